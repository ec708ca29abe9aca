// What would be made, as the import itself would read it: the counts, what is told, new names, and the first rows.
import { ErrorState } from '../../parts/error-state.tsx';
import { dayExactly, instantExactly } from '../../parts/day-words.ts';
import { useTimeZone } from '../../parts/day-in-words.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import type { Preview } from './asking.ts';
import styles from './import.module.css';
import { ToldList } from './told-list.tsx';
import { counted, figure } from './words.ts';

type PanelProps = { readonly preview: Preview | undefined; readonly error: unknown; readonly isStale: boolean };

export function PreviewPanel({ preview, error, isStale }: PanelProps) {
  if (error) return <ErrorState error={error} title="It could not be tried" />;
  if (!preview) return <LoadingState what="what would be made" rows={6} />;
  return (
    <section className={styles['preview']} aria-busy={isStale}>
      <h2 className={styles['title']}>What would be made</h2>
      <p className={styles['big']} role="status">
        {counted(preview.made, 'complaint')}
        <span className={styles['quiet']}>{` · ${figure(preview.known)} known already · ${figure(preview.refused)} refused`}</span>
      </p>
      <Facts preview={preview} />
      {preview.remarks.map((remark) => (
        <p key={remark} className={styles['quiet']}>
          {remark}
        </p>
      ))}
      <ToldList told={preview.problems} none="Nothing is wrong with any row." />
      <FirstRows preview={preview} />
    </section>
  );
}

const several = { product: 'products', category: 'categories', cause: 'causes' } as const;

function Facts({ preview }: { readonly preview: Preview }) {
  const timeZone = useTimeZone();
  const states = Object.entries(preview.states).map(([state, count]) => `${figure(count)} ${state}`);
  const day = (at: string): string => instantExactly(new Date(at), timeZone);
  return (
    <ul className={styles['facts']}>
      {preview.tried < preview.rows ? (
        <li>{`Tried on the first ${figure(preview.tried)} of ${figure(preview.rows)} rows.`}</li>
      ) : null}
      {states.length > 0 ? <li>{`Of these ${states.join(', ')}.`}</li> : null}
      {preview.receivedFrom && preview.receivedTo ? (
        <li>{`Received from ${day(preview.receivedFrom)} to ${day(preview.receivedTo)}.`}</li>
      ) : null}
      {preview.withoutWords > 0 ? (
        <li>{`In ${figure(preview.withoutWords)} the title or the category stands in for the customer’s words.`}</li>
      ) : null}
      {preview.newNames.map(({ taxonomy, count, names }) => (
        <li
          key={taxonomy}
        >{`New among your ${several[taxonomy]}: ${names.slice(0, 5).join('; ')}${count > 5 ? ` and ${figure(count - 5)} more` : ''}.`}</li>
      ))}
    </ul>
  );
}

function FirstRows({ preview }: { readonly preview: Preview }) {
  const timeZone = useTimeZone();
  if (preview.first.length === 0) return null;
  return (
    <>
      <h3 className={styles['name']}>The first rows, as they would be</h3>
      <ol className={styles['first']}>
        {preview.first.map(({ number, refused, fields, problems }) => (
          <li key={number} data-refused={refused || undefined}>
            <details open={number === preview.first[0]?.number}>
              <summary>
                {`Row ${figure(number)}: `}
                {refused ? <strong>refused</strong> : (fields[0]?.value ?? '')}
              </summary>
              <dl className={styles['fields']}>
                {fields.map(({ name, value }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{inWords(value, timeZone)}</dd>
                  </div>
                ))}
              </dl>
              {problems.map((words) => (
                <p key={words}>{words}</p>
              ))}
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Instants are sent as ISO 8601 in UTC; everything else stands as it is. */
function inWords(value: string, timeZone: string): string {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return instantExactly(new Date(value), timeZone);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dayExactly(value) : value;
}
