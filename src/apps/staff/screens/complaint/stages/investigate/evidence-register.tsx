// The evidence register: what there is, from whom, how much it weighs and why, and on which points it bears. What was struck stays.
import { Anchor } from '@mantine/core';
import { weights } from '#domain/evidence.ts';
import { DayInWords, InstantInWords } from '../../../../parts/day-in-words.tsx';
import { useCase } from '../../case.tsx';
import { Small } from '../../small.tsx';
import styles from './investigate.module.css';
import { useRoom } from './opened.ts';
import { Part, Quiet, Struck } from './part.tsx';
import type { Evidence } from './questions.ts';

export function EvidenceRegister() {
  const { known, open, mayWork } = useRoom();
  return (
    <Part title="Evidence" begin={mayWork && { words: 'Enter evidence', run: () => open({ kind: 'evidence' }) }}>
      {known.evidence.length === 0 ? (
        <p className={styles['none']}>
          Nothing is entered yet. Evidence is a file of this complaint, or something seen and where it is kept.
        </p>
      ) : null}
      <ul className={styles['rows']}>
        {known.evidence.map((one) => (
          <EvidenceRow key={one.id} evidence={one} />
        ))}
      </ul>
    </Part>
  );
}

function EvidenceRow({ evidence }: { readonly evidence: Evidence }) {
  const { known, open, mayWork } = useRoom();
  const { id, what, source, obtainedOn, weighings, points, struck, by, at } = evidence;
  const [weighed, ...before] = weighings;
  const bearsOn = known.points.filter((point) => points.includes(point.id)).map(({ position }) => position);
  return (
    <li className={styles['row']} data-struck={struck ? true : undefined}>
      <div>
        <strong>{struck ? <s>{what}</s> : what}</strong>
        <Quiet>
          From {source}, obtained <DayInWords day={obtainedOn} />
          {bearsOn.length > 0 ? `. Bears on ${bearsOn.length === 1 ? 'point' : 'points'} ${bearsOn.join(', ')}` : ''}
        </Quiet>
        <Where evidence={evidence} />
        {weighed ? (
          <p className={styles['text']}>
            <span className={styles['label']}>{weights[weighed.weight]}: </span>
            {weighed.reason}
          </p>
        ) : null}
        {before.length > 0 ? (
          <details className={styles['fold']}>
            <summary>How it was weighed before</summary>
            {before.map((one) => (
              <p key={one.at} className={styles['text']}>
                <span className={styles['label']}>{weights[one.weight]}: </span>
                {one.reason}
              </p>
            ))}
          </details>
        ) : null}
        <Quiet>
          Entered by {by?.name ?? 'Redress'} <InstantInWords at={at} />
        </Quiet>
        {struck ? <Struck struck={struck} /> : null}
      </div>
      {mayWork && !struck ? (
        <div className={styles['tools']}>
          <Small onClick={() => open({ kind: 'weigh', evidence: id })} about={`Weigh anew: ${what}`}>
            Weigh anew
          </Small>
          <Small onClick={() => open({ kind: 'strike-evidence', evidence: id })} about={`Strike: ${what}`}>
            Strike
          </Small>
        </div>
      ) : null}
    </li>
  );
}

function Where({ evidence: { file, digest, keptWhere } }: { readonly evidence: Evidence }) {
  const { page } = useCase();
  if (!file) return <Quiet>Seen, not kept here: {keptWhere}</Quiet>;
  return (
    <Quiet>
      {file.removed ? (
        `${file.name} (removed)`
      ) : file.held ? (
        `${file.name} (held: the conversation says why)`
      ) : (
        <Anchor size="sm" href={`/api/complaints/${page.id}/attachments/${file.id}/content`} download={file.name}>
          {file.name}
        </Anchor>
      )}
      {digest ? (
        <span className={styles['digest']} title={`SHA-256 ${digest}`}>
          {` · ${digest.slice(0, 12)}…`}
        </span>
      ) : null}
    </Quiet>
  );
}
