// A customer's words with those that show a sign underlined. Why each is marked is told beside the text, so that nothing hangs on
// seeing the line or on a pointer.
import type { ReactNode } from 'react';
import type { Mark } from './questions.ts';
import styles from './signals.module.css';

/** The places that are marked, in order and without overlap: where two overlap, they are one. */
export function placesOf(marks: readonly Mark[], length: number): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  for (const { from, to } of marks
    .filter((mark) => mark.to <= length && mark.cue !== 'conversation')
    .toSorted((a, b) => a.from - b.from)) {
    const last = places.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else places.push({ from, to });
  }
  return places;
}

export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  const shown: ReactNode[] = [];
  let done = 0;
  for (const { from, to } of placesOf(marks, text.length)) {
    shown.push(text.slice(done, from));
    shown.push(
      <mark key={from} className={styles['mark']}>
        {text.slice(from, to)}
      </mark>,
    );
    done = to;
  }
  shown.push(text.slice(done));
  return <>{shown}</>;
}
