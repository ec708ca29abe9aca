// One question of a code: what the records say, each figure opening its complaints; what the organisation says; what moved.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { assessmentVerdicts } from '#domain/assessment/definition.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { AnswerForm } from './answer-form.tsx';
import styles from './assessments.module.css';
import type { AssessmentPage, Question } from './questions.ts';

interface OneQuestionProps {
  readonly page: AssessmentPage;
  readonly question: Question;
}

export function OneQuestion({ page, question }: OneQuestionProps) {
  const [open, setOpen] = useState(false);
  const { asks, source, unconfirmed, verdict, words, evidence, by, at, figures, lacks } = question;
  return (
    <li>
      <div>
        <h2 className={styles['name']}>{asks}</h2>
        <p className={styles['quiet']}>
          {source}
          {unconfirmed ? '; our paraphrase was not compared with the source (unconfirmed)' : ''}
        </p>
      </div>
      {figures.length === 0 ? (
        <p className={styles['quiet']}>Your records say nothing on this by themselves.</p>
      ) : (
        <ul className={styles['figures']}>
          {figures.map((figure) => (
            <li key={figure.evidence}>
              {figure.opens ? (
                <Link to="/assessments/$assessment/behind/$evidence" params={{ assessment: page.id, evidence: figure.evidence }}>
                  {figure.name}: {figure.says}
                </Link>
              ) : (
                <>
                  {figure.name}: {figure.says}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {verdict ? (
        <p className={styles['words']}>
          <span className={styles['verdict']} data-verdict={verdict}>
            {assessmentVerdicts[verdict]}
          </span>
          {words === '' ? '' : `: ${words}`}
        </p>
      ) : null}
      {evidence === '' ? null : <p className={styles['words']}>Our evidence: {evidence}</p>}
      {at ? (
        <p className={styles['quiet']}>
          {by ?? 'Somebody'}, <InstantInWords at={at} />
        </p>
      ) : null}
      {lacks && verdict ? <p className={styles['quiet']}>Say why: an answer other than “We comply” needs its reason.</p> : null}
      <WhatMoved question={question} />
      {page.signed ? null : open ? (
        <AnswerForm id={page.id} question={question} onClose={() => setOpen(false)} />
      ) : (
        <div>
          <Button
            size="compact-md"
            variant={verdict ? 'subtle' : 'light'}
            onClick={() => setOpen(true)}
            aria-label={`${verdict ? 'Change the answer' : 'Answer'}: ${asks}`}
          >
            {verdict ? 'Change the answer' : 'Answer'}
          </Button>
        </div>
      )}
    </li>
  );
}

function WhatMoved({ question: { moved } }: { readonly question: Question }) {
  if (!moved) return null;
  const named = (verdict: keyof typeof assessmentVerdicts | null) => (verdict ? assessmentVerdicts[verdict] : 'Not answered');
  return (
    <div className={styles['moved']}>
      {moved.verdict ? (
        <p className={styles['quiet']}>
          The year before: “{named(moved.verdict.was)}”. Now: “{named(moved.verdict.is)}”.
        </p>
      ) : null}
      {moved.figures.map(({ name, was }) => (
        <p key={name} className={styles['quiet']}>
          {name}, the year before: {was}
        </p>
      ))}
    </div>
  );
}
