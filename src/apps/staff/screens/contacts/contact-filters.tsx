// Which contacts the list shows: links, so that each choice has an address, and the way back is the browser's own.
import { Link } from '@tanstack/react-router';
import { type ContactKind, contactKinds } from '#domain/contact-kind.ts';
import type { ContactsWanted } from './contact-questions.ts';
import { manyOfKind } from './contact-words.ts';
import styles from './contacts.module.css';

const states = [
  { state: undefined, words: 'Open' },
  { state: 'settled', words: 'Settled' },
  { state: 'any', words: 'All' },
] as const;
const kinds = Object.keys(contactKinds) as ContactKind[];

interface FiltersProps {
  readonly wanted: ContactsWanted;
  /** The other help desks there are. */
  readonly desks: readonly { readonly name: string; readonly title: string }[];
}

export function ContactFilters({ wanted, desks }: FiltersProps) {
  return (
    <nav className={styles['filters']} aria-label="Which contacts">
      <ul className={styles['choices']} aria-label="State">
        {states.map(({ state, words }) => (
          <li key={words}>
            <Filter words={words} chosen={wanted.state === state} to={{ ...rest(wanted, 'state'), ...(state ? { state } : {}) }} />
          </li>
        ))}
      </ul>
      <ul className={styles['choices']} aria-label="Kind">
        <li>
          <Filter words="Every kind" chosen={wanted.kind === undefined} to={rest(wanted, 'kind')} />
        </li>
        {kinds.map((kind) => (
          <li key={kind}>
            <Filter words={manyOfKind[kind]} chosen={wanted.kind === kind} to={{ ...rest(wanted, 'kind'), kind }} />
          </li>
        ))}
      </ul>
      {desks.length === 0 ? null : (
        <ul className={styles['choices']} aria-label="Where from">
          {[{ name: undefined, title: 'From everywhere' }, { name: 'ours', title: 'Ours' }, ...desks].map(({ name, title }) => (
            <li key={name ?? ''}>
              <Filter
                words={title}
                chosen={wanted.desk === name}
                to={{ ...rest(wanted, 'desk'), ...(name ? { desk: name } : {}) }}
              />
            </li>
          ))}
        </ul>
      )}
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

/** The choice but for one part of it. */
const rest = (wanted: ContactsWanted, but: keyof ContactsWanted): ContactsWanted =>
  Object.fromEntries(Object.entries(wanted).filter(([name]) => name !== but));
