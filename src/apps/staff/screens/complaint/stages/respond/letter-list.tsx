// The letters of the complaint, the newest first: what each is, how it stands, who wrote or sent it.
import { Anchor } from '@mantine/core';
import { sendingWays } from '#domain/letter/gate-item.ts';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import type { LetterLine } from './questions.ts';
import styles from './respond.module.css';

interface LetterListProps {
  readonly letters: readonly LetterLine[];
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
}

export function LetterList({ letters, open, onOpen }: LetterListProps) {
  return (
    <ul className={styles['letters']} aria-label="Letters">
      {letters.map((letter) => (
        <li key={letter.id}>
          <Anchor component="button" type="button" aria-current={letter.id === open} onClick={() => onOpen(letter.id)}>
            {letter.name}
          </Anchor>
          <span className={styles['quiet']}>
            {letter.regime === null ? '' : `${letter.regime}, `}
            {letter.recipient ? `to ${letter.recipient}, ` : ''}
            <Standing letter={letter} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Standing({ letter: { state, sent, changedBy, changedAt } }: { readonly letter: LetterLine }) {
  if (sent)
    return (
      <>
        sent <InstantInWords at={sent.at} /> ({sendingWays[sent.how].toLowerCase()}){sent.by ? ` by ${sent.by.name}` : ''}
      </>
    );
  return (
    <>
      {state === 'draft' ? 'draft' : 'discarded'}, changed <InstantInWords at={changedAt} />
      {changedBy ? ` by ${changedBy.name}` : ''}
    </>
  );
}
