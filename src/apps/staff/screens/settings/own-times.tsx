// The times an organisation sets itself for the duties of a pack: internal targets, tighter than the rule, and times that the rule
// leaves open. What holds now, what comes, what was, each with its reason.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OwnTime } from '../../api/rule-pack.ts';
import { dayExactly } from '../../parts/day-words.ts';
import styles from './rules.module.css';
import { TargetDialog } from './target-dialog.tsx';

interface OwnTimesProps {
  readonly pack: string;
  readonly times: readonly OwnTime[];
  readonly mayChange: boolean;
}

export function OwnTimes({ pack, times, mayChange }: OwnTimesProps) {
  const [setting, setSetting] = useState<OwnTime | null>(null);
  if (times.length === 0) return null;
  return (
    <section id="own-times" className={styles['pack']} aria-labelledby="own-times-name">
      <h2 id="own-times-name" className={styles['title']}>
        Our own times
      </h2>
      <p className={styles['quiet']}>
        An internal target is tighter than the rule. It is shown beside the regulator’s date and warned of before it passes; the
        regulator’s date never moves by it, and passing it is no breach.
      </p>
      <dl className={styles['clocks']}>
        {times.map((one) => (
          <div key={one.clock} className={styles['clock']}>
            <dt>
              {one.name}
              <span className={styles['kind']}>{one.leaves ? 'Left to us by the rule' : 'Fixed by the rule'}</span>
            </dt>
            <dd>
              <p>{one.says}</p>
              {one.set.length === 0 ? <p className={styles['quiet']}>Nothing of our own.</p> : null}
              {one.set.map(({ from, length, reason, by, standing }) => (
                <p key={from} className={standing === 'now' ? styles['says'] : styles['quiet']}>
                  {standing === 'later' ? 'From ' : standing === 'now' ? 'Since ' : 'Before, since '}
                  {dayExactly(from)}: {length ?? 'none'}. {reason} ({by})
                </p>
              ))}
              {mayChange ? (
                <div>
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => setSetting(one)}
                    aria-label={`${deedOf(one)}: ${one.name}`}
                  >
                    {deedOf(one)}
                  </Button>
                </div>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      {setting ? <TargetDialog pack={pack} time={setting} onClose={() => setSetting(null)} /> : null}
    </section>
  );
}

const deedOf = ({ leaves }: OwnTime): string => (leaves ? 'Set our time' : 'Set an internal target');
