// The fields that say which complaints a rule reaches: what is left at "Any" is not asked.
import { Select, TextInput } from '@mantine/core';
import type { RegimeRuleKept, RegimeSettings } from '../../api/regimes.ts';
import { asChoices } from '../../parts/choice.tsx';
import { inTreeOrder } from '../queue/tree-order.ts';
import routing from './routing.module.css';

type ReachProps = {
  readonly settings: RegimeSettings;
  readonly rule: RegimeRuleKept;
  readonly field: (name: keyof RegimeRuleKept) => { 'data-field': string; error: string | undefined };
  readonly onChange: (part: Partial<RegimeRuleKept>) => void;
};

const tree = (nodes: RegimeSettings['products']) =>
  inTreeOrder(nodes).map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }));

export function RegimeRuleReach({ settings, rule, field, onChange }: ReachProps) {
  const asked = [
    { of: 'legalEntity', label: 'Who answers for it', data: asChoices(settings.legalEntities) },
    { of: 'product', label: 'Product', data: tree(settings.products) },
    { of: 'category', label: 'What went wrong', data: tree(settings.categories) },
  ] as const;
  const days = [
    { of: 'from', label: 'Received from' },
    { of: 'to', label: 'Received until' },
  ] as const;
  return (
    <>
      <div className={routing['parts']} role="group" aria-label="Which complaints it reaches">
        {asked
          .filter(({ data }) => data.length > 0)
          .map(({ of, label, data }) => (
            <Select
              key={of}
              label={label}
              clearable
              searchable
              placeholder="Any"
              data={data}
              value={rule[of]}
              {...field(of)}
              onChange={(value) => onChange({ [of]: value })}
            />
          ))}
      </div>
      <div className={routing['parts']} role="group" aria-label="When they were received">
        {days.map(({ of, label }) => (
          <TextInput
            key={of}
            type="date"
            label={label}
            value={rule[of] ?? ''}
            {...field(of)}
            onChange={(event) => onChange({ [of]: event.currentTarget.value || null })}
          />
        ))}
      </div>
    </>
  );
}
