// What falls to me after complaints were answered: customers to ask again, whose answer is recorded here, and what complaints taught
// me.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { MyWork } from '../../api/my-work.ts';
import { DayInWords } from '../../parts/day-in-words.tsx';
import { RowPlace } from '../complaint/row-place.tsx';
import styles from './my-work.module.css';

type FollowUp = MyWork['followUps'][number];

const RecordFollowUp = lazy(async () => ({
  default: (await import('../complaint/stages/put-right/ending-dialogs.tsx')).RecordFollowUp,
}));

/** The dialog belongs to the list: a row that goes while somebody is typing takes no words with it. */
export function useAskingAgain(say: (words: string) => void) {
  const [opened, open] = useState<FollowUp | null>(null);
  const dialog = opened ? (
    <RowPlace complaint={opened.complaint} say={say}>
      <Suspense fallback={null}>
        <RecordFollowUp followUp={opened.id} onClose={() => open(null)} />
      </Suspense>
    </RowPlace>
  ) : null;
  return { open, dialog };
}

export function FollowUpRow({ followUp, onRecord }: { readonly followUp: FollowUp; readonly onRecord: () => void }) {
  const { id, day, complaint, customer } = followUp;
  return (
    <li>
      <div className={styles['row']}>
        <span className={styles['when']}>
          <span className={styles['what']}>
            Ask again since <DayInWords day={day} />
          </span>
        </span>
        <div className={styles['about']}>
          <Link
            to="/complaints/$complaint"
            params={{ complaint: complaint.id }}
            search={{ stage: 'put-right' }}
            className={styles['words']}
            data-row={id}
          >
            {complaint.title}
          </Link>
          <span className={styles['what']}>
            {complaint.reference} · {customer ?? 'No name given'}
          </span>
          <div className={styles['answers']}>
            <Button size="compact-sm" variant="default" onClick={onRecord} aria-label={`Record the answer…: ${complaint.title}`}>
              Record the answer…
            </Button>
          </div>
        </div>
      </div>
    </li>
  );
}

const what = { lesson: 'Something to learn', thanks: 'Something well done', 'look-back': 'Look back: did it help?' } as const;

export function LearnRow({ learn }: { readonly learn: MyWork['learn'][number] }) {
  const { id, kind, text, by } = learn;
  return (
    <li>
      <Link to="/learning" className={styles['row']} data-row={id}>
        <span className={styles['when']}>
          <span className={styles['what']}>{what[kind]}</span>
        </span>
        <span className={styles['about']}>
          <span className={styles['words']}>{text}</span>
          {by ? <span className={styles['what']}>{by}</span> : null}
        </span>
      </Link>
    </li>
  );
}

/** How many lessons stand on my work; the others are a step away, so that they never crowd out what is due. */
export const shownToLearn = 3;

export function MoreToLearn({ more }: { readonly more: number }) {
  return (
    <li>
      <Link to="/learning" className={styles['row']} data-row="learning">
        <span className={styles['words']}>{more === 1 ? 'One more to read' : `${more} more to read`}, in What I learn</span>
      </Link>
    </li>
  );
}
