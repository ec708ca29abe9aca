// One message to customers of a problem: how it stands, its words as they go out, what became of it, and what to do next.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type NotToldBecause, notToldBecause, tellingKinds, tellingStates } from '#domain/problem-telling.ts';
import { filledTelling } from '#domain/telling-words.ts';
import { InstantInWords } from '../../../parts/day-in-words.tsx';
import contactStyles from '../../contacts/contact.module.css';
import type { Telling, TellingPage } from '../problem-questions.ts';
import { customersInWords } from '../problem-words.ts';
import styles from './customers.module.css';
import { languageName } from './languages.ts';
import { type TellingDoor, TellingDialog } from './telling-deeds.tsx';

interface OneTellingProps {
  readonly telling: Telling;
  readonly page: TellingPage;
}

const doors: readonly { readonly deed: TellingDoor; readonly words: string }[] = [
  { deed: 'approve', words: 'Approve it' },
  { deed: 'send-back', words: 'Send it back' },
  { deed: 'ask', words: 'Ask for approval' },
  { deed: 'start', words: 'Begin to tell them' },
  { deed: 'go-on', words: 'Go on telling them' },
  { deed: 'stop', words: 'Stop telling them' },
  { deed: 'write', words: 'Change it' },
];

export function OneTelling({ telling, page }: OneTellingProps) {
  const [opened, open] = useState<TellingDoor | null>(null);
  const offered = doors.filter(({ deed }) => telling.allowed.includes(deed));
  return (
    <section
      className={contactStyles['card']}
      aria-label={`${tellingKinds[telling.kind]}: ${tellingStates[telling.state].toLowerCase()}`}
    >
      <h2 className={contactStyles['title']}>{tellingKinds[telling.kind]}</h2>
      <Standing telling={telling} />
      {telling.startedAt ? <Counts counts={telling.counts} /> : null}
      {telling.words.map((words) => (
        <Letter key={`${words.audience}.${words.language}`} words={words} telling={telling} organisation={page.organisation} />
      ))}
      <p className={contactStyles['hint']}>
        {`Up to ${telling.anHour.toLocaleString('en-GB')} an hour, outside the quiet hours. Customers who told us themselves: ${
          { 'leave-out': 'left out', 'same-words': 'told in the same words', 'own-words': 'told in words of their own' }[
            telling.inTouch
          ]
        }.`}
      </p>
      {offered.length > 0 ? (
        <div className={contactStyles['buttons']}>
          {offered.map(({ deed, words }, at) => (
            <Button key={deed} variant={at === 0 ? 'filled' : 'default'} onClick={() => open(deed)}>
              {words}
            </Button>
          ))}
        </div>
      ) : null}
      {opened ? <TellingDialog deed={opened} telling={telling} page={page} onClose={() => open(null)} /> : null}
    </section>
  );
}

function Standing({
  telling: { state, askedBy, decidedBy, decidedAt, decidedWords, note, startedAt, endedAt },
}: {
  readonly telling: Telling;
}) {
  return (
    <div className={contactStyles['standing']}>
      <span className={contactStyles['mark']}>{tellingStates[state]}</span>
      {decidedWords ? <span>{`${decidedBy?.name ?? 'Somebody'} sent it back: ${decidedWords}`}</span> : null}
      {state === 'waiting' && askedBy ? <span>{`${askedBy.name} asked${note ? `: ${note}` : ''}`}</span> : null}
      {decidedAt && decidedBy && !decidedWords ? <span>{`Approved by ${decidedBy.name}`}</span> : null}
      {startedAt ? (
        <span>
          {endedAt ? 'Ended ' : 'Begun '}
          <InstantInWords at={endedAt ?? startedAt} />
        </span>
      ) : null}
    </div>
  );
}

function Counts({
  counts: { people, waiting, told, cameBack, replied, complained, because },
}: {
  readonly counts: Telling['counts'];
}) {
  const not = Object.entries(because) as [NotToldBecause, number][];
  const lines: [string, number, boolean][] = [
    [`of ${customersInWords(people)} told`, told, true],
    ['still to be told', waiting, waiting > 0],
    ['of those told, the message came back', cameBack, cameBack > 0],
    ['answered', replied, true],
    ['complained after', complained, true],
    ...not.map(([why, count]): [string, number, boolean] => [`not told: ${notToldBecause[why]}`, count, true]),
  ];
  return (
    <dl className={styles['counts']}>
      {lines
        .filter(([, , shown]) => shown)
        .map(([label, count]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{count.toLocaleString('en-GB')}</dt>
            <dd>{label}</dd>
          </div>
        ))}
    </dl>
  );
}

interface LetterProps {
  readonly words: Telling['words'][number];
  readonly telling: Telling;
  readonly organisation: string;
}

/** As somebody named Alex Morgan gets it. */
function Letter({ words, telling, organisation }: LetterProps) {
  const stop = `${window.location.origin}/news/…/stop`;
  const { subject, text } = filledTelling(words, words.language, { name: 'Alex Morgan', organisation, stop });
  const whose =
    telling.inTouch === 'own-words' ? (words.audience === 'in-touch' ? ', for those who told us' : ', for everybody else') : '';
  return (
    <article className={styles['letter']} lang={words.language}>
      <p lang="en" className={contactStyles['hint']}>{`${languageName(words.language)}${whose}, as it goes out`}</p>
      <h3>{subject}</h3>
      <p className={styles['words']}>
        {text.split(/(\[[^\]]*\])/).map((part, at) =>
          part.startsWith('[') ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places
            <mark key={at}>{part}</mark>
          ) : (
            part
          ),
        )}
      </p>
    </article>
  );
}
