// Two versions of the letter: what was taken out struck through, what was put in underlined.
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { LetterContent } from '#domain/letter/content.ts';
import { textOf } from '#domain/letter/text.ts';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import { WordsChanged } from '../../../../parts/words-changed.tsx';
import type { Letter } from './questions.ts';
import styles from './respond.module.css';

interface Version {
  readonly content: LetterContent;
}

const wordsOf = ({ content }: Version): string =>
  content.parts
    .filter(({ locked, belongs }) => !locked && belongs !== false)
    .map(({ blocks }) => textOf(blocks))
    .join('\n');

interface CompareProps {
  readonly letter: Letter;
  /** What was typed and is not saved yet. */
  readonly mine?: LetterContent | null;
}

/** What was typed has no number yet. */
const typed = 0;

export function CompareVersions({ letter: { versions }, mine = null }: CompareProps) {
  const newest = versions[0]?.number ?? 1;
  const [was, setWas] = useState(mine ? newest : Math.max(1, newest - 1));
  const [is, setIs] = useState(mine ? typed : newest);
  const saved = versions.map(({ number, by }) => ({ value: String(number), label: `Version ${number}${by ? `, ${by}` : ''}` }));
  const data = [...(mine ? [{ value: String(typed), label: 'What you typed, not saved' }] : []), ...saved];
  const found = (wanted: number) =>
    wanted === typed && mine ? { content: mine, at: null } : versions.find(({ number }) => number === wanted);
  const before = found(was);
  const after = found(is);
  if (!before || !after) return null;
  const same = wordsOf(before) === wordsOf(after);
  return (
    <section className={styles['desk']} aria-label="Versions compared">
      <div className={styles['pair']}>
        <NativeSelect
          label="From"
          data={data}
          value={String(was)}
          onChange={(event) => setWas(Number(event.currentTarget.value))}
        />
        <NativeSelect label="To" data={data} value={String(is)} onChange={(event) => setIs(Number(event.currentTarget.value))} />
      </div>
      <p className={styles['quiet']}>
        {after.at === null ? (
          'What you typed is kept as a draft. '
        ) : (
          <>
            Version {is} was kept <InstantInWords at={after.at} />.{' '}
          </>
        )}
        {same ? 'Both say the same.' : ''}
      </p>
      {same ? null : <WordsChanged className={styles['paper']} was={wordsOf(before)} is={wordsOf(after)} />}
    </section>
  );
}
