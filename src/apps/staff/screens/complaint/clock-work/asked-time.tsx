// More time that somebody was asked for: where that stands, with the way to it. Sent back, it says why; approved, what is still to do.
import { Link } from '@tanstack/react-router';
import { InstantInWords } from '../../../parts/day-in-words.tsx';
import type { ClocksOfCase } from '../questions.ts';
import styles from './clock-work.module.css';

type Asked = NonNullable<NonNullable<ClocksOfCase['clocks'][number]['moreTime']>['asked']>;

const stands: Readonly<Record<Asked['state'], (by: string) => string>> = {
  waiting: () => 'it waits for approval, and the clock runs on',
  'sent-back': (by) => `${by} sent it back`,
  approved: (by) => `${by} approved it, and it is given once the customer is told`,
};

export function AskedTime({ asked }: { readonly asked: Asked }) {
  const { approval, state, by, at, decidedBy, words } = asked;
  return (
    <p className={styles['line']}>
      {`${by ?? 'Somebody'} asked for more time `}
      <InstantInWords at={at} />
      {`: ${stands[state](decidedBy ?? 'somebody')}${words ? `: “${words}”` : ''}. `}
      <Link to="/approvals/$approval" params={{ approval }}>
        See what was asked
      </Link>
    </p>
  );
}
