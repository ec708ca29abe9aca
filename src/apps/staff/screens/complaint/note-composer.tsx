// Writing a note for colleagues. "@" and a name tells somebody of it; what is typed is kept until the note is.
import { Button, Textarea } from '@mantine/core';
import type { RefObject } from 'react';
import { answer, api } from '../../api/client.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { useDraft } from '../../drafts/use-draft.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { useCase } from './case.tsx';
import { useDeed } from './deeds/use-deed.ts';
import { type Mentioned, stillMentioned } from './mention.ts';
import { MentionList } from './mention-list.tsx';
import styles from './notes.module.css';
import { useMention } from './use-mention.ts';

interface NoteForm {
  readonly text: string;
  readonly chosen: Mentioned[];
}

const empty: NoteForm = { text: '', chosen: [] };

export function NoteComposer({ box }: { readonly box: RefObject<HTMLTextAreaElement | null> }) {
  const { page } = useCase();
  const draft = useDraft(`note:${page.id}`, empty);
  const { value, change } = draft;
  const deed = useDeed<NoteForm>({
    send: ({ text, chosen }, { params }) =>
      answer(
        api.POST('/api/complaints/{id}/notes', {
          params,
          body: { text, mentions: stillMentioned(text, chosen).map(({ id }) => id) },
        }),
      ),
    said: 'Note kept.',
    onDone: draft.forget,
  });
  const mention = useMention(box, value.text, (text, person) =>
    change({ text, chosen: [...value.chosen.filter(({ id }) => id !== person.id), person] }),
  );
  const ready = value.text.trim() !== '';
  const keep = () => {
    if (ready) deed.run(value);
  };
  return (
    <div className={styles['composer']}>
      <Textarea
        ref={box}
        label="Write a note"
        description="Only colleagues read it. Type @ and a name to tell somebody."
        data-field="text"
        autosize
        minRows={2}
        maxRows={12}
        value={value.text}
        onChange={(event) => {
          change({ text: event.currentTarget.value });
          mention.look();
        }}
        onSelect={mention.look}
        onBlur={mention.close}
        onKeyDown={(event) => {
          if (mention.onKey(event)) return;
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) keep();
        }}
        {...mention.says}
      />
      <MentionList mention={mention} />
      <RefusalMessage error={deed.error} />
      <div className={styles['foot']}>
        <Button onClick={keep} loading={deed.busy} disabled={!ready}>
          Keep the note
        </Button>
        <DraftLine draft={draft} />
      </div>
    </div>
  );
}
