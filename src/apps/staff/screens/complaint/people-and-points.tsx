// The people on the customer's side and the points to be answered, with the customer's own words and what they want.
import { IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCase } from './case.tsx';
import { LongText } from './long-text.tsx';
import { PartyCard } from './party-card.tsx';
import { Small } from './small.tsx';
import styles from './parts.module.css';

export function PeopleAndPoints() {
  const { page, open } = useCase();
  const may = (deed: string) => page.allowed.includes(deed);
  return (
    <div className={styles['stack']}>
      <section aria-label="What happened">
        <Head title="What happened">
          {may('correct') ? <Small onClick={() => open('correct')}>Correct the details</Small> : null}
        </Head>
        <LongText text={page.description} />
        <h3 className={styles['sub']}>What they want</h3>
        <p className={styles['words']}>{page.outcomeWanted || 'Not known yet. Ask the customer what would put it right.'}</p>
      </section>
      <section aria-label="Points">
        <Head title="Points">{may('change-points') ? <Small onClick={() => open('change-points')}>Add points</Small> : null}</Head>
        {page.points.length === 0 ? (
          <p className={styles['words']}>None set out yet. Each thing complained about is a point of its own.</p>
        ) : null}
        <ol className={styles['list']}>
          {page.points.map(({ id, position, text, withdrawn, categoryPath }) => (
            <li key={id} className={styles['row']}>
              <span className={styles['number']}>{position}</span>
              <div>
                {withdrawn ? <s>{text}</s> : text}
                {withdrawn ? (
                  <span className={styles['quiet']}>
                    <IconMinus size={14} aria-hidden /> Withdrawn
                  </span>
                ) : null}
                {categoryPath.length > 0 ? <span className={styles['quiet']}>{categoryPath.join(' › ')}</span> : null}
              </div>
              {may('change-points') ? (
                <div className={styles['tools']}>
                  {withdrawn ? (
                    <Small onClick={() => open('restore-point', id)} about={`Restore point ${position}`}>
                      Restore
                    </Small>
                  ) : (
                    <>
                      <Small onClick={() => open('correct-point', id)} about={`Edit point ${position}`}>
                        Edit
                      </Small>
                      <Small onClick={() => open('withdraw-point', id)} about={`Withdraw point ${position}`}>
                        Withdraw
                      </Small>
                    </>
                  )}
                </div>
              ) : null}
            </li>
          ))}
        </ol>
      </section>
      <section aria-label="People">
        <Head title="People">
          {may('change-parties') ? <Small onClick={() => open('change-parties')}>Add a person</Small> : null}
        </Head>
        <ul className={styles['list']}>
          {page.parties.map((party) => (
            <PartyCard key={party.customer} party={party} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Head({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles['head']}>
      <h2 className={styles['title']}>{title}</h2>
      {children}
    </div>
  );
}
