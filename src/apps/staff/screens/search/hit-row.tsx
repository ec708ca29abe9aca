// One complaint that was found: who and what, where in its words it was found, and how it stands. The words come as pieces and are
// put on the page as text, never as markup.
import { Link } from '@tanstack/react-router';
import type { Hit } from '../../api/search.ts';
import { ClockChip } from '../../parts/clock-chip.tsx';
import { complaintPath, severityWords } from '../../parts/complaint-words.ts';
import { DayInWords } from '../../parts/day-in-words.tsx';
import styles from './search.module.css';
import { stateWords } from './search-address.ts';

export function HitRow({ hit }: { readonly hit: Hit }) {
  return (
    <li>
      <Link to={complaintPath(hit.id)} className={styles['row']} data-row={hit.id}>
        <span className={styles['title']}>
          <MarkedText pieces={hit.title} />
        </span>
        <span className={styles['meta']}>
          <strong>{hit.reference}</strong> · {hit.customer ? <MarkedText pieces={hit.customer} /> : 'No name given'} ·{' '}
          {stateWords[hit.state]} · {severityWords[hit.severity]} · received <DayInWords day={hit.receivedAt.slice(0, 10)} />
          {hit.handler ? ` · ${hit.handler}` : ''}
          {hit.restricted ? ' · restricted at its customer’s wish' : ''}
        </span>
        <span className={styles['found']}>
          <MarkedText pieces={hit.words} />
        </span>
        {hit.due && (hit.state === 'open' || hit.state === 'answered') ? (
          <ClockChip standing={hit.due.standing} words={hit.due.words} due={hit.due.day} />
        ) : null}
      </Link>
    </li>
  );
}

export function MarkedText({ pieces }: { readonly pieces: Hit['title'] }) {
  return pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>));
}
