// The codes the organisation assesses itself against: what is due by when, and every assessment there is.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { dateInWords, day } from '#domain/day.ts';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './assessments.module.css';
import { type AssessmentCode, assessmentsChanged, assessmentsQuery } from './questions.ts';

export function Assessments() {
  const { data, error, refetch } = useQuery(assessmentsQuery);
  return (
    <Page
      title="Self-assessment"
      lead="Question by question: what a code asks, what your records say by themselves, and what you say. Signed off once a year."
    >
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="the self-assessments" rows={4} shape="rows" /> : null}
      <div className={styles['parts']}>
        {data?.codes.map((code) => (
          <Code key={code.pack.id} code={code} />
        ))}
      </div>
    </Page>
  );
}

function Code({ code }: { readonly code: AssessmentCode }) {
  const { pack, name, edition, unconfirmed, questions, applies, next, assessments } = code;
  return (
    <section aria-label={`${name}: ${pack.name}`} className={styles['part']}>
      <h2 className={styles['name']}>
        {name}: {pack.name}
      </h2>
      <p className={styles['quiet']}>
        {edition}. {questions} questions in our own short words{unconfirmed ? '; who signs it and when is unconfirmed' : ''}.
        {applies ? '' : ' None of your legal entities answers to these rules; you can use it all the same.'}
      </p>
      <ul className={styles['list']}>
        {assessments.map((one) => (
          <li key={one.id} className={styles['row']}>
            <div>
              <Link to="/assessments/$assessment" params={{ assessment: one.id }}>
                {dateInWords(day(one.from))} to {dateInWords(day(one.to))}
              </Link>
              <p className={styles['quiet']}>
                {one.signedOn ? (
                  <>
                    Signed off on {dateInWords(day(one.signedOn))}
                    {one.published ? ', published' : ''}
                  </>
                ) : (
                  `${one.answered} of ${questions} answered`
                )}
              </p>
            </div>
            {one.signedOn ? null : <Due due={one.due} late={one.late} />}
          </li>
        ))}
        <li className={styles['row']}>
          <div>
            {dateInWords(day(next.from))} to {dateInWords(day(next.to))}
            <p className={styles['quiet']}>Not begun. {next.why}</p>
          </div>
          <Due due={next.due} late={applies && next.late} />
          <Begin code={code} />
        </li>
      </ul>
    </section>
  );
}

function Due({ due, late }: { readonly due: string; readonly late: boolean }) {
  return (
    <span className={late ? styles['late'] : styles['quiet']}>
      {late ? 'Was due ' : 'Due '}
      {dateInWords(day(due))}
    </span>
  );
}

function Begin({ code: { pack, name, next } }: { readonly code: AssessmentCode }) {
  const navigate = useNavigate();
  const begin = useOnce({
    mutationFn: () => answer(api.POST('/api/assessments', { body: { pack: pack.id, from: next.from, to: next.to } })),
    onSuccess: async ({ id }) => {
      void assessmentsChanged();
      await navigate({ to: '/assessments/$assessment', params: { assessment: id } });
    },
  });
  return (
    <div className={styles['part']}>
      <Button
        size="compact-md"
        variant="light"
        loading={begin.isPending}
        onClick={() => begin.mutate()}
        aria-label={`Begin it: ${name}, ${pack.name}`}
      >
        Begin it
      </Button>
      <RefusalMessage error={begin.error} />
    </div>
  );
}
