// The rules that apply to the complaint and the work on their clocks: why each applies, why something was late, more time, what
// stands still, what was recorded. Each thing that may be done opens its own form; when it is done or left, one is back here.
import { Button, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayWords } from './day-words.ts';
import { InstantInWords } from '../../../parts/day-in-words.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { LoadingState } from '../../../parts/loading-state.tsx';
import { useCase } from '../case.tsx';
import { type ClocksOfCase, clocksQuery } from '../questions.ts';
import { ExplainLateness, PauseClocks, ResumeClocks } from './clock-forms.tsx';
import styles from './clock-work.module.css';
import type { Doing } from './doing.ts';
import { AddRegime, CorrectRegime, RemoveRegime } from './regime-forms.tsx';
import { RecordMilestone, TakeBackMilestone } from './milestone-forms.tsx';
import { RegimeCard } from './regime-card.tsx';
import { AskedTime } from './asked-time.tsx';
import { AskTime, GiveTime } from './time-forms.tsx';

export function ClockWork({ onClose }: { readonly onClose: () => void }) {
  const { page } = useCase();
  const { data, error, refetch } = useQuery(clocksQuery(page.id));
  const [doing, setDoing] = useState<Doing | null>(null);
  if (data && doing) return <DoingForm doing={doing} clocks={data} onClose={() => setDoing(null)} />;
  return (
    <Dialog title="Rules and clocks" size="lg" onClose={onClose}>
      {data ? (
        <All clocks={data} onDo={setDoing} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState what="the clocks" rows={4} shape="rows" />
      )}
    </Dialog>
  );
}

function DoingForm({
  doing,
  clocks,
  onClose,
}: {
  readonly doing: Doing;
  readonly clocks: ClocksOfCase;
  readonly onClose: () => void;
}) {
  if (doing.what === 'add') return <AddRegime clocks={clocks} onClose={onClose} />;
  if (doing.what === 'correct') return <CorrectRegime clocks={clocks} regime={doing.regime} onClose={onClose} />;
  if (doing.what === 'remove') return <RemoveRegime regime={doing.regime} onClose={onClose} />;
  if (doing.what === 'late') return <ExplainLateness clocks={clocks} clock={doing.clock} onClose={onClose} />;
  if (doing.what === 'time') return <GiveTime clock={doing.clock} onClose={onClose} />;
  if (doing.what === 'ask-time') return <AskTime clock={doing.clock} onClose={onClose} />;
  if (doing.what === 'pause') return <PauseClocks clocks={clocks} onClose={onClose} />;
  if (doing.what === 'resume') return <ResumeClocks pause={doing.pause} onClose={onClose} />;
  if (doing.what === 'take-back') return <TakeBackMilestone milestone={doing.milestone} onClose={onClose} />;
  return <RecordMilestone clocks={clocks} onClose={onClose} />;
}

function All({ clocks, onDo }: { readonly clocks: ClocksOfCase; readonly onDo: (doing: Doing) => void }) {
  const { allowed } = clocks;
  return (
    <div className={styles['all']}>
      {clocks.regimes.map((regime) => (
        <RegimeCard key={regime.rulePack} regime={regime} may={allowed.choose} onDo={onDo} />
      ))}
      {allowed.choose ? (
        <div>
          <Button variant="default" onClick={() => onDo({ what: 'add' })}>
            Other rules apply too
          </Button>
        </div>
      ) : null}
      <ClockList clocks={clocks} onDo={onDo} />
      <Still clocks={clocks} onDo={onDo} />
      <Recorded clocks={clocks} onDo={onDo} />
    </div>
  );
}

function ClockList({ clocks, onDo }: { readonly clocks: ClocksOfCase; readonly onDo: (doing: Doing) => void }) {
  const { allowed } = clocks;
  return (
    <section aria-label="Clocks one by one">
      <h3 className={styles['title']}>Clocks</h3>
      <ul className={styles['list']}>
        {clocks.clocks.map((clock) => (
          <li key={`${clock.rulePack} ${clock.id}`}>
            <p className={styles['line']}>
              <strong>{clock.name}</strong>: {clock.words}
            </p>
            {clock.regime ? <p className={styles['quiet']}>{`Under ${clock.regime}`}</p> : null}
            <p className={styles['quiet']}>{clock.why}</p>
            {clock.late ? <p className={styles['quiet']}>{`Late: ${clock.late.reason}. ${clock.late.words}`}</p> : null}
            {clock.given.map((given) => (
              <p key={given.at} className={styles['quiet']}>
                {`More time was given${given.by ? ` by ${given.by}` : ''}${given.to ? `, until ${dayWords(given.to)}` : ''}${given.consented ? ', with the customer’s consent' : ''}: ${given.reason}`}
              </p>
            ))}
            {clock.moreTime ? <p className={styles['quiet']}>{clock.moreTime.says}</p> : null}
            {clock.asksWhyLate && allowed.explain ? (
              <Button size="compact-sm" onClick={() => onDo({ what: 'late', clock })}>{`Say why ${clock.name} was late`}</Button>
            ) : null}
            {clock.moreTime?.asked ? <AskedTime asked={clock.moreTime.asked} /> : null}
            {clock.moreTime?.mayAsk && allowed.giveTime ? (
              <Button size="compact-sm" variant="default" onClick={() => onDo({ what: 'ask-time', clock })}>
                {`Ask for more time for ${clock.name}`}
              </Button>
            ) : null}
            {clock.moreTime?.may ? (
              <Button size="compact-sm" variant="default" onClick={() => onDo({ what: 'time', clock })}>
                {`Give ${clock.name} more time`}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Still({ clocks, onDo }: { readonly clocks: ClocksOfCase; readonly onDo: (doing: Doing) => void }) {
  const { pauses, mayPause, allowed } = clocks;
  if (pauses.length === 0 && (mayPause.length === 0 || !allowed.pause)) return null;
  return (
    <section aria-label="What stands still">
      <h3 className={styles['title']}>What stands still</h3>
      <ul className={styles['list']}>
        {pauses.map((pause) => (
          <li key={pause.reason}>
            <p className={styles['line']}>
              {`${pause.clocks.join(', ')}: ${pause.says}, since `}
              <InstantInWords at={pause.since} />
            </p>
            {pause.mayResume && allowed.pause ? (
              <Button size="compact-sm" variant="default" onClick={() => onDo({ what: 'resume', pause })}>
                Let them run again
                <VisuallyHidden>{` (${pause.says})`}</VisuallyHidden>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayPause.length > 0 && allowed.pause ? (
        <Button variant="default" onClick={() => onDo({ what: 'pause' })}>
          Let clocks stand still
        </Button>
      ) : null}
    </section>
  );
}

function Recorded({ clocks, onDo }: { readonly clocks: ClocksOfCase; readonly onDo: (doing: Doing) => void }) {
  const { milestones, recordable, allowed } = clocks;
  return (
    <section aria-label="What the rules count from">
      <h3 className={styles['title']}>What the rules count from</h3>
      <ul className={styles['list']}>
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <p className={styles['line']}>
              {`${milestone.says}: `}
              <InstantInWords at={milestone.at} />
              {milestone.regime ? <span className={styles['quiet']}>{` · ${milestone.regime}`}</span> : null}
            </p>
            {milestone.mayTakeBack ? (
              <Button size="compact-sm" variant="default" onClick={() => onDo({ what: 'take-back', milestone })}>
                {`Take back: ${milestone.says}`}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {allowed.record && recordable.length > 0 ? (
        <Button variant="default" onClick={() => onDo({ what: 'milestone' })}>
          Record what happened
        </Button>
      ) : null}
    </section>
  );
}
