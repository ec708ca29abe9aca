// Who has said that they read a version, and who has not: for those who keep the procedure.
import { DayInWords, InstantInWords } from '../../parts/day-in-words.tsx';
import styles from './procedure.module.css';
import type { Keeping, Version } from './questions.ts';

interface WhoHasReadProps {
  readonly readers: Keeping['readers'];
  readonly versions: readonly Version[];
}

export function WhoHasRead({ readers, versions }: WhoHasReadProps) {
  return versions
    .filter(({ standing }) => standing !== 'past')
    .map(({ number, from }) => {
      const read = readers.flatMap((one) => {
        const said = one.read.find((reading) => reading.number === number);
        return said ? [{ ...one, at: said.at }] : [];
      });
      const not = readers.filter((one) => !one.read.some((reading) => reading.number === number));
      return (
        <section key={number} aria-label={`Who has read version ${number}`} className={styles['part']}>
          <h2 className={styles['name']}>
            Version {number} (from <DayInWords day={from} />) was read by {read.length} of {readers.length}
          </h2>
          <div className={styles['list']}>
            <details>
              <summary>Not read yet: {not.length}</summary>
              <ul className={styles['people']}>
                {not.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
            </details>
            <details>
              <summary>Read: {read.length}</summary>
              <ul className={styles['people']}>
                {read.map(({ id, name, at }) => (
                  <li key={id}>
                    {name}, <InstantInWords at={at} />
                  </li>
                ))}
              </ul>
            </details>
          </div>
          <p className={styles['quiet']}>Those who have not are reminded in My work until they have.</p>
        </section>
      );
    });
}
