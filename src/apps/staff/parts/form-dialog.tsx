// A dialog in which something is decided that is not a deed on a complaint: why, its fields, the button. What is typed is kept as a
// draft until it has been sent; a refusal stands above the button, and beside its field where it names one.
import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { asRefusal } from '../api/refusal.ts';
import { useOnce } from '../api/use-once.ts';
import { DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { Dialog } from './dialog.tsx';
import { RefusalMessage } from './refusal-message.tsx';
import styles from './form-dialog.module.css';

export interface FormDialogProps<Form extends object> {
  readonly place: string;
  readonly title: string;
  readonly why: ReactNode;
  readonly empty: Form;
  readonly send: (form: Form) => Promise<unknown>;
  readonly save: string;
  readonly danger?: boolean;
  /** Whatever shows what was decided asks again. */
  readonly changed: () => Promise<void>;
  readonly onDone?: () => void;
  readonly onClose: () => void;
  readonly children: (fields: {
    readonly form: Form;
    readonly change: (part: Partial<Form>) => void;
    readonly wrong: (field: string) => string | undefined;
  }) => ReactNode;
}

export function FormDialog<Form extends object>(props: FormDialogProps<Form>) {
  const { place, title, why, empty, save, danger = false, onClose } = props;
  const draft = useDraft(place, empty);
  const send = useOnce({
    mutationFn: () => props.send(draft.value),
    onSuccess: async () => {
      draft.forget();
      await props.changed();
      props.onDone?.();
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  const { fields } = asRefusal(send.error);
  const wrong = (field: string) => (send.error ? fields[field] : undefined);
  return (
    <Dialog title={title} size="lg" onClose={onClose}>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <p className={styles['line']}>{why}</p>
        {props.children({ form: draft.value, change: draft.change, wrong })}
        <RefusalMessage error={send.error} />
        <div className={styles['buttons']}>
          <Button type="submit" loading={send.isPending} {...(danger ? { color: 'red' } : {})}>
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
