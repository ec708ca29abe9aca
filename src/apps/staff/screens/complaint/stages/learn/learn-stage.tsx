// Learning from the complaint: lessons and thanks with who has read them, and what people do differently since.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { helpedNames, lessonKinds, lessonParts } from '#domain/lesson.ts';
import { DayInWords, InstantInWords } from '../../../../parts/day-in-words.tsx';
import { ErrorState } from '../../../../parts/error-state.tsx';
import { LoadingState } from '../../../../parts/loading-state.tsx';
import { useCase } from '../../case.tsx';
import complaint from '../../complaint.module.css';
import parts from '../../parts.module.css';
import { type Learning, learningQuery } from '../../questions.ts';
import { Small } from '../../small.tsx';
import { ChangeApproach, NoteLesson } from './learn-dialogs.tsx';

export function LearnStage() {
  const { page } = useCase();
  const { data, error, refetch } = useQuery(learningQuery(page.id));
  const [opened, setOpened] = useState<'lesson' | 'change' | null>(null);
  const shut = () => setOpened(null);
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState what="what was learnt" rows={4} />;
  return (
    <div className={parts['stack']}>
      <section aria-labelledby="lessons">
        <div className={parts['head']}>
          <h3 id="lessons" className={parts['title']}>
            What it teaches
          </h3>
          {data.allowed.note ? (
            <Button size="compact-sm" variant="default" onClick={() => setOpened('lesson')}>
              Note what it teaches
            </Button>
          ) : null}
        </div>
        {data.lessons.length === 0 ? (
          <p className={complaint['quiet']}>Nothing noted yet. A lesson, a thank-you, or why there is nothing to learn.</p>
        ) : null}
        <ul className={parts['list']}>
          {data.lessons.map((lesson) => (
            <LessonItem key={lesson.id} lesson={lesson} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="changes">
        <div className={parts['head']}>
          <h3 id="changes" className={parts['title']}>
            What people do differently since
          </h3>
          {data.allowed.change ? <Small onClick={() => setOpened('change')}>Write what I do differently</Small> : null}
        </div>
        {data.changes.length === 0 ? (
          <p className={complaint['quiet']}>
            Nothing written yet. After a justified complaint, whoever changes how they work writes it here themselves.
          </p>
        ) : null}
        <ul className={parts['list']}>
          {data.changes.map((change) => (
            <ChangeItem key={change.id} change={change} />
          ))}
        </ul>
      </section>
      {opened === 'lesson' ? <NoteLesson colleagues={data.colleagues} onClose={shut} /> : null}
      {opened === 'change' ? <ChangeApproach onClose={shut} /> : null}
    </div>
  );
}

function LessonItem({ lesson }: { readonly lesson: Learning['lessons'][number] }) {
  return (
    <li className={parts['row']}>
      <div>
        <strong>{lessonKinds[lesson.kind]}</strong>
        <p className={parts['words']}>{lesson.text}</p>
        {lesson.thanks === '' ? null : <p className={parts['words']}>{lesson.thanks}</p>}
        <span className={parts['quiet']}>
          {lesson.by ?? 'Somebody'}, <InstantInWords at={lesson.at} />
        </span>
        {lesson.to.map(({ person, part, acknowledgedAt, words }) => (
          <span key={person.id} className={parts['quiet']}>
            {person.name} ({lessonParts[part].toLowerCase()}):{' '}
            {acknowledgedAt === null ? (
              'not read yet'
            ) : (
              <>
                read <InstantInWords at={acknowledgedAt} />
              </>
            )}
            {words === '' ? '' : `. ${words}`}
          </span>
        ))}
      </div>
    </li>
  );
}

function ChangeItem({ change }: { readonly change: Learning['changes'][number] }) {
  const { person, was, becomes, lookBackDay, lookedBack } = change;
  return (
    <li className={parts['row']}>
      <div>
        <strong>{person.name}</strong>
        <p className={parts['words']}>Before: {was}</p>
        <p className={parts['words']}>Now: {becomes}</p>
        {lookedBack ? (
          <p className={parts['words']}>
            {helpedNames[lookedBack.helped]}: {lookedBack.found}
          </p>
        ) : (
          <span className={parts['quiet']}>
            Looks back <DayInWords day={lookBackDay} />
          </span>
        )}
      </div>
    </li>
  );
}
