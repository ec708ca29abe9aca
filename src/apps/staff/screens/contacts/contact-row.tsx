// One contact in a list: its kind, the words, whom it is from and how it came, when. The whole line is the way to it.
import { Link } from '@tanstack/react-router';
import { channelInWords } from '#domain/channel.ts';
import { suggestionOutcomes } from '#domain/praise-and-ideas.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import type { ContactLine } from './contact-questions.ts';
import { fromWhom } from './contact-words.ts';
import styles from './contacts.module.css';
import { KindChip } from './kind-chip.tsx';

export function ContactRow({ contact }: { readonly contact: ContactLine }) {
  const { id, kind, subject, text, channel, receivedAt, state, spottedByUs, complaint, customer, desk, outcome, answeredAt } =
    contact;
  return (
    <li>
      <Link to="/contacts/$contact" params={{ contact: id }} className={styles['row']} data-row>
        <KindChip kind={kind} />
        <span className={styles['what']}>
          <span className={styles['words']}>{subject || text}</span>
          <span className={styles['about']}>
            {fromWhom(contact)}
            {spottedByUs ? '' : ` · ${channelInWords(channel)}`}
            {spottedByUs && customer ? ' · Spotted by us' : ''}
            {desk === null ? '' : ` · ${desk}`}
            {complaint ? ` · Part of ${complaint.reference}` : ''}
            {state === 'settled' ? ` · ${outcome ? suggestionOutcomes[outcome] : answeredAt ? 'Thanked' : 'Settled'}` : ''}
          </span>
        </span>
        <span className={styles['when']}>
          <InstantInWords at={receivedAt} />
        </span>
      </Link>
    </li>
  );
}
