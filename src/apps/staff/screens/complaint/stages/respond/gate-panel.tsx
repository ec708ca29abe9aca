// The gate beside the letter: what must be there before it can go, and what would be better; each leads to the place to mend it.
import { Anchor } from '@mantine/core';
import { IconAlertCircle, IconBulb, IconCircleCheck } from '@tabler/icons-react';
import { mendWords } from '#domain/letter/mend-words.ts';
import type { LetterRemark } from '#domain/letter/advice.ts';
import type { GateItem } from '#domain/letter/gate-item.ts';
import { remarkKinds } from '#domain/language/remark.ts';
import { plainUpTo } from '#domain/language/reading-age.ts';
import { may, useColleague } from '../../../../api/me.ts';
import styles from './respond.module.css';
import type { Writing } from './writing.ts';

interface GatePanelProps {
  readonly writing: Writing;
  readonly onMend: (item: GateItem) => void;
  readonly onRemark: (remark: LetterRemark) => void;
}

export function GatePanel({ writing, onMend, onRemark }: GatePanelProps) {
  const must = writing.gate.filter(({ level }) => level === 'must');
  const look = writing.gate.filter(({ level }) => level === 'look');
  return (
    <aside className={styles['gate']} aria-label="The gate">
      <h4>Before it can go</h4>
      {must.length === 0 ? (
        <p className={styles['ready']}>
          <IconCircleCheck size={18} aria-hidden /> Nothing is missing.
        </p>
      ) : (
        <ul className={styles['items']}>
          {must.map((item) => (
            <Item key={`${item.code} ${item.says}`} item={item} onMend={onMend} />
          ))}
        </ul>
      )}
      <h4>Better</h4>
      <Age age={writing.age} />
      <ul className={styles['items']}>
        {look.map((item) => (
          <Item key={`${item.code} ${item.says}`} item={item} onMend={onMend} />
        ))}
        {writing.remarks.map((remark) => (
          <li key={`${remark.part} ${remark.block} ${remark.line} ${remark.from} ${remark.kind}`}>
            <IconBulb size={18} aria-hidden />
            <div>
              <strong>{remarkKinds[remark.kind]}:</strong>{' '}
              <Anchor component="button" type="button" inherit className={styles['lead'] ?? ''} onClick={() => onRemark(remark)}>
                “{shorten(remark.found)}”
              </Anchor>
              <p>
                {remark.why}
                {remark.instead ? ` Better: ${remark.instead}${remark.instead.endsWith('…') ? '' : '.'}` : ''}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {look.length + writing.remarks.length === 0 ? <p className={styles['quiet']}>Nothing to say about how it reads.</p> : null}
    </aside>
  );
}

function Item({ item, onMend }: { readonly item: GateItem; readonly onMend: (item: GateItem) => void }) {
  const word = mendWords[item.mend.to];
  const sets = may(useColleague(), 'manage-settings');
  const elsewhere = sets ? undefined : setElsewhere[item.mend.to];
  return (
    <li data-level={item.level}>
      {item.level === 'must' ? <IconAlertCircle size={18} aria-hidden /> : <IconBulb size={18} aria-hidden />}
      <div>
        {item.says} {item.cites ? <span className={styles['cites']}>{item.cites}</span> : null}{' '}
        {elsewhere ?? (
          <Anchor
            component="button"
            type="button"
            inherit
            className={styles['lead'] ?? ''}
            onClick={() => onMend(item)}
            aria-label={`${word}: ${item.says}`}
          >
            {word}
          </Anchor>
        )}
      </div>
    </li>
  );
}

/** What only somebody else may set, for whoever is held up by it. */
const setElsewhere: Readonly<Record<string, string>> = {
  settings: 'Ask an administrator to set it under Settings, Legal entities.',
  wordings: 'Ask an administrator to set it under Settings, Letters.',
};

function Age({ age }: { readonly age: Writing['age'] }) {
  if (age === null) return null;
  const from = Math.min(age.fleschKincaid, age.smog);
  const to = Math.max(age.fleschKincaid, age.smog);
  const years = from === to ? `${from}` : `${from} to ${to}`;
  return (
    <p className={styles['quiet']}>
      Read with ease from the age of about {years} (Flesch–Kincaid {age.fleschKincaid}, SMOG {age.smog}; {age.words} words).
      {from > plainUpTo ? ' Shorter sentences and plainer words would let more people read it.' : ''}
    </p>
  );
}

const shorten = (words: string): string => (words.length <= 70 ? words : `${words.slice(0, 68).replace(/\s+\S*$/, '')}…`);
