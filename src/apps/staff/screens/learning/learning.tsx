// What complaints taught me: lessons written for me, to acknowledge, and what I do differently, to look back at.
import { IconBulb } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { useRowKeys } from '../../shell/use-row-keys.ts';
import { ChangeRow } from './change-row.tsx';
import { LessonRow } from './lesson-row.tsx';
import styles from './learning.module.css';
import { myLearningQuery } from './questions.ts';

export function MyLearning() {
  const { data, error, refetch } = useQuery(myLearningQuery);
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  return (
    <Page
      title="What I learn"
      width="reading"
      lead="Lessons from complaints that were written for you, and what you do differently since."
    >
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="what you learn" rows={4} shape="rows" /> : null}
      {data ? (
        <div ref={list} className={styles['sheet']}>
          {data.lessons.length + data.changes.length === 0 ? (
            <EmptyState title="Nothing here yet" icon={IconBulb}>
              When somebody notes what a complaint teaches and it concerns your work, it appears here. What you write down that you
              do differently does too.
            </EmptyState>
          ) : null}
          {data.changes.length > 0 ? (
            <section className={styles['part']}>
              <ListHeader title="What I do differently" count={data.changes.length} of={['change', 'changes']} />
              <ul className={styles['list']}>
                {data.changes.map((change) => (
                  <ChangeRow key={change.id} change={change} />
                ))}
              </ul>
            </section>
          ) : null}
          {data.lessons.length > 0 ? (
            <section className={styles['part']}>
              <ListHeader title="Lessons for me" count={data.lessons.length} of={['lesson', 'lessons']} />
              <ul className={styles['list']}>
                {data.lessons.map((lesson) => (
                  <LessonRow key={lesson.id} lesson={lesson} />
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      ) : null}
    </Page>
  );
}
