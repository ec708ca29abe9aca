// The stage in which a complaint is understood: what is still worth asking, what we take it to be and what the customer says to that,
// what we asked them for, and what happened to them.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../../../parts/error-state.tsx';
import { LoadingState } from '../../../../parts/loading-state.tsx';
import { useKeys } from '../../../../shell/actions.tsx';
import { useCase } from '../../case.tsx';
import { Asked } from './asked.tsx';
import { ChronologyList } from './chronology-list.tsx';
import { OurWords } from './our-words.tsx';
import { understandingQuery } from './questions.ts';
import type { Task } from './task.ts';
import { TaskDialog } from './task-dialog.tsx';
import { ToAsk, useBeginAnswer } from './to-ask.tsx';
import styles from './understand.module.css';

const group = 'Understand';

export function UnderstandStage() {
  const { page } = useCase();
  const { data, error, refetch } = useQuery(understandingQuery(page.id));
  const [task, begin] = useState<Task | null>(null);
  const beginAnswer = useBeginAnswer(begin);
  const first = data?.questions[0];
  const may = (deed: string): boolean => data?.allowed.includes(deed) ?? false;
  useKeys([
    ...(first && may('understand')
      ? [{ id: 'note-answer', words: 'Note the answer to the first question', keys: 'q', group, run: () => beginAnswer(first) }]
      : []),
    ...(may('ask-customer')
      ? [{ id: 'ask-customer', words: 'Ask the customer for something', keys: 'k', group, run: () => begin({ kind: 'ask' }) }]
      : []),
    ...(may('write-chronology')
      ? [{ id: 'add-entry', words: 'Add to what happened', keys: 'h', group, run: () => begin({ kind: 'entry' }) }]
      : []),
  ]);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState what="how it is understood" rows={6} />;
  return (
    <div className={styles['stage']}>
      <ToAsk known={data} begin={beginAnswer} />
      <OurWords known={data} begin={begin} />
      <Asked known={data} begin={begin} />
      <ChronologyList begin={begin} />
      {task ? <TaskDialog task={task} known={data} onClose={() => begin(null)} /> : null}
    </div>
  );
}
