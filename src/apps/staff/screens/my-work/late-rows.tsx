// What others were asked for on my complaints and have not sent: asked again, or written down when it came, from where it stands.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { MyWork } from '../../api/my-work.ts';
import { DayInWords } from '../../parts/day-in-words.tsx';
import { RowPlace } from '../complaint/row-place.tsx';
import styles from './my-work.module.css';

type Late = MyWork['late'][number];
type Doing = 'chase' | 'receive';

const Chase = lazy(async () => ({ default: (await import('../complaint/stages/understand/request-dialogs.tsx')).Chase }));
const Receive = lazy(async () => ({ default: (await import('../complaint/stages/understand/request-dialogs.tsx')).Receive }));
const AskAgain = lazy(async () => ({
  default: (await import('../complaint/stages/investigate/contribution-dialogs.tsx')).AskAgain,
}));

/** The dialog belongs to the list: a row that goes while somebody is typing takes no words with it. */
export function useChasing(say: (words: string) => void) {
  const [opened, setOpened] = useState<{ readonly late: Late; readonly doing: Doing } | null>(null);
  const onClose = () => setOpened(null);
  const dialog: ReactNode = opened ? (
    <RowPlace complaint={opened.late.complaint} say={say}>
      <Suspense fallback={null}>
        {opened.late.kind === 'contribution' ? (
          <AskAgain contribution={asContribution(opened.late)} onClose={onClose} />
        ) : opened.doing === 'chase' ? (
          <Chase request={opened.late} onClose={onClose} />
        ) : (
          <Receive request={opened.late} files={[]} onClose={onClose} />
        )}
      </Suspense>
    </RowPlace>
  ) : null;
  return { open: (late: Late, doing: Doing) => setOpened({ late, doing }), dialog };
}

function asContribution({ id, from, colleague }: Late) {
  const name = from ?? '';
  return { id, name, person: colleague === null ? null : { id: colleague, name } };
}

type RowProps = { readonly late: Late; readonly onOpen: (doing: Doing) => void };

export function LateRow({ late, onOpen }: RowProps) {
  const { id, kind, asked, from, dueOn, complaint } = late;
  return (
    <li>
      <div className={styles['row']}>
        <span className={styles['when']}>
          <span className={styles['overdue']}>
            Was due <DayInWords day={dueOn} />
          </span>
          <span className={styles['what']}>{from ?? 'The customer'}</span>
        </span>
        <div className={styles['about']}>
          <Link
            to="/complaints/$complaint"
            params={{ complaint: complaint.id }}
            search={{ stage: kind === 'request' ? 'understand' : 'investigate' }}
            className={styles['words']}
            data-row={id}
          >
            {asked}
          </Link>
          <span className={styles['what']}>
            {complaint.reference} · {complaint.title}
          </span>
          <div className={styles['answers']}>
            <Button size="compact-sm" variant="default" onClick={() => onOpen('chase')} aria-label={`Asked again…: ${asked}`}>
              Asked again…
            </Button>
            {kind === 'request' ? (
              <Button size="compact-sm" variant="subtle" onClick={() => onOpen('receive')} aria-label={`It came…: ${asked}`}>
                It came…
              </Button>
            ) : null}
          </div>
        </div>
      </div>
    </li>
  );
}
