// One regime of the complaint: whose rules, why they apply, what kind of complaint it is to them and what turns on that, its points,
// its outcome, and the independent body under it.
import { Button } from '@mantine/core';
import { isOutcome, outcomes } from '#domain/milestone.ts';
import { InstantInWords } from '../../../parts/day-in-words.tsx';
import type { ClocksOfCase } from '../questions.ts';
import styles from './clock-work.module.css';
import type { Doing } from './doing.ts';

type CardProps = {
  readonly regime: ClocksOfCase['regimes'][number];
  readonly may: boolean;
  readonly onDo: (doing: Doing) => void;
};

export function RegimeCard({ regime, may, onDo }: CardProps) {
  const { name, main, why, typeName, typeDecides, complainantName, complainantDecides, receivedAt, points, outcome, thirdParty } =
    regime;
  return (
    <section className={styles['card']} aria-label={name}>
      <h3 className={styles['title']}>{main ? name : `${name}, as well`}</h3>
      <p className={styles['line']}>{why}</p>
      {regime.reasons[0] ? (
        <p className={styles['quiet']}>{`${saidBy(regime.reasons[0].by, why)}“${regime.reasons[0].reason}”`}</p>
      ) : null}
      <p className={styles['line']}>{`Kind of complaint: ${typeName ?? 'not said'}`}</p>
      {typeDecides.length > 0 ? <p className={styles['quiet']}>{`It decides: ${typeDecides.join(', ')}.`}</p> : null}
      {complainantName || complainantDecides.length > 0 ? (
        <p className={styles['line']}>{`Complainant: ${complainantName ?? 'not said'}`}</p>
      ) : null}
      {receivedAt ? (
        <p className={styles['line']}>
          {'Its matter was received '}
          <InstantInWords at={receivedAt} />
        </p>
      ) : null}
      {points ? (
        <p className={styles['line']}>{`It bears on: ${points.map(({ text }) => text).join('; ') || 'no point any more'}`}</p>
      ) : null}
      <p className={styles['line']}>{`Outcome: ${outcome && isOutcome(outcome) ? outcomes[outcome] : 'none yet'}`}</p>
      {thirdParty ? <p className={styles['quiet']}>{thirdParty.why}</p> : null}
      {may ? (
        <div className={styles['deeds']}>
          <Button size="compact-sm" variant="default" onClick={() => onDo({ what: 'correct', regime })}>
            Correct how these apply
          </Button>
          {main ? null : (
            <Button size="compact-sm" variant="default" onClick={() => onDo({ what: 'remove', regime })}>
              These do not apply
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}

/** Who gave the reason, where the sentence above it does not name them already. */
const saidBy = (by: string | null, why: string): string => (by !== null && why.startsWith(by) ? '' : `${by ?? 'Somebody'}: `);
