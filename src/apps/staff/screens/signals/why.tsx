// Why we think so, in plain sentences: what the words read like, the words themselves with what each shows, what speaks for it beside
// them, and what colleagues noticed.
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { placesOf } from './marked-text.tsx';
import type { Mark, Signs } from './questions.ts';
import styles from './signals.module.css';

type Shown = { readonly words: string; readonly why: string };

/** Each cue by name with its words once; the words the model itself went by in one line at the end. */
function shownIn(text: string, marks: readonly Mark[]): Shown[] {
  const named = marks.filter(({ cue }) => cue !== 'words' && cue !== 'conversation');
  const byWhy = Map.groupBy(named, ({ why }) => why);
  const lines = [...byWhy].map(([why, found]) => ({ why, words: quoted(text, found) }));
  const others = marks.filter((mark) => mark.cue === 'words' && !named.some(({ from, to }) => from <= mark.from && mark.to <= to));
  return others.length > 0 ? [...lines, { why: others[0]?.why ?? '', words: quoted(text, others) }] : lines;
}

const quoted = (text: string, marks: readonly Mark[]): string =>
  [...new Set(placesOf(marks, text.length).map(({ from, to }) => `“${text.slice(from, to)}”`))].slice(0, 4).join(', ');

export function Why({ signs, text }: { readonly signs: Signs; readonly text: string }) {
  const { read, signal, noticed } = signs;
  return (
    <div>
      {signal?.state === 'open' ? <h3 className={styles['small']}>Why we think so</h3> : null}
      {signal ? <p className={styles['quiet']}>{signal.sure}</p> : null}
      <ul className={styles['list']}>
        {(read?.says ?? []).map((says) => (
          <li key={says}>{says}</li>
        ))}
        {shownIn(text, read?.marks ?? []).map(({ words, why }) => (
          <li key={why}>
            {words}: {why}
          </li>
        ))}
        {(signal?.because ?? [])
          .filter((says) => !says.includes('noticed'))
          .map((says) => (
            <li key={says}>{says}</li>
          ))}
        {noticed.map(({ sign, words, by, at }) => (
          <li key={sign}>
            {words}{' '}
            <span className={styles['quiet']}>
              ({by ?? 'a colleague'}, <InstantInWords at={at} />)
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
