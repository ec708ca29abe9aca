// Every published version: since when, by whom, what whoever published it said of it, and word for word what changed.
import { useState } from 'react';
import { Button } from '@mantine/core';
import { textOf } from '#domain/letter/text.ts';
import { DayInWords, InstantInWords } from '../../parts/day-in-words.tsx';
import { WordsChanged } from '../../parts/words-changed.tsx';
import styles from './procedure.module.css';
import type { Version } from './questions.ts';

const standings = { 'in-force': 'in force', 'to-come': 'to come', past: 'no longer in force' } as const;

export function Versions({ versions }: { readonly versions: readonly Version[] }) {
  const [shown, show] = useState<number | null>(null);
  return (
    <section aria-label="Versions" className={styles['part']}>
      <h2 className={styles['name']}>Versions</h2>
      <ul className={styles['list']}>
        {versions.map(({ number, from, standing, by, at, changed, blocks }, index) => {
          const before = versions[index + 1];
          return (
            <li key={number}>
              <span>
                Version {number}, from <DayInWords day={from} />, {standings[standing]}
              </span>
              <span className={styles['quiet']}>
                Published by {by ?? 'somebody'} <InstantInWords at={at} />
                {changed === '' ? '' : `. ${changed}`}
              </span>
              {before ? (
                <div>
                  <Button
                    size="compact-md"
                    variant="subtle"
                    aria-expanded={shown === number}
                    onClick={() => show(shown === number ? null : number)}
                  >
                    What changed since version {before.number}
                  </Button>
                </div>
              ) : null}
              {before && shown === number ? (
                <WordsChanged className={styles['changed']} was={textOf(before.blocks)} is={textOf(blocks)} />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
