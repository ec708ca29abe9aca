// The points with what was found on each, and the verdict that follows for the whole, with why.
import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconScale } from '@tabler/icons-react';
import { findingNames } from '#domain/finding.ts';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import { Small } from '../../small.tsx';
import styles from './investigate.module.css';
import { useRoom } from './opened.ts';
import { Part, Quiet } from './part.tsx';
import type { Finding, JudgedPoint } from './questions.ts';

export function Findings() {
  const { known } = useRoom();
  return (
    <Part title="Points and findings">
      <Verdict />
      {known.points.length === 0 ? (
        <p className={styles['none']}>
          No points are set out yet. Each thing complained about is a point of its own, under People and points.
        </p>
      ) : null}
      <ol className={styles['rows']}>
        {known.points.map((point) => (
          <PointRow key={point.id} point={point} />
        ))}
      </ol>
    </Part>
  );
}

function Verdict() {
  const { known } = useRoom();
  const { outcome, complete, why, missing } = known.verdict;
  if (!outcome) return null;
  return (
    <div className={styles['verdict']} data-complete={complete || undefined}>
      <IconScale size={20} aria-hidden />
      <div>
        <strong>
          {complete ? 'The verdict' : 'So far it would be'}: {outcome.name}
        </strong>
        <Quiet>
          {why}
          {complete ? '' : ` ${missing.length === 1 ? 'Point' : 'Points'} ${missing.join(', ')} may still change that.`}
        </Quiet>
      </div>
    </div>
  );
}

function PointRow({ point }: { readonly point: JudgedPoint }) {
  const { open, mayWork } = useRoom();
  const { id, position, text, withdrawn, finding, earlier, waits } = point;
  return (
    <li className={styles['row']}>
      <div>
        <strong>Point {position}</strong> {withdrawn ? <s>{text}</s> : text}
        {withdrawn && !finding ? <Quiet>Withdrawn: it needs no finding</Quiet> : null}
        {finding ? <FindingCard finding={finding} /> : null}
        {!finding && !withdrawn ? (
          <span className={styles['mark']}>
            <IconCircle size={16} aria-hidden /> {waits ?? 'No finding yet'}
          </span>
        ) : null}
        {earlier.length > 0 ? (
          <details className={styles['fold']}>
            <summary>What was found before</summary>
            {earlier.map((one) => (
              <FindingCard key={one.id} finding={one} />
            ))}
          </details>
        ) : null}
      </div>
      {mayWork && !withdrawn ? (
        <div className={styles['tools']}>
          {finding ? (
            <Small onClick={() => open({ kind: 'find', point: id })} about={`Change the finding on point ${position}`}>
              Change
            </Small>
          ) : (
            <Button
              size="compact-sm"
              variant="light"
              disabled={waits !== null}
              onClick={() => open({ kind: 'find', point: id })}
              aria-label={`Find on point ${position}`}
            >
              Find
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
}

export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { known } = useRoom();
  const rests = known.evidence.filter(({ id }) => finding.evidence.includes(id));
  const spokenOf = finding.about.filter(({ concerns }) => concerns).map(({ person }) => person.name);
  return (
    <div className={styles['finding']}>
      <span className={styles['mark']} data-found>
        <IconCircleCheck size={16} aria-hidden /> <strong>{findingNames[finding.verdict]}</strong>
      </span>
      {finding.standard === '' ? null : (
        <p className={styles['text']}>
          <span className={styles['label']}>What should have been done: </span>
          {finding.standard}
        </p>
      )}
      <p className={styles['text']}>
        <span className={styles['label']}>Reasons: </span>
        {finding.reasons}
      </p>
      {rests.length > 0 ? (
        <p className={styles['text']}>
          <span className={styles['label']}>Rests on: </span>
          {rests.map(({ what }) => what).join('; ')}
        </p>
      ) : null}
      {finding.because === '' ? null : (
        <p className={styles['text']}>
          <span className={styles['label']}>Changed because: </span>
          {finding.because}
        </p>
      )}
      <Quiet>
        {finding.by?.name ?? 'Redress'}, <InstantInWords at={finding.at} />
        {spokenOf.length > 0 ? `. Speaks of ${spokenOf.join(', ')}` : ''}
      </Quiet>
    </div>
  );
}
