// Where new complaints go, and how much one person of a team holds at once. Rules are asked from the top; the first that fits
// decides. Changes are kept together, when saved; what they were before is in the record.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { asRefusal } from '../../api/refusal.ts';
import { type Routing, routingQuery } from '../../api/routing.ts';
import { useOnce } from '../../api/use-once.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { useDraft } from '../../drafts/use-draft.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { RuleCard, type RuleDraft } from './routing-rule.tsx';
import styles from './routing.module.css';
import { Saved } from '../../parts/saved.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import { WorkloadLimits } from './workload-limits.tsx';

export function RoutingSettings() {
  const { data, error, refetch } = useQuery(routingQuery);
  return (
    <SettingsFrame title="Routing and workload" lead="Where new complaints go, and how much one person holds at once.">
      {data ? (
        <Both routing={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState what="the rules" rows={5} shape="rows" />
      )}
    </SettingsFrame>
  );
}

function Both({ routing }: { readonly routing: Routing }) {
  return (
    <div className={styles['both']}>
      <Rules routing={routing} />
      <WorkloadLimits teams={routing.teams} />
    </div>
  );
}

const empty: RuleDraft = { name: '', product: null, category: null, channel: null, severity: null, legalEntity: null, team: '' };

function Rules({ routing }: { readonly routing: Routing }) {
  const queries = useQueryClient();
  const kept: RuleDraft[] = routing.rules.map(withoutId);
  const draft = useDraft('routing', { rules: kept });
  const [saved, setSaved] = useState(false);
  const { rules } = draft.value;
  const save = useOnce({
    mutationFn: () => answer(api.PUT('/api/routing', { body: { rules: [...rules] } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keys.routing });
      draft.forget();
      setSaved(true);
    },
  });
  const change = (next: RuleDraft[]) => {
    setSaved(false);
    draft.change({ rules: next });
  };
  const move = (from: number, by: number) => {
    const next = rules.filter((_, index) => index !== from);
    const [rule] = rules.slice(from, from + 1);
    if (rule) change([...next.slice(0, from + by), rule, ...next.slice(from + by)]);
  };
  return (
    <section className={styles['rules']} aria-label="Routing rules">
      {rules.length === 0 ? (
        <EmptyState title="No rules yet">
          Without a rule, a new complaint goes to the team chosen when it is logged, or to your only team; with several, it waits
          unassigned, and goes to the team of whoever takes it. A rule sends what fits it to a team.
        </EmptyState>
      ) : null}
      <ol className={styles['list']}>
        {rules.map((rule, index) => (
          <RuleCard
            key={index}
            rule={rule}
            place={index}
            last={index === rules.length - 1}
            routing={routing}
            refused={save.error ? asRefusal(save.error).fields : {}}
            onChange={(part) => change(rules.map((one, at) => (at === index ? { ...one, ...part } : one)))}
            onMove={(by) => move(index, by)}
            onRemove={() => change(rules.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      <RefusalMessage error={save.error} />
      <div className={styles['actions']}>
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => change([...rules, empty])}>
          Add a rule
        </Button>
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          Save the rules
        </Button>
        <Saved when={saved} />
        <DraftLine draft={draft} />
      </div>
    </section>
  );
}

const withoutId = ({ name, product, category, channel, severity, legalEntity, team }: Routing['rules'][number]): RuleDraft => ({
  name,
  product,
  category,
  channel,
  severity,
  legalEntity,
  team,
});
