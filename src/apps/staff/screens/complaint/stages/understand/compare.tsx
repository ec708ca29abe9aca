// Two versions side by side, with what was taken out struck through on the left and what was put in underlined on the right.
import { NativeSelect, VisuallyHidden } from '@mantine/core';
import { diffWordsWithSpace } from 'diff';
import { useState } from 'react';
import type { Version } from './questions.ts';
import styles from './understand.module.css';
import { type Words, wordFields } from './words.ts';

interface Side {
  readonly name: string;
  readonly words: Words;
  /** The points it set out, one a line. */
  readonly points?: string;
}

export function Compare({ versions }: { readonly versions: readonly Version[] }) {
  const last = versions.length - 1;
  const [chosen, choose] = useState({ left: last - 1, right: last });
  const data = versions.map(({ number, state }, index) => ({ value: String(index), label: `Version ${number}: ${state}` }));
  const side = (index: number): Side | undefined => {
    const version = versions[index];
    const points = version?.points.map(({ position, text }) => `${position}. ${text}`).join('\n');
    return version && { name: `Version ${version.number}`, words: version, points: points ?? '' };
  };
  const [left, right] = [side(chosen.left), side(chosen.right)];
  return (
    <div className={styles['compare']}>
      <div className={styles['pair']}>
        <NativeSelect
          label="Left"
          data={data}
          value={String(chosen.left)}
          onChange={(event) => choose({ ...chosen, left: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label="Right"
          data={data}
          value={String(chosen.right)}
          onChange={(event) => choose({ ...chosen, right: Number(event.currentTarget.value) })}
        />
      </div>
      {left && right ? <SideBySide left={left} right={right} /> : null}
    </div>
  );
}

export function SideBySide({ left, right }: { readonly left: Side; readonly right: Side }) {
  const rows = [
    ...wordFields.map(({ field, label }) => ({ label, was: left.words[field], is: right.words[field] })),
    ...(left.points === undefined || right.points === undefined ? [] : [{ label: 'Points', was: left.points, is: right.points }]),
  ];
  const differing = rows.filter(({ was, is }) => was.trim() !== is.trim());
  if (differing.length === 0) return <p className={styles['quiet']}>They say the same.</p>;
  return (
    <div>
      {differing.map(({ label, was, is }) => (
        <div key={label}>
          <h4 className={styles['sub']}>{label}</h4>
          <div className={styles['pair']}>
            <Marked name={left.name} was={was} is={is} side="left" />
            <Marked name={right.name} was={was} is={is} side="right" />
          </div>
        </div>
      ))}
      {differing.length < rows.length ? <p className={styles['quiet']}>The rest says the same.</p> : null}
    </div>
  );
}

type MarkedProps = { readonly name: string; readonly was: string; readonly is: string; readonly side: 'left' | 'right' };

function Marked({ name, was, is, side }: MarkedProps) {
  const parts = diffWordsWithSpace(was, is).filter(({ added, removed }) => (side === 'left' ? !added : !removed));
  return (
    <div className={styles['side']}>
      <span className={styles['quiet']}>{name}</span>
      <p className={styles['text']}>
        {parts.length === 0 ? <span className={styles['quiet']}>Nothing</span> : null}
        {parts.map(({ value, added, removed }, index) => {
          // A run of words has no name of its own: its place among the others is what it is.
          const key = `${index}:${value.slice(0, 12)}`;
          if (removed)
            return (
              <del key={key}>
                <VisuallyHidden>taken out: </VisuallyHidden>
                {value}
              </del>
            );
          if (!added) return <span key={key}>{value}</span>;
          return (
            <ins key={key}>
              <VisuallyHidden>put in: </VisuallyHidden>
              {value}
            </ins>
          );
        })}
      </p>
    </div>
  );
}
