// One rule pack in words: its clocks, what changes soon, what nobody has checked against its source.
import { Link } from '@tanstack/react-router';
import type { rulesQuery } from '../../api/settings.ts';
import { useNow } from '../../clock.ts';
import { useTimeZone } from '../../parts/day-in-words.tsx';
import { dayExactly, todayIn } from '../../parts/day-words.ts';
import styles from './rules.module.css';

type RulesAnswer = Awaited<ReturnType<NonNullable<typeof rulesQuery.queryFn>>>;
export type PackOf = RulesAnswer['packs'][number];
type ClockOf = PackOf['clocks'][number];

const kinds: Readonly<Record<string, string>> = {
  duty: 'Duty',
  'own-target': 'Our own target',
  window: 'Open until then',
  return: 'Once a period',
};

export function Pack({ pack }: { readonly pack: PackOf }) {
  return (
    <section id={`pack-${pack.id}`} className={styles['pack']} aria-labelledby={`pack-${pack.id}-name`}>
      <h2 id={`pack-${pack.id}-name`} className={styles['title']}>
        {pack.name}
      </h2>
      <p className={styles['quiet']}>
        {pack.voluntary ? 'A voluntary standard' : pack.regulator}, {pack.jurisdiction}
      </p>
      <blockquote className={styles['definition']}>
        <p>A complaint is: {lowerFirst(pack.definition.says)}</p>
        <footer>
          <Source source={pack.definition.source} unconfirmed={pack.definition.unconfirmed} />
        </footer>
      </blockquote>
      <dl className={styles['clocks']}>
        {pack.clocks.map((clock) => (
          <ClockWords key={clock.id} clock={clock} />
        ))}
      </dl>
      <Ahead pack={pack} />
      <p className={styles['quiet']}>
        <Link to="/settings/rules/$pack" params={{ pack: pack.id }}>
          Everything {pack.name} says
        </Link>
        {pack.unconfirmed.length > 0
          ? `, with ${pack.unconfirmed.length === 1 ? 'one statement' : `${pack.unconfirmed.length} statements`} that came unconfirmed, to be compared with the source.`
          : ': nothing in it came unconfirmed.'}
      </p>
    </section>
  );
}

function ClockWords({ clock }: { readonly clock: ClockOf }) {
  return (
    <div className={styles['clock']}>
      <dt>
        {clock.name}
        <span className={styles['kind']}>{kinds[clock.kind] ?? clock.kind}</span>
      </dt>
      <dd>
        <p>{clock.duty}</p>
        <p className={styles['says']}>{clock.says}</p>
        <p className={styles['quiet']}>
          <Source source={clock.source} url={clock.url} unconfirmed={clock.unconfirmed} />
          {clock.ownChoice ? ' · leaves a choice to the organisation' : ''}
        </p>
        {clock.note ? <p className={styles['quiet']}>{clock.note}</p> : null}
      </dd>
    </div>
  );
}

type SourceProps = { readonly source: string; readonly url?: string | null; readonly unconfirmed: boolean };

function Source({ source, url, unconfirmed }: SourceProps) {
  return (
    <>
      {url ? (
        <a href={url} rel="noreferrer" target="_blank">
          {source}
        </a>
      ) : (
        source
      )}
      {unconfirmed ? <strong className={styles['unchecked']}> not checked</strong> : null}
    </>
  );
}

/** What changes soon, by day. */
export function Ahead({ pack: { ahead, pending } }: { readonly pack: Pick<PackOf, 'ahead' | 'pending'> }) {
  const today = todayIn(useTimeZone(), useNow());
  if (ahead.length === 0 && pending.length === 0) return <p className={styles['quiet']}>No change of these rules is known.</p>;
  return (
    <>
      <h3 className={styles['subtitle']}>What changes soon</h3>
      <ul className={styles['ahead']}>
        {ahead.map(({ on, what, source, unconfirmed }) => (
          <li key={`${on} ${what}`}>
            <strong>{dayExactly(on)}</strong>: {what}{' '}
            <span className={styles['quiet']}>
              (<Source source={source} unconfirmed={unconfirmed} />)
            </span>
          </li>
        ))}
        {pending.map(({ says, expected }) => (
          <li key={says}>
            {expected ? <strong>{expectedWords(expected, today)}: </strong> : null}
            {says}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was expected and is past may be in force: somebody has to look, and the pack does not know yet. */
const expectedWords = (day: string, today: string): string =>
  day < today ? `Was expected ${dayExactly(day)}; look whether it is in force` : `Expected ${dayExactly(day)}`;

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
