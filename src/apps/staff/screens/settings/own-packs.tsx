// The organisation's own rule packs and calendars, from its data folder: those that are used, and those that wait to be mended, with
// what is wrong where and how to mend it.
import { Link } from '@tanstack/react-router';
import type { rulesQuery } from '../../api/settings.ts';
import styles from './rules.module.css';

type Own = Awaited<ReturnType<NonNullable<typeof rulesQuery.queryFn>>>['own'];

export function OwnPacks({ own }: { readonly own: Own }) {
  return (
    <section className={styles['pack']} aria-labelledby="own-packs">
      <h2 id="own-packs" className={styles['title']}>
        Packs of our own
      </h2>
      <p className={styles['quiet']}>
        From the folder “rulepacks” in the data folder, as they were when the program started, with the calendars beside them. Each
        is used once nothing in it is wrong: mend it, then start the program again.
      </p>
      {own.map(({ kind, id, name, problems }) => (
        <article key={kind + id} aria-labelledby={`own-${kind}-${id}`} className={styles['found']}>
          <h3 id={`own-${kind}-${id}`} className={styles['subtitle']}>
            {name ?? id}
            {kind === 'calendar' ? ' (calendar)' : ''}
          </h3>
          {problems.length === 0 ? (
            <Usable kind={kind} id={id} name={name ?? id} />
          ) : (
            <>
              <p className={styles['unchecked']}>
                Not used: {problems.length === 1 ? 'one thing is wrong' : `${problems.length} things are wrong`}.
              </p>
              <ul className={styles['ahead']}>
                {problems.map(({ where, what, mend }) => (
                  <li key={where + what}>
                    <strong>{where}</strong>: {what}
                    {/[.?]$/.test(what) ? '' : '.'} {mend}
                  </li>
                ))}
              </ul>
            </>
          )}
        </article>
      ))}
    </section>
  );
}

function Usable({ kind, id, name }: { readonly kind: 'pack' | 'calendar'; readonly id: string; readonly name: string }) {
  if (kind === 'calendar') return <p>Nothing is wrong with it; days can be counted in it.</p>;
  return (
    <p>
      Nothing is wrong with it; legal entities can answer to it.{' '}
      <Link to="/settings/rules/$pack" params={{ pack: id }}>
        Everything {name} says
      </Link>
    </p>
  );
}
