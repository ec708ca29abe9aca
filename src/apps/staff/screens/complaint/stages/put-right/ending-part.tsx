// The end of the complaint: what the customer says of the outcome and of the handling, when they are asked again, and what is missing
// before it can be closed, each with the way to where it is mended.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { followUpResults, satisfactions } from '#domain/closing.ts';
import { DayInWords, InstantInWords } from '../../../../parts/day-in-words.tsx';
import { ErrorState } from '../../../../parts/error-state.tsx';
import { LoadingState } from '../../../../parts/loading-state.tsx';
import { useCase } from '../../case.tsx';
import complaint from '../../complaint.module.css';
import parts from '../../parts.module.css';
import { type Ending, endingQuery } from '../../questions.ts';
import { Small } from '../../small.tsx';
import { AskSatisfaction, RecordFollowUp, SetFollowUp } from './ending-dialogs.tsx';
import { MissingList } from './missing-list.tsx';
import { Reopening } from './reopening.tsx';

type Opened = 'ask' | 'set' | { readonly followUp: string } | null;

export function EndingPart() {
  const { page } = useCase();
  const { data, error, refetch } = useQuery(endingQuery(page.id));
  const [opened, setOpened] = useState<Opened>(null);
  const shut = () => setOpened(null);
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState what="how it ends" rows={3} />;
  return (
    <>
      <Satisfied ending={data} onAsk={() => setOpened('ask')} />
      <FollowUps ending={data} onSet={() => setOpened('set')} onRecord={(followUp) => setOpened({ followUp })} />
      <ToClose ending={data} />
      <Reopening ending={data} />
      {opened === 'ask' ? <AskSatisfaction onClose={shut} /> : null}
      {opened === 'set' ? <SetFollowUp day={data.followUpDay} onClose={shut} /> : null}
      {opened !== null && typeof opened === 'object' ? <RecordFollowUp followUp={opened.followUp} onClose={shut} /> : null}
    </>
  );
}

const askYourself = 'Ask about the outcome and about the way it was handled: they are two different things.';
const whenAsked = (days: number): string =>
  days === 0
    ? 'The program asks them by itself on the day it is closed.'
    : `The program asks them by itself ${days === 1 ? 'a day' : `${days} days`} after it is closed.`;
const unanswered = ({ outcome, handling, words }: Ending['satisfaction'][number]): boolean =>
  outcome === null && handling === null && words === '';

function Satisfied({ ending, onAsk }: { readonly ending: Ending; readonly onAsk: () => void }) {
  const said = (name: string, answer: keyof typeof satisfactions | null) =>
    answer === null ? '' : `${name}: ${satisfactions[answer]}`;
  return (
    <section aria-labelledby="satisfied">
      <div className={parts['head']}>
        <h3 id="satisfied" className={parts['title']}>
          Is the customer satisfied?
        </h3>
        {ending.allowed.ask ? <Small onClick={onAsk}>Record what they say</Small> : null}
      </div>
      {ending.satisfaction.length === 0 ? (
        <p className={complaint['quiet']}>
          Not asked yet. {ending.asksAfterDays === null ? askYourself : whenAsked(ending.asksAfterDays)}
        </p>
      ) : null}
      <ul className={parts['list']}>
        {ending.satisfaction.map((one) => (
          <li key={one.id} className={parts['row']}>
            <div>
              {one.outcome === null && one.handling === null
                ? one.words === ''
                  ? 'Asked, and no answer'
                  : 'They wrote'
                : [said('Outcome', one.outcome), said('Handling', one.handling)].filter(Boolean).join(' · ')}
              {one.words === '' ? null : <p className={parts['words']}>{one.words}</p>}
              <span className={parts['quiet']}>
                {one.by ?? (one.openUntil ? 'Asked by itself' : 'By the customer')}, <InstantInWords at={one.at} />
                {one.openUntil && unanswered(one) ? (
                  <>
                    {'. They can answer until '}
                    <InstantInWords at={one.openUntil} />
                  </>
                ) : null}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type FollowUpsProps = {
  readonly ending: Ending;
  readonly onSet: () => void;
  readonly onRecord: (followUp: string) => void;
};

function FollowUps({ ending, onSet, onRecord }: FollowUpsProps) {
  return (
    <section aria-labelledby="follow-ups">
      <div className={parts['head']}>
        <h3 id="follow-ups" className={parts['title']}>
          Asking again
        </h3>
        {ending.allowed.followUp ? <Small onClick={onSet}>Set a day</Small> : null}
      </div>
      {ending.followUps.length === 0 ? (
        <p className={complaint['quiet']}>No day is set. Some weeks after closing is a good time to ask whether it stayed right.</p>
      ) : null}
      <ul className={parts['list']}>
        {ending.followUps.map(({ id, day, owner, done }) => (
          <li key={id} className={parts['row']}>
            <div>
              <DayInWords day={day} />
              {owner ? `, ${owner}` : ''}
              {done ? (
                <p className={parts['words']}>
                  {followUpResults[done.stillRight]}: {done.words}
                </p>
              ) : null}
            </div>
            {done || !ending.allowed.followUp ? null : (
              <div className={parts['tools']}>
                <Small onClick={() => onRecord(id)} about={`Record the answer: asked again on ${day}`}>
                  Record the answer
                </Small>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToClose({ ending }: { readonly ending: Ending }) {
  const { page, open } = useCase();
  if (page.state !== 'answered') return null;
  return (
    <section aria-labelledby="closing">
      <h3 id="closing" className={parts['title']}>
        Closing
      </h3>
      {ending.actionsOutstanding ? <p>Answered, actions outstanding: something promised is still to be done.</p> : null}
      {ending.missing.length > 0 ? (
        <>
          <p>Before it can be closed:</p>
          <MissingList missing={ending.missing} />
        </>
      ) : (
        <p>Nothing stands in the way of closing it.</p>
      )}
      {ending.allowed.close ? <Button onClick={() => open('close')}>Close it</Button> : null}
    </section>
  );
}
