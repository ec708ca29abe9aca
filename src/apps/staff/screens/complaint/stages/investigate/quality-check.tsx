// The look of a second person: asked for, passed, or sent back with reasons.
import { Button } from '@mantine/core';
import { qualityNames } from '#domain/quality-check.ts';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import styles from './investigate.module.css';
import { useRoom } from './opened.ts';
import { Part, Quiet } from './part.tsx';

export function QualityCheck() {
  const { known, open, mayWork } = useRoom();
  const { state, checks, mayCheck, whyNot } = known.quality;
  const ready = known.verdict.complete && state !== 'asked' && state !== 'passed';
  return (
    <Part
      title="A second person’s look"
      begin={mayWork && ready && { words: 'Ask for a check', run: () => open({ kind: 'ask-check' }) }}
    >
      <p className={styles['text']}>
        {qualityNames[state]}.
        {state === 'not-asked' && !known.verdict.complete ? ' It can be asked for once every point has its finding.' : ''}
      </p>
      {state === 'asked' && mayWork ? (
        mayCheck ? (
          <Button size="compact-md" onClick={() => open({ kind: 'check' })}>
            Check it
          </Button>
        ) : (
          <Quiet>{whyNot}</Quiet>
        )
      ) : null}
      <ul className={styles['rows']}>
        {checks.map(({ id, askedBy, askedAt, askedOf, checkedBy, checkedAt, outcome, reasons }) => (
          <li key={id} className={styles['row']}>
            <div>
              {outcome === null
                ? `Asked of ${askedOf?.name ?? 'whoever comes first'}`
                : `${outcome === 'passed' ? 'Passed' : 'Sent back'} by ${checkedBy?.name ?? 'Redress'}`}
              {reasons === '' ? null : <p className={styles['text']}>{reasons}</p>}
              <Quiet>
                {outcome === null ? `${askedBy?.name ?? 'Redress'}, ` : ''}
                <InstantInWords at={checkedAt ?? askedAt} />
              </Quiet>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
