// The rules of which regimes apply, in the order in which they are asked, each as a sentence; added, changed, ended, asked earlier or
// later.
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { keepRules, type RegimeRuleKept, type RegimeSettings, regimesChanged } from '../../api/regimes.ts';
import { useOnce } from '../../api/use-once.ts';
import { useNow } from '../../clock.ts';
import { useTimeZone } from '../../parts/day-in-words.tsx';
import { todayIn } from '../../parts/day-words.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { EndRegimeRule } from './end-regime-rule.tsx';
import { RegimeRuleDialog } from './regime-rule-dialog.tsx';
import { ruleInWords, standingToday } from './regime-words.ts';
import routing from './routing.module.css';
import styles from './settings.module.css';
import { StaleWay } from './stale-way.tsx';

type Open = { readonly what: 'add' } | { readonly what: 'change' | 'end'; readonly at: number };

export function RegimeRules({ settings }: { readonly settings: RegimeSettings }) {
  const [open, setOpen] = useState<Open | null>(null);
  const { rules, allowed } = settings;
  const move = useOnce({
    mutationFn: (moved: readonly RegimeRuleKept[]) => keepRules(moved, rules),
    onSuccess: regimesChanged,
  });
  const close = () => setOpen(null);
  return (
    <section className={routing['rules']} aria-labelledby="regime-rules">
      <h2 id="regime-rules" className={routing['title']}>
        Rules besides those of the legal entity
      </h2>
      {rules.length === 0 ? (
        <EmptyState title="No rules yet">
          Each complaint follows the rules of its legal entity alone. Where a complaint can also be about something another
          regulator looks after, such as personal data, a rule here adds those rules, and their clocks run beside the others.
        </EmptyState>
      ) : (
        <p className={routing['words']}>
          They are asked from the top: the first that says “instead” gives the main rules, and every one that says “also” adds its
          own. The day of receipt decides. Complaints already logged keep what they have until they are sorted anew.
        </p>
      )}
      {rules.length > 0 ? (
        <ol className={styles['list']} aria-label="Rules in their order">
          {rules.map((rule, at) => (
            <RuleRow
              key={at}
              rule={rule}
              settings={settings}
              place={{ first: at === 0, last: at === rules.length - 1 }}
              onMove={(by) => move.mutate(swapped(rules, at, at + by))}
              onOpen={(what) => setOpen({ what, at })}
            />
          ))}
        </ol>
      ) : null}
      <RefusalMessage error={move.error} />
      <div className={routing['actions']}>
        {allowed.change ? (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen({ what: 'add' })}>
            Add a rule
          </Button>
        ) : null}
        <StaleWay error={move.error} onLoad={() => regimesChanged().then(move.reset)} />
      </div>
      {open?.what === 'add' ? <RegimeRuleDialog settings={settings} at={null} onClose={close} /> : null}
      {open?.what === 'change' ? <RegimeRuleDialog settings={settings} at={open.at} onClose={close} /> : null}
      {open?.what === 'end' ? <EndRegimeRule settings={settings} at={open.at} onClose={close} /> : null}
    </section>
  );
}

function swapped(rules: readonly RegimeRuleKept[], from: number, to: number): RegimeRuleKept[] {
  const rest = rules.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...rules.slice(from, from + 1), ...rest.slice(to)];
}

type RowProps = {
  readonly rule: RegimeRuleKept;
  readonly settings: RegimeSettings;
  readonly place: { readonly first: boolean; readonly last: boolean };
  readonly onMove: (by: 1 | -1) => void;
  readonly onOpen: (what: 'change' | 'end') => void;
};

function RuleRow({ rule, settings, place, onMove, onOpen }: RowProps) {
  const standing = standingToday(rule, todayIn(useTimeZone(), useNow()));
  const { name } = rule;
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <h3 className={styles['name']}>
          {name}
          {standing ? <span className={styles['tag']}>{standing}</span> : null}
        </h3>
        <p className={styles['says']}>{ruleInWords(rule, settings)}</p>
      </div>
      {settings.allowed.change ? (
        <div className={styles['deeds']}>
          {place.first && place.last ? null : (
            <>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={`Ask ${name} earlier`}
                disabled={place.first}
                onClick={() => onMove(-1)}
              >
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={`Ask ${name} later`}
                disabled={place.last}
                onClick={() => onMove(1)}
              >
                <IconArrowDown size={18} aria-hidden />
              </ActionIcon>
            </>
          )}
          <Button variant="default" aria-label={`Change ${name}`} onClick={() => onOpen('change')}>
            Change
          </Button>
          <Button variant="default" aria-label={`End ${name}`} onClick={() => onOpen('end')}>
            End
          </Button>
        </div>
      ) : null}
    </li>
  );
}
