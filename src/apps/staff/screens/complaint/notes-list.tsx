// The notes among colleagues, newest first. A correction stands with the note it corrects; nothing that was written goes away.
import { IconPencil } from '@tabler/icons-react';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { useCase } from './case.tsx';
import { LongText } from './long-text.tsx';
import styles from './notes.module.css';
import type { Note } from './questions.ts';
import { Small } from './small.tsx';

export function NotesList({ notes, may }: { readonly notes: readonly Note[]; readonly may: boolean }) {
  const { open } = useCase();
  const corrected = new Set(notes.map(({ corrects }) => corrects));
  if (notes.length === 0) return <p className={styles['none']}>No notes yet.</p>;
  return (
    <ol className={styles['notes']}>
      {notes.toReversed().map((note) => (
        <li key={note.id} className={styles['note']}>
          <div className={styles['by']}>
            <strong>{note.author?.name ?? 'Redress'}</strong> <InstantInWords at={note.at} />
            {note.corrects ? (
              <span>
                <IconPencil size={14} aria-hidden /> corrects an earlier note
              </span>
            ) : null}
            {corrected.has(note.id) ? <span>corrected since</span> : null}
            {may && note.own && !corrected.has(note.id) ? (
              <Small onClick={() => open('correct-note', note.id)} about={`Correct the note “${beginning(note.text)}”`}>
                Correct
              </Small>
            ) : null}
          </div>
          <LongText text={note.text} />
        </li>
      ))}
    </ol>
  );
}

const beginning = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
