// The versions of a return: when each was drawn up, checked, frozen, sent in and opened again, by whom and why.
import { Link } from '@tanstack/react-router';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import type { ReturnPage } from './questions.ts';
import { dayIn } from './return-words.ts';
import styles from './returns.module.css';

type Version = ReturnPage['versions'][number];

export function Versions({ page }: { readonly page: ReturnPage }) {
  return (
    <section className={styles['part']}>
      <ListHeader title="Versions" count={page.versions.length} of={['version', 'versions']} />
      <ul className={styles['list']}>
        {page.versions.map((version) => (
          <li key={version.number} className={styles['kind']}>
            <div className={styles['about']}>
              {version.number === page.number ? (
                <strong>{`Version ${version.number}, shown here`}</strong>
              ) : (
                <Link to="/returns/$return/versions/$number" params={{ return: page.id, number: String(version.number) }}>
                  {`Version ${version.number}`}
                </Link>
              )}
              <Course version={version} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Course({ version: { drawn, checked, frozen, submitted, reopened, erased } }: { readonly version: Version }) {
  return (
    <>
      <Step what="Drawn up" at={drawn.at} by={drawn.by} />
      {checked ? <Step what="Checked" at={checked.at} by={checked.by} /> : null}
      {frozen ? <Step what="Frozen" at={frozen.at} by={frozen.by} more={`its mark is ${frozen.digest.slice(0, 16)}`} /> : null}
      {submitted ? (
        <Step
          what="Sent in"
          at={submitted.at}
          by={submitted.by}
          more={[`on ${dayIn(submitted.on)}`, submitted.how, submitted.reference].filter(Boolean).join(', ')}
        />
      ) : null}
      {reopened ? <Step what="Opened again" at={reopened.at} by={reopened.by} more={reopened.because} /> : null}
      {erased > 0 ? (
        <span className={styles['quiet']}>
          {erased === 1 ? 'One of its complaints was' : `${erased} of its complaints were`} erased since. The figures stay as they
          are.
        </span>
      ) : null}
    </>
  );
}

type StepProps = { readonly what: string; readonly at: string; readonly by: string | null; readonly more?: string };

function Step({ what, at, by, more }: StepProps) {
  return (
    <span className={styles['quiet']}>
      {what} <InstantInWords at={at} />
      {by === null ? '' : ` by ${by}`}
      {more ? `: ${more}` : ''}
    </span>
  );
}
