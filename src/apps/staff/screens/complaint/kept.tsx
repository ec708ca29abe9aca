// How long this complaint is kept and why, the legal holds on it, and what is left of it once its time is over.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DayInWords, InstantInWords } from '../../parts/day-in-words.tsx';
import { LiftHold, PlaceHold } from '../keeping/hold-dialogs.tsx';
import { type Retention, retentionQuery } from '../keeping/keeping-questions.ts';
import { useCase } from './case.tsx';
import styles from './complaint.module.css';
import parts from './parts.module.css';

export function Kept() {
  const { page } = useCase();
  const { data } = useQuery(retentionQuery(page.id));
  const [placing, setPlacing] = useState(false);
  if (!data) return null;
  return (
    <section className={styles['sheet']} aria-label="How long it is kept">
      <h2 className={styles['title']}>How long it is kept</h2>
      {data.erased ? <Erased erased={data.erased} /> : <Until retention={data} />}
      {data.holds.map((hold) => (
        <Hold key={hold.id} hold={hold} may={data.allowed.hold} />
      ))}
      {data.allowed.hold ? (
        <div className={parts['tools']}>
          <Button size="compact-sm" variant="default" onClick={() => setPlacing(true)}>
            Put on legal hold…
          </Button>
        </div>
      ) : null}
      {placing ? (
        <PlaceHold on={{ scope: 'complaint', complaint: page.id }} what={page.reference} onClose={() => setPlacing(false)} />
      ) : null}
    </section>
  );
}

function Erased({ erased }: { readonly erased: NonNullable<Retention['erased']> }) {
  return (
    <p className={parts['words']}>
      It was {erased.how} <InstantInWords at={erased.at} />, when its time to be kept was over. Every word, name and file of it is
      gone; what is left is counted in figures. The record says who decided it.
    </p>
  );
}

/** What is said beside it already: its period, a decision to keep it longer, the holds one by one. */
const saidBeside = /^(?:Its time to be kept|Somebody decided|It is on legal hold|\d+ legal holds)/;

function Until({ retention: { until, why, rule, cites, because, keptLonger } }: { readonly retention: Retention }) {
  const others = because.filter((words) => !saidBeside.test(words));
  return (
    <>
      <p className={parts['words']}>
        {until ? (
          <>
            Until <DayInWords day={until} />. {why}
          </>
        ) : (
          why
        )}
        <span className={parts['quiet']}>
          {rule}
          {cites ? ` (${cites})` : ''}
        </span>
      </p>
      {keptLonger ? (
        <p className={parts['words']}>
          {keptLonger.by ?? 'Somebody'} decided to keep it until <DayInWords day={keptLonger.until} />: {keptLonger.because}
        </p>
      ) : null}
      {because.length === 0 ? <p className={parts['words']}>Its time is over: it is removed when two people decide so.</p> : null}
      {others.length > 0 ? <p className={parts['words']}>{others.join(' ')}</p> : null}
    </>
  );
}

function Hold({ hold, may }: { readonly hold: Retention['holds'][number]; readonly may: boolean }) {
  const [lifting, setLifting] = useState(false);
  const on = {
    complaint: 'On this complaint',
    customer: 'On everything of this customer',
    selection: 'On a selection it falls into',
  };
  return (
    <div>
      <p className={parts['words']}>
        <strong>On legal hold.</strong> {hold.reason}
        <span className={parts['quiet']}>
          {on[hold.scope]}; asked by {hold.askedBy}; placed by {hold.placedBy ?? 'Redress'}, <InstantInWords at={hold.placedAt} />
          {hold.lookAgainOn ? (
            <>
              ; to be looked at again <DayInWords day={hold.lookAgainOn} />
            </>
          ) : null}
        </span>
      </p>
      {may ? (
        <div className={parts['tools']}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Lift this hold: ${hold.reason}`}
            onClick={() => setLifting(true)}
          >
            Lift…
          </Button>
        </div>
      ) : null}
      {lifting ? <LiftHold hold={hold.id} on={on[hold.scope]} onClose={() => setLifting(false)} /> : null}
    </div>
  );
}
