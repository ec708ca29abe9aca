// One problem: what was seen, what we know, what customers are told who ask, its contacts and what they became; and what to do with it.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { problemOrigins, problemStates, seenInWords } from '#domain/problem.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import contactStyles from '../contacts/contact.module.css';
import { History } from '../contacts/history.tsx';
import { DescribeProblem } from './describe-problem.tsx';
import { EndProblem, ReopenProblem, TakeUpProblem } from './end-problem.tsx';
import { MergeProblem } from './merge-problem.tsx';
import { ProblemContacts } from './problem-contacts.tsx';
import { ShowProblem } from './show-problem.tsx';
import { type Problem as OneProblem, problemQuery } from './problem-questions.ts';
import { contactsAndComplaints } from './problem-words.ts';

export function Problem() {
  const { problem: id } = useParams({ from: '/house/problems/$problem' });
  const { data: problem, error, refetch } = useQuery(problemQuery(id));
  if (!problem)
    return (
      <Page title="Problem">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState what="the problem" rows={6} />}
      </Page>
    );
  return (
    <Page title={problem.title} lead={<Lead problem={problem} />}>
      <div className={contactStyles['columns']}>
        <div className={contactStyles['told']}>
          <Standing problem={problem} />
          <Known problem={problem} />
          <ProblemContacts key={problem.id} problem={problem} />
        </div>
        <div className={contactStyles['deeds']}>
          <Deeds problem={problem} />
          <Facts problem={problem} />
        </div>
        <section className={contactStyles['past']} aria-labelledby="history">
          <h2 id="history" className={contactStyles['title']}>
            History
          </h2>
          <History of="problem" id={problem.id} />
        </section>
      </div>
    </Page>
  );
}

function Lead({ problem: { origin, beganAt } }: { readonly problem: OneProblem }) {
  return (
    <>
      {problemOrigins[origin]}, <InstantInWords at={beganAt} />
    </>
  );
}

function Standing({ problem }: { readonly problem: OneProblem }) {
  const { state, endedHow, mergedInto, seen } = problem;
  return (
    <div className={contactStyles['standing']} role="status">
      <span className={contactStyles['mark']}>{problemStates[state]}</span>
      {mergedInto ? (
        <span>
          It went into{' '}
          <Link to="/problems/$problem" params={{ problem: mergedInto.id }}>
            {mergedInto.title}
          </Link>
        </span>
      ) : (
        <span>{endedHow || (seen ? `When it was seen: ${seenInWords(seen)}.` : contactsAndComplaints(problem))}</span>
      )}
    </div>
  );
}

function Known({ problem: { what, advice, state } }: { readonly problem: OneProblem }) {
  if (what === '' && advice === '') return null;
  return (
    <section className={contactStyles['card']} aria-label="What we know">
      {what ? <p className={contactStyles['text']}>{what}</p> : null}
      {advice ? (
        <>
          <h2 className={contactStyles['title']}>{state === 'open' ? 'Tell customers who ask' : 'What customers were told'}</h2>
          <p className={contactStyles['text']}>{advice}</p>
        </>
      ) : null}
    </section>
  );
}

const doors = [
  { deed: 'open', words: 'Take it up' },
  { deed: 'describe', words: 'Describe it' },
  { deed: 'close', words: 'Close it' },
  { deed: 'merge', words: 'Merge it into another' },
  { deed: 'dismiss', words: 'Dismiss it' },
  { deed: 'reopen', words: 'Open it again' },
] as const;

function Deeds({ problem }: { readonly problem: OneProblem }) {
  const [opened, open] = useState<(typeof doors)[number]['deed'] | 'show' | null>(null);
  const offered = doors.filter(({ deed }) => problem.allowed.includes(deed) && (deed !== 'merge' || problem.others.length > 0));
  const close = () => open(null);
  if (offered.length === 0 && !problem.mayTell) return null;
  return (
    <section className={contactStyles['deed']} aria-label="What to do">
      {problem.state === 'proposed' ? (
        <p className={contactStyles['hint']}>
          Look at the contacts. If they tell of one fault, take it up and give it a name. If it is chance or no fault, dismiss it.
        </p>
      ) : null}
      <div className={contactStyles['buttons']}>
        {offered.map(({ deed, words }, at) => (
          <Button key={deed} variant={at === 0 ? 'filled' : 'default'} onClick={() => open(deed)}>
            {words}
          </Button>
        ))}
        {problem.allowed.includes('describe') ? (
          <Button variant="default" onClick={() => open('show')}>
            {problem.shown.on ? 'Shown to customers' : 'Show it to customers'}
          </Button>
        ) : null}
      </div>
      {opened === 'show' ? <ShowProblem problem={problem} onClose={close} /> : null}
      {problem.mayTell ? (
        <Link to="/problems/$problem/customers" params={{ problem: problem.id }}>
          Tell customers it touches
        </Link>
      ) : null}
      {opened === 'open' ? <TakeUpProblem problem={problem} onClose={close} /> : null}
      {opened === 'describe' ? <DescribeProblem problem={problem} onClose={close} /> : null}
      {opened === 'merge' ? <MergeProblem problem={problem} onClose={close} /> : null}
      {opened === 'close' || opened === 'dismiss' ? <EndProblem problem={problem} how={opened} onClose={close} /> : null}
      {opened === 'reopen' ? <ReopenProblem problem={problem} onClose={close} /> : null}
    </section>
  );
}

function Facts({ problem }: { readonly problem: OneProblem }) {
  const { owner, product, customers } = problem;
  return (
    <dl className={contactStyles['facts']}>
      <dt>Told by</dt>
      <dd>{`${contactsAndComplaints(problem)}, from ${customers === 1 ? '1 customer we know' : `${customers} customers we know`}`}</dd>
      <dt>Seen to by</dt>
      <dd>{owner?.name ?? 'Nobody yet'}</dd>
      {product.length > 0 ? (
        <>
          <dt>Product</dt>
          <dd>{product.join(' › ')}</dd>
        </>
      ) : null}
    </dl>
  );
}
