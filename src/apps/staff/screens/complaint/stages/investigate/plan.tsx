// The plan: questions to answer, tasks with who and when, and the checklist of the track.
import { Checkbox } from '@mantine/core';
import { trackNames } from '#domain/complaint.ts';
import { answer, api } from '../../../../api/client.ts';
import { DayInWords, InstantInWords } from '../../../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../../../parts/refusal-message.tsx';
import { useQuickDeed } from '../../deeds/use-deed.ts';
import { Small } from '../../small.tsx';
import styles from './investigate.module.css';
import { useRoom } from './opened.ts';
import { Part, Quiet, Struck } from './part.tsx';
import type { Check, Question, Task } from './questions.ts';

export function Plan() {
  const { known, open, mayWork } = useRoom();
  return (
    <>
      <Part title="Questions to answer" begin={mayWork && { words: 'Add a question', run: () => open({ kind: 'question' }) }}>
        {known.questions.length === 0 ? (
          <p className={styles['none']}>None yet. Write them down before the answers are sought.</p>
        ) : null}
        <ul className={styles['rows']}>
          {known.questions.map((one) => (
            <QuestionRow key={one.id} question={one} />
          ))}
        </ul>
      </Part>
      <Part title="Tasks" begin={mayWork && { words: 'Add a task', run: () => open({ kind: 'task' }) }}>
        {known.tasks.length === 0 ? <p className={styles['none']}>None yet.</p> : null}
        <ul className={styles['rows']}>
          {known.tasks.map((one) => (
            <TaskRow key={one.id} task={one} />
          ))}
        </ul>
      </Part>
      <Part title={`Checklist: ${trackNames[known.track].toLowerCase()}`}>
        {known.checklist.length === 0 ? (
          <p className={styles['none']}>This track has no checklist. One can be written under Settings.</p>
        ) : null}
        <ul className={styles['rows']}>
          {known.checklist.map((one) => (
            <CheckRow key={one.id} check={one} />
          ))}
        </ul>
      </Part>
    </>
  );
}

function QuestionRow({ question: { id, text, answer: said, answeredBy, struck } }: { readonly question: Question }) {
  const { open, mayWork } = useRoom();
  return (
    <li className={styles['row']} data-struck={struck ? true : undefined}>
      <div>
        {struck ? <s>{text}</s> : text}
        {said === null ? null : (
          <>
            <p className={styles['text']}>{said}</p>
            <Quiet>Answered by {answeredBy?.name ?? 'Redress'}</Quiet>
          </>
        )}
        {struck ? <Struck struck={struck} /> : null}
      </div>
      {mayWork && !struck ? (
        <div className={styles['tools']}>
          <Small
            onClick={() => open({ kind: 'answer-question', question: id })}
            about={`${said === null ? 'Answer' : 'Answer anew'}: ${text}`}
          >
            {said === null ? 'Answer' : 'Answer anew'}
          </Small>
          <Small onClick={() => open({ kind: 'strike-question', question: id })} about={`Strike: ${text}`}>
            Strike
          </Small>
        </div>
      ) : null}
    </li>
  );
}

function TaskRow({ task: { id, what, person, dueOn, late, doneAt, doneBy, outcome, struck } }: { readonly task: Task }) {
  const { open, mayWork } = useRoom();
  return (
    <li className={styles['row']} data-struck={struck ? true : undefined}>
      <div>
        {struck ? <s>{what}</s> : what}
        <Quiet>
          {doneAt ? `Done by ${doneBy?.name ?? 'Redress'}` : (person?.name ?? 'Nobody in particular')}
          {dueOn && !doneAt ? (
            <span className={styles['inline']} data-standing={late ? 'overdue' : undefined}>
              , {late ? 'overdue since' : 'due'} <DayInWords day={dueOn} />
            </span>
          ) : null}
        </Quiet>
        {outcome === '' ? null : <p className={styles['text']}>{outcome}</p>}
        {struck ? <Struck struck={struck} /> : null}
      </div>
      {mayWork && !struck && !doneAt ? (
        <div className={styles['tools']}>
          <Small onClick={() => open({ kind: 'finish-task', task: id })} about={`Done: ${what}`}>
            Done
          </Small>
          <Small onClick={() => open({ kind: 'strike-task', task: id })} about={`Strike: ${what}`}>
            Strike
          </Small>
        </div>
      ) : null}
    </li>
  );
}

const markedAs = { done: 'Ticked', 'not-needed': 'Not needed here', open: 'Taken off' } as const;

/** Who marked it and when; folded, as it is seldom asked for. */
function CheckHistory({ check: { text, history } }: { readonly check: Check }) {
  if (history.length === 0) return null;
  return (
    <details className={styles['history']}>
      <summary aria-label={`Who marked it and when: ${text}`}>Who and when</summary>
      <ul>
        {history.map(({ as, by, at }) => (
          <li key={at}>
            {markedAs[as]} by {by}, <InstantInWords at={at} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function CheckRow({ check }: { readonly check: Check }) {
  const { id, text, mark } = check;
  const { open, mayWork } = useRoom();
  const tick = useQuickDeed({
    send: (_, { params }) =>
      answer(
        api.POST('/api/complaints/{id}/checklist-marks', { params, body: { item: id, as: mark ? 'open' : 'done', note: '' } }),
      ),
    said: mark ? 'Taken off.' : 'Ticked.',
  });
  const note = mark?.as === 'not-needed' ? `Not needed: ${mark.note}` : undefined;
  return (
    <li className={styles['row']}>
      <div>
        <Checkbox
          label={text}
          description={note}
          checked={mark?.as === 'done'}
          indeterminate={mark?.as === 'not-needed'}
          disabled={!mayWork || tick.busy}
          onChange={tick.run}
        />
        <CheckHistory check={check} />
        <RefusalMessage error={tick.error} />
      </div>
      {mayWork && !mark ? (
        <div className={styles['tools']}>
          <Small onClick={() => open({ kind: 'not-needed', item: id })} about={`Not needed here: ${text}`}>
            Not needed
          </Small>
        </div>
      ) : null}
    </li>
  );
}
