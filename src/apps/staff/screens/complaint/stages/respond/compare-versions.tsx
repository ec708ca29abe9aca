// Two versions of the letter: what was taken out struck through, what was put in underlined.
import { NativeSelect, VisuallyHidden } from '@mantine/core';
import { diffWordsWithSpace } from 'diff';
import { useState } from 'react';
import { textOf } from '#domain/letter/text.ts';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import type { Letter } from './questions.ts';
import styles from './respond.module.css';

type Version = Letter['versions'][number];

const wordsOf = ({ content }: Version): string =>
  content.parts
    .filter(({ locked, belongs }) => !locked && belongs !== false)
    .map(({ blocks }) => textOf(blocks))
    .join('\n');

export function CompareVersions({ letter: { versions } }: { readonly letter: Letter }) {
  const newest = versions[0]?.number ?? 1;
  const [was, setWas] = useState(Math.max(1, newest - 1));
  const [is, setIs] = useState(newest);
  const data = versions.map(({ number, by }) => ({ value: String(number), label: `Version ${number}${by ? `, ${by}` : ''}` }));
  const before = versions.find(({ number }) => number === was);
  const after = versions.find(({ number }) => number === is);
  if (!before || !after) return null;
  const parts = diffWordsWithSpace(wordsOf(before), wordsOf(after));
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
        Version {is} was kept <InstantInWords at={after.at} />. {parts.length <= 1 ? 'Both say the same.' : ''}
      </p>
      <p className={styles['paper']}>
        {parts.map(({ value, added, removed }, index) => {
          // A run of words has no name of its own: its place among the others is what it is.
          const key = `${index}`;
          if (added)
            return (
              <ins key={key}>
                <VisuallyHidden>put in: </VisuallyHidden>
                {value}
              </ins>
            );
          if (removed)
            return (
              <del key={key}>
                <VisuallyHidden>taken out: </VisuallyHidden>
                {value}
              </del>
            );
          return <span key={key}>{value}</span>;
        })}
      </p>
    </section>
  );
}
