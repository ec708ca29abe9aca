// The facts: agreed by both sides, disputed, or established all the same; with what each said before.
import { factStandings } from '#domain/fact.ts';
import { Small } from '../../small.tsx';
import styles from './investigate.module.css';
import { useRoom } from './opened.ts';
import { Part, Quiet, Struck } from './part.tsx';
import type { Fact } from './questions.ts';

export function Facts() {
  const { known, open, mayWork } = useRoom();
  return (
    <Part title="Facts" begin={mayWork && { words: 'Set down a fact', run: () => open({ kind: 'fact' }) }}>
      {known.facts.length === 0 ? (
        <p className={styles['none']}>None set down yet. Say what happened, and whether both sides agree on it.</p>
      ) : null}
      <ul className={styles['rows']}>
        {known.facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} />
        ))}
      </ul>
    </Part>
  );
}

function FactRow({ fact }: { readonly fact: Fact }) {
  const { known, open, mayWork } = useRoom();
  const { id, text, standing, why, earlier, struck, evidence } = fact;
  const rests = known.evidence.filter((one) => evidence.includes(one.id)).map(({ what }) => what);
  return (
    <li className={styles['row']} data-struck={struck ? true : undefined}>
      <div>
        <span className={styles['chip']} data-standing={standing}>
          {factStandings[standing]}
        </span>{' '}
        {struck ? <s>{text}</s> : text}
        {why === '' ? null : <p className={styles['text']}>{why}</p>}
        {rests.length > 0 ? <Quiet>Shown by: {rests.join('; ')}</Quiet> : null}
        {earlier.length > 0 ? (
          <details className={styles['fold']}>
            <summary>What it said before</summary>
            {earlier.map((one) => (
              <p key={one.at} className={styles['text']}>
                <span className={styles['label']}>{factStandings[one.standing]}: </span>
                {one.text} <Quiet>Changed because: {one.because}</Quiet>
              </p>
            ))}
          </details>
        ) : null}
        {struck ? <Struck struck={struck} /> : null}
      </div>
      {mayWork && !struck ? (
        <div className={styles['tools']}>
          <Small onClick={() => open({ kind: 'change-fact', fact: id })} about={`Change the fact: ${text}`}>
            Change
          </Small>
          <Small onClick={() => open({ kind: 'strike-fact', fact: id })} about={`Strike the fact: ${text}`}>
            Strike
          </Small>
        </div>
      ) : null}
    </li>
  );
}
