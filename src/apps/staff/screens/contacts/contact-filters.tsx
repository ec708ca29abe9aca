// Which contacts the list shows: links, so that each choice has an address, and the way back is the browser's own.
import { Link } from '@tanstack/react-router';
import { type ContactKind, contactKinds } from '#domain/contact.ts';
import type { ContactsWanted } from './contact-questions.ts';
import { manyOfKind } from './contact-words.ts';
import styles from './contacts.module.css';

const states = [
  { state: undefined, words: 'Open' },
  { state: 'settled', words: 'Settled' },
  { state: 'any', words: 'All' },
] as const;
const kinds = Object.keys(contactKinds) as ContactKind[];

export function ContactFilters({ wanted }: { readonly wanted: ContactsWanted }) {
  return (
    <nav className={styles['filters']} aria-label="Which contacts">
      <ul className={styles['choices']} aria-label="State">
        {states.map(({ state, words }) => (
          <li key={words}>
            <Filter words={words} chosen={wanted.state === state} to={{ ...kindOf(wanted), ...(state ? { state } : {}) }} />
          </li>
        ))}
      </ul>
      <ul className={styles['choices']} aria-label="Kind">
        <li>
          <Filter words="Every kind" chosen={wanted.kind === undefined} to={stateOf(wanted)} />
        </li>
        {kinds.map((kind) => (
          <li key={kind}>
            <Filter words={manyOfKind[kind]} chosen={wanted.kind === kind} to={{ ...stateOf(wanted), kind }} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

type FilterProps = { readonly words: string; readonly chosen: boolean; readonly to: ContactsWanted };

function Filter({ words, chosen, to }: FilterProps) {
  return (
    <Link to="/contacts" search={to} className={styles['choice']} aria-current={chosen ? 'true' : undefined} data-chosen={chosen}>
      {words}
    </Link>
  );
}

const kindOf = ({ kind }: ContactsWanted): ContactsWanted => (kind ? { kind } : {});
const stateOf = ({ state }: ContactsWanted): ContactsWanted => (state ? { state } : {});
