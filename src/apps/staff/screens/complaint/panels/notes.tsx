// Notes among colleagues on a complaint, oldest first, and the field for the next one. A note is never changed: its writer may
// put a correction beside it. What is typed is kept across reload, crash and signing out.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { type Mentioned, type Note, notesQuery, useAddNote } from '../../../api/notes.ts';
import { DraftLine } from '../../../drafts/draft-line.tsx';
import { useDraft } from '../../../drafts/use-draft.ts';
import { ErrorState } from '../../../parts/error-state.tsx';
import { LoadingState } from '../../../parts/loading-state.tsx';
import { RefusalMessage } from '../../../parts/refusal-message.tsx';
import { MentionField } from './mention-field.tsx';
import { NoteItem } from './note-item.tsx';
import { stillMentioned } from './mentions.ts';
import styles from './panels.module.css';

type NotesProps = { readonly complaint: string; readonly onWriting?: (writing: boolean) => void };

export function Notes({ complaint, onWriting }: NotesProps) {
  const { data, error, refetch } = useQuery(notesQuery(complaint));
  const [corrects, setCorrects] = useState<Note | null>(null);
  if (error) return <ErrorState error={error} title="The notes could not be shown" onRetry={() => void refetch()} />;
  if (!data) return <LoadingState what="the notes" />;
  return (
    <section className={styles['panel']} aria-label="Notes">
      {data.notes.length === 0 ? (
        <p className={styles['quiet']}>No notes yet. What colleagues should know goes here; customers never see it.</p>
      ) : null}
      <ol className={styles['notes']}>
        {data.notes.map((note) => (
          <NoteItem key={note.id} note={note} all={data.notes} onCorrect={data.allowed.add ? () => setCorrects(note) : undefined} />
        ))}
      </ol>
      {data.allowed.add ? (
        <WriteNote
          complaint={complaint}
          corrects={corrects}
          onCorrected={() => setCorrects(null)}
          {...(onWriting ? { onWriting } : {})}
        />
      ) : null}
    </section>
  );
}

type WriteProps = {
  readonly complaint: string;
  readonly corrects: Note | null;
  readonly onCorrected: () => void;
  readonly onWriting?: (writing: boolean) => void;
};

const nothing: { text: string; mentioned: readonly Mentioned[] } = { text: '', mentioned: [] };

function WriteNote({ complaint, corrects, onCorrected, onWriting }: WriteProps) {
  const draft = useDraft(`note:${complaint}`, nothing);
  const add = useAddNote(complaint);
  const { text, mentioned } = draft.value;
  const send = (event?: SubmitEvent) => {
    event?.preventDefault();
    if (add.isPending || text.trim() === '') return;
    const mentions = stillMentioned(text, mentioned).map(({ id }) => id);
    add.mutate(
      { text, mentions, corrects: corrects?.id ?? null },
      {
        onSuccess: () => {
          draft.forget();
          onCorrected();
        },
      },
    );
  };
  return (
    <form className={styles['write']} onSubmit={send}>
      <RefusalMessage error={add.error} />
      {corrects ? (
        <p className={styles['correcting']}>
          This corrects your note “{corrects.text.slice(0, 80)}
          {corrects.text.length > 80 ? '…' : ''}”. Both stay to be read.{' '}
          <Button size="compact-sm" variant="subtle" onClick={onCorrected}>
            Write a note of its own instead
          </Button>
        </p>
      ) : null}
      <MentionField
        complaint={complaint}
        text={text}
        onText={(next) => draft.change({ text: next })}
        onMention={(person) => draft.change({ mentioned: [...mentioned.filter(({ id }) => id !== person.id), person] })}
        onSend={send}
        onFocus={() => onWriting?.(true)}
        onBlur={() => onWriting?.(false)}
      />
      <div className={styles['send']}>
        <Button type="submit" size="sm" loading={add.isPending} disabled={text.trim() === ''}>
          {corrects ? 'Add the correction' : 'Add the note'}
        </Button>
        <DraftLine draft={draft} />
      </div>
    </form>
  );
}
