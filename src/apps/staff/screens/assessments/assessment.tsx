// One self-assessment: where it stands, what may be done with it, and its questions.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { dateInWords, day } from '#domain/day.ts';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './assessments.module.css';
import { OneQuestion } from './one-question.tsx';
import { type AssessmentPage, assessmentQuery, assessmentsChanged } from './questions.ts';
import { SignDialog } from './sign-dialog.tsx';

export function Assessment() {
  const { assessment: id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(assessmentQuery(id));
  return (
    <Page title={data?.name ?? 'Self-assessment'} lead={<Link to="/assessments">All self-assessments</Link>}>
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="the self-assessment" rows={8} /> : null}
      {data ? <Parts page={data} /> : null}
    </Page>
  );
}

function Parts({ page }: { readonly page: AssessmentPage }) {
  const lacking = page.questions.filter(({ lacks }) => lacks).length;
  const moved = page.questions.filter((one) => one.moved !== null).length;
  return (
    <div className={styles['parts']}>
      <section aria-label="Where it stands" className={styles['part']}>
        <p className={styles['quiet']}>
          {page.pack.name}. {page.edition}. It is about {dateInWords(day(page.from))} to {dateInWords(day(page.to))}.
        </p>
        <p className={styles['words']}>
          {page.signed ? (
            <>
              Signed off by {page.signed.name}, {page.signed.role}, on {dateInWords(day(page.signed.on))}. It stands as it was then,
              with the figures of that day.
            </>
          ) : lacking === 0 ? (
            `Every question has an answer. ${page.signedBy.charAt(0).toUpperCase()}${page.signedBy.slice(1)} can sign it off once the year is over.`
          ) : (
            `${page.questions.length - lacking} of ${page.questions.length} questions have an answer.`
          )}
        </p>
        {page.signed ? null : (
          <p className={styles['quiet']}>
            Due {dateInWords(day(page.due))}. {page.why}
          </p>
        )}
        {page.newer ? <Newer page={page} newer={page.newer} /> : null}
        {page.copies[0] ? (
          <p className={styles['quiet']}>
            {page.copies.length === 1 ? 'One copy was' : `${page.copies.length} copies were`} taken, the last by {page.copies[0].by}{' '}
            <InstantInWords at={page.copies[0].at} /> (its mark is {page.copies[0].digest.slice(0, 16)}).
          </p>
        ) : null}
        {page.before ? (
          <p className={styles['quiet']}>
            Beside the year to {dateInWords(day(page.before.to))},{' '}
            {moved === 0
              ? 'nothing is different.'
              : `${moved} ${moved === 1 ? 'question is' : 'questions are'} different; each says how.`}
          </p>
        ) : null}
        <Deeds page={page} />
      </section>
      <ol className={styles['list']}>
        {page.questions.map((question) => (
          <OneQuestion key={question.id} page={page} question={question} />
        ))}
      </ol>
    </div>
  );
}

function Newer({ page, newer }: { readonly page: AssessmentPage; readonly newer: NonNullable<AssessmentPage['newer']> }) {
  const take = useOnce({
    mutationFn: () =>
      answer(api.POST('/api/assessments/{id}/questions', { params: { path: { id: page.id } }, body: { version: page.version } })),
    onSettled: assessmentsChanged,
  });
  const told = [
    newer.added.length > 0 ? `new: ${newer.added.join(', ')}` : '',
    newer.removed.length > 0 ? `asked no longer: ${newer.removed.join(', ')}` : '',
    newer.reworded.length > 0 ? `in other words: ${newer.reworded.join(', ')}` : '',
  ].filter(Boolean);
  return (
    <>
      <p className={styles['words']}>
        The rules ask otherwise now ({newer.edition}){told.length > 0 ? `: ${told.join('; ')}` : ''}. This assessment keeps the
        questions it has had since <InstantInWords at={page.askedSince} /> until you take the new ones up. Answers to questions that
        are still asked stay.
      </p>
      <div className={styles['deeds']}>
        <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
          Take up the new questions
        </Button>
      </div>
      <RefusalMessage error={take.error} />
    </>
  );
}

function Deeds({ page: { id, version, signed, signedBy, publishedAt } }: { readonly page: AssessmentPage }) {
  const [signing, setSigning] = useState(false);
  const shown = publishedAt !== null;
  const publish = useOnce({
    mutationFn: () => answer(api.POST('/api/assessments/{id}/publication', { params: { path: { id } }, body: { shown: !shown } })),
    onSettled: assessmentsChanged,
  });
  const file = (form: string) => `/api/assessments/${id}/file?form=${form}`;
  return (
    <>
      <div className={styles['deeds']}>
        {signed ? (
          <Button variant={shown ? 'default' : 'filled'} loading={publish.isPending} onClick={() => publish.mutate()}>
            {shown ? 'Take it off the public pages' : 'Publish it'}
          </Button>
        ) : (
          <Button onClick={() => setSigning(true)}>It was signed off…</Button>
        )}
        <Button component="a" href={file('pdf')} variant="default">
          PDF
        </Button>
        <Button component="a" href={file('word')} variant="default">
          Word file
        </Button>
        {shown ? (
          <a href="/self-assessment" target="_blank" rel="noreferrer">
            As customers read it
          </a>
        ) : null}
      </div>
      <RefusalMessage error={publish.error} />
      {signing ? <SignDialog id={id} version={version} signedBy={signedBy} onClose={() => setSigning(false)} /> : null}
    </>
  );
}
