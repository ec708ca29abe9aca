// Ends a rule of which regimes apply after a last day of receipt; or takes it off the list altogether where it was a mistake.
import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { asRefusal } from '../../api/refusal.ts';
import { keepRules, type RegimeSettings, regimesChanged } from '../../api/regimes.ts';
import { useOnce } from '../../api/use-once.ts';
import { useNow } from '../../clock.ts';
import { useTimeZone } from '../../parts/day-in-words.tsx';
import { todayIn } from '../../parts/day-words.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';
import { StaleWay } from './stale-way.tsx';

type EndProps = { readonly settings: RegimeSettings; readonly at: number; readonly onClose: () => void };

export function EndRegimeRule({ settings, at, onClose }: EndProps) {
  const [seen] = useState(settings.rules);
  const today = todayIn(useTimeZone(), useNow());
  const [to, setTo] = useState(seen[at]?.to ?? today);
  const save = useOnce({
    mutationFn: (how: 'end' | 'take-off') =>
      keepRules(
        how === 'end'
          ? seen.map((rule, index) => (index === at ? { ...rule, to: to || null } : rule))
          : seen.filter((_, index) => index !== at),
        seen,
      ),
    onSuccess: () => regimesChanged().then(onClose),
  });
  const path = `rules.${at}.to`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate('end');
  };
  return (
    <Dialog title={`End “${seen[at]?.name ?? ''}”`} onClose={onClose}>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <p className={styles['says']}>
          Complaints received after the last day are not reached by it. Those already logged keep the rules they have until they are
          sorted anew. If the rule was a mistake, take it off the list: it then reaches no complaint that is logged or sorted anew
          from now on.
        </p>
        <TextInput
          type="date"
          label="Last day of receipt"
          data-field={path}
          value={to}
          error={save.error ? asRefusal(save.error).fields[path] : undefined}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <RefusalMessage error={save.error} />
        <div className={styles['deeds']}>
          <Button type="submit" loading={save.isPending} disabled={to === ''}>
            End it
          </Button>
          <Button variant="default" onClick={() => save.mutate('take-off')}>
            Take it off the list
          </Button>
          <StaleWay error={save.error} onLoad={() => regimesChanged().then(onClose)} />
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
