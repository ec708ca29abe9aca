// One contact with early signs in a list: how strong, from whom, the words that show it, what speaks for it besides. The whole line is
// the way to the contact, or to the complaint it is part of.
import { Link } from '@tanstack/react-router';
import { channelInWords } from '#domain/channel.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import type { SignalLine } from './list-questions.ts';
import { MarkedText } from './marked-text.tsx';
import styles from './list.module.css';
import panel from './signals.module.css';

const cameOf: Readonly<Record<string, string>> = {
  prevented: 'Prevented',
  resolved: 'Resolved',
  'not-prevented': 'Not prevented',
  'became-complaint': 'Became a complaint',
};

/** What is being done about it, in a few words. */
function standing({ state, owner, outcome, actions }: SignalLine): string {
  if (outcome) return cameOf[outcome] ?? outcome;
  if (state === 'dismissed') return 'Dismissed';
  if (state === 'open') return 'Nobody has looked yet';
  const left = actions.chosen - actions.done;
  const doing = left > 0 ? `${left} to do` : actions.done > 0 ? `${actions.done} done` : 'nothing done yet';
  return `${owner ?? 'A colleague'} sees to it, ${doing}`;
}

export function SignalRow({ line }: { readonly line: SignalLine }) {
  const { contact, complaint, customer, channel, product, receivedAt, text, marks, level, how, because, state } = line;
  const inner = (
    <>
      <span className={styles['lead']}>
        <span className={panel['level']} data-level={state === 'dismissed' ? 'dismissed' : level}>
          {how}
        </span>
        <span className={styles['what']}>{standing(line)}</span>
      </span>
      <span className={styles['said']}>
        <MarkedText text={text} marks={marks.map((mark) => ({ ...mark, cue: '', why: '' }))} />
      </span>
      {because.length > 0 ? <span className={styles['because']}>{because.join(' ')}</span> : null}
      <span className={styles['what']}>
        {customer ?? 'No name given'} · {channelInWords(channel)}, <InstantInWords at={receivedAt} />
        {product ? ` · ${product}` : ''}
        {complaint ? ` · ${complaint.reference}` : ''}
      </span>
    </>
  );
  return (
    <li>
      {complaint ? (
        <Link to="/complaints/$complaint" params={{ complaint: complaint.id }} className={styles['row']} data-row>
          {inner}
        </Link>
      ) : (
        <Link to="/contacts/$contact" params={{ contact }} className={styles['row']} data-row>
          {inner}
        </Link>
      )}
    </li>
  );
}
