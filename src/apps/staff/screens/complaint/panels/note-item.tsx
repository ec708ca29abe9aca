// One note: who wrote it and when, whom it mentions, which it corrects or is corrected by. Its words are text, never markup.
import { Button } from '@mantine/core';
import type { Note } from '../../../api/notes.ts';
import { InstantInWords } from '../../../parts/day-in-words.tsx';
import { PersonChip } from '../../../parts/person-chip.tsx';
import { withMentions } from './mentions.ts';
import styles from './panels.module.css';

type NoteProps = { readonly note: Note; readonly all: readonly Note[]; readonly onCorrect: (() => void) | undefined };

export function NoteItem({ note, all, onCorrect }: NoteProps) {
  const corrected = all.some(({ corrects }) => corrects === note.id);
  const earlier = all.find(({ id }) => id === note.corrects);
  return (
    <li className={styles['note']} data-corrected={corrected || undefined}>
      <div className={styles['byline']}>
        <PersonChip name={note.author?.name ?? 'Redress'} />
        <span className={styles['quiet']}>
          <InstantInWords at={note.at} />
          {corrected ? ' · corrected below' : ''}
        </span>
        {note.own && !corrected && onCorrect ? (
          <Button size="compact-sm" variant="subtle" onClick={onCorrect}>
            Correct
          </Button>
        ) : null}
      </div>
      {earlier ? (
        <p className={styles['quiet']}>
          Corrects: “{earlier.text.slice(0, 80)}
          {earlier.text.length > 80 ? '…' : ''}”
        </p>
      ) : null}
      <p className={styles['text']}>
        {withMentions(note.text, note.mentions).map(({ text, mention }, index) =>
          mention ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>,
        )}
      </p>
    </li>
  );
}
