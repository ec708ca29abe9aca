// What is still worth asking the customer, each question one key from its answer; and the answers noted so far.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { channelInWords } from '#domain/channel.ts';
import { knownWays } from '#domain/open-question.ts';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import { useCase } from '../../case.tsx';
import { LongText } from '../../long-text.tsx';
import { Small } from '../../small.tsx';
import type { Question, Understood } from './questions.ts';
import type { Begin } from './task.ts';
import styles from './understand.module.css';

/** Where an answer is noted depends on the question: in words of its own, or where the case keeps it. */
export function useBeginAnswer(begin: Begin): (question: Question) => void {
  const { page, open } = useCase();
  return ({ id, notedIn }) => {
    if (notedIn === 'chronology') begin({ kind: 'entry' });
    else if (notedIn === 'classify') open('classify');
    else if (notedIn === 'points') open('change-points');
    else if (notedIn === 'parties') open('change-party', page.parties.find((party) => party.primary)?.customer ?? '');
    else begin({ kind: 'note', question: id });
  };
}

const few = 4;

type ToAskProps = { readonly known: Understood; readonly begin: (question: Question) => void };

export function ToAsk({ known, begin }: ToAskProps) {
  const [all, showAll] = useState(false);
  const may = known.allowed.includes('understand');
  if (!may && known.noted.length === 0) return null;
  const shown = all ? known.questions : known.questions.slice(0, few);
  return (
    <section aria-labelledby="to-ask">
      <h3 id="to-ask" className={styles['title']}>
        Worth asking
      </h3>
      {known.questions.length === 0 ? <p className={styles['quiet']}>Nothing that we usually need is missing.</p> : null}
      {may ? (
        <ul className={styles['rows']}>
          {shown.map((question) => (
            <li key={question.id} className={styles['row']}>
              <div>
                {question.asks}
                <span className={styles['quiet']}>because {question.because}</span>
              </div>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => begin(question)}
                aria-label={`Note the answer: ${question.asks}`}
              >
                Note the answer
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {may && known.questions.length > few ? (
        <Small onClick={() => showAll(!all)}>{all ? 'Show fewer' : `Show ${known.questions.length - few} more`}</Small>
      ) : null}
      <Noted known={known} />
    </section>
  );
}

function Noted({ known: { noted } }: { readonly known: Understood }) {
  if (noted.length === 0) return null;
  return (
    <details className={styles['fold']}>
      <summary>{noted.length === 1 ? '1 answer noted' : `${noted.length} answers noted`}</summary>
      <ul className={styles['rows']}>
        {noted.map((one) => (
          <li key={one.id} className={styles['row']}>
            <div>
              <span className={styles['quiet']}>{one.asks}</span>
              {one.known === 'answered' ? <LongText text={one.words} /> : knownWays[one.known]}
              <span className={styles['quiet']}>
                {one.by ?? 'Redress'}, <InstantInWords at={one.at} />, {channelInWords(one.how).toLowerCase()}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
