// Our understanding: whether findings may be made on it yet, the version being written, and every version that was put to the customer.
import { Button } from '@mantine/core';
import { IconCheck, IconHourglass } from '@tabler/icons-react';
import { useState } from 'react';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import { Compare } from './compare.tsx';
import type { Understood } from './questions.ts';
import type { Begin } from './task.ts';
import styles from './understand.module.css';
import { VersionCard } from './version-card.tsx';
import { Writing } from './writing.tsx';

type OurWordsProps = { readonly known: Understood; readonly begin: Begin };

export function OurWords({ known, begin }: OurWordsProps) {
  const [compared, compare] = useState(false);
  const [next, beginNext] = useState(false);
  const { versions } = known;
  const draft = versions.find(({ sent }) => sent === null);
  const sent = versions.filter((one) => one.sent !== null).toReversed();
  const may = known.allowed.includes('understand');
  const writing = may && (draft !== undefined || sent.length === 0 || next);
  const pair = versions.slice(-2);
  return (
    <section aria-labelledby="our-words">
      <h3 id="our-words" className={styles['title']}>
        Our understanding
      </h3>
      <MayFind known={known} begin={begin} />
      {writing ? (
        <Writing key={draft?.id ?? 'next'} known={known} draft={draft} begin={begin} onDropped={() => beginNext(false)} />
      ) : null}
      <div className={styles['tools']}>
        {may && !writing ? (
          <Button size="compact-sm" variant="default" onClick={() => beginNext(true)}>
            Begin the next version
          </Button>
        ) : null}
        {pair.length === 2 ? (
          <Button size="compact-sm" variant="default" aria-expanded={compared} onClick={() => compare(!compared)}>
            {compared ? 'Close the comparison' : `Compare versions ${pair[0]?.number} and ${pair[1]?.number}`}
          </Button>
        ) : null}
      </div>
      {compared && pair[0] && pair[1] ? <Compare versions={versions} /> : null}
      {sent.map((version) => (
        <VersionCard key={version.id} version={version} begin={begin} may={may} />
      ))}
    </section>
  );
}

/** The guard before findings, in words; and, for whoever has the authority, the way to say why they need not wait. */
function MayFind({ known, begin }: OurWordsProps) {
  const { findings, waivers, allowed } = known;
  const held = waivers.find(({ holds }) => holds);
  return (
    <div className={styles['guard']} data-open={findings.allowed || undefined}>
      {findings.allowed ? <IconCheck size={18} aria-hidden /> : <IconHourglass size={18} aria-hidden />}
      <div>
        <p className={styles['text']}>{findings.allowed ? 'Findings may be made.' : findings.why}</p>
        {held ? (
          <span className={styles['quiet']}>
            {held.by ?? 'Redress'} said why they need not wait, <InstantInWords at={held.at} />: {held.reason}
          </span>
        ) : null}
        {!findings.allowed && allowed.includes('waive-confirmation') ? (
          <Button size="compact-sm" variant="default" mt={6} onClick={() => begin({ kind: 'waive' })}>
            Say why findings need not wait
          </Button>
        ) : null}
      </div>
    </div>
  );
}
