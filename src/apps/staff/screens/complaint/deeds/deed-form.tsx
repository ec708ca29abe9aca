// The dialog in which one thing is done to the complaint: why, its fields, the button. What is typed is kept as a draft until it
// has been sent; a refusal stands above the button, and beside its field where it names one.
import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { asRefusal } from '../../../api/refusal.ts';
import { DraftLine } from '../../../drafts/draft-line.tsx';
import { useDraft } from '../../../drafts/use-draft.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { RefusalMessage } from '../../../parts/refusal-message.tsx';
import { useDeedPlace } from '../deed-place.ts';
import styles from './deed.module.css';
import { StaleNotice } from './stale-notice.tsx';
import { type Sending, useDeed } from './use-deed.ts';

export interface Fields<Form> {
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
  /** The words for a field that needs another look. */
  readonly wrong: (field: string) => string | undefined;
}

type DeedFormProps<Form extends object> = {
  /** Names the draft; with what it is about where there may be several. */
  readonly name: string;
  readonly title: string;
  readonly why?: ReactNode;
  readonly empty: Form;
  readonly send: (form: Form, at: Sending) => Promise<unknown>;
  /** The version of the one thing it changes, where that has versions of its own. */
  readonly of?: number;
  readonly save: string;
  readonly said: string;
  readonly size?: 'sm' | 'md' | 'lg' | 'xl';
  /** Whether the dialog stays open once it is done, because there is something left to show. */
  readonly stay?: (form: Form) => boolean;
  readonly onClose: () => void;
  readonly children?: (fields: Fields<Form>) => ReactNode;
};

export function DeedForm<Form extends object>(props: DeedFormProps<Form>) {
  const { page } = useDeedPlace();
  const { title, why, save, size = 'md', onClose } = props;
  // The place stays the one it was opened at, so that what a colleague does meanwhile takes no words off the screen.
  const [place] = useState(`${props.name}:${page.id}`);
  const draft = useDraft(place, props.empty);
  const finish = () => {
    const stays = props.stay?.(draft.value) ?? false;
    draft.forget();
    if (!stays) onClose();
  };
  const deed = useDeed({ send: props.send, said: props.said, onDone: finish, ...(props.of === undefined ? {} : { of: props.of }) });
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deed.run(draft.value);
  };
  const { fields } = asRefusal(deed.error);
  const wrong = (field: string) => (deed.error ? fields[field] : undefined);
  return (
    <Dialog title={title} size={size} onClose={onClose}>
      <form id={form} className={styles['form']} onSubmit={submit} noValidate>
        {why ? <p className={styles['why']}>{why}</p> : null}
        {props.children?.({ form: draft.value, change: draft.change, wrong })}
        {deed.staleSince === null ? (
          <RefusalMessage error={deed.error} />
        ) : (
          <StaleNotice since={deed.staleSince} onAgain={() => deed.again(draft.value)} busy={deed.busy} />
        )}
        <div className={styles['foot']}>
          <Button type="submit" loading={deed.busy}>
            {save}
          </Button>
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <DraftLine draft={draft} />
        </div>
      </form>
    </Dialog>
  );
}
