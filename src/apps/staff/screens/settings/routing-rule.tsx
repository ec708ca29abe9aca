// One routing rule as a card: when it applies, and the team that complaints then go to. What is left at "Any" is not asked.
import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { channels } from '#domain/channel.ts';
import { severities } from '#domain/complaint.ts';
import type { Routing, RoutingRule } from '../../api/routing.ts';
import { severityWords } from '../../parts/complaint-words.ts';
import { inTreeOrder } from '../queue/tree-order.ts';
import styles from './routing.module.css';

export type RuleDraft = Omit<RoutingRule, 'id'>;

type RuleProps = {
  readonly rule: RuleDraft;
  readonly place: number;
  readonly last: boolean;
  readonly routing: Routing;
  /** Words by the path of the field they are about. */
  readonly refused: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<RuleDraft>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

export function RuleCard({ rule, place, last, routing, refused, onChange, onMove, onRemove }: RuleProps) {
  const name = rule.name || `Rule ${place + 1}`;
  const wrong = (field: string) => refused[`rules.${place}.${field}`] ?? null;
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        <TextInput
          className={styles['name'] ?? ''}
          label={`Name of rule ${place + 1}`}
          size="sm"
          maxLength={100}
          error={wrong('name')}
          value={rule.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={`Ask ${name} earlier`}
          disabled={place === 0}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={`Ask ${name} later`} disabled={last} onClick={() => onMove(1)}>
          <IconArrowDown size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={`Remove ${name}`} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
      <p className={styles['words']}>When all of this fits, it goes to the team:</p>
      <div className={styles['parts']}>
        {conditions(routing).map(({ field, label, data }) => (
          <Select
            key={field}
            label={label}
            size="sm"
            clearable
            searchable
            placeholder="Any"
            data={data}
            error={wrong(field)}
            value={rule[field]}
            onChange={(value) => onChange({ [field]: value })}
          />
        ))}
        <Select
          label="Team"
          size="sm"
          required
          placeholder="Choose a team"
          data={routing.teams.map(({ id, name: team }) => ({ value: id, label: team }))}
          error={wrong('team')}
          value={rule.team || null}
          onChange={(value) => onChange({ team: value ?? '' })}
        />
      </div>
    </li>
  );
}

type Condition = {
  field: 'product' | 'category' | 'channel' | 'severity' | 'legalEntity';
  label: string;
  data: { value: string; label: string }[];
};

function conditions({ products, categories, legalEntities }: Routing): Condition[] {
  const tree = (nodes: Routing['products']) =>
    inTreeOrder(nodes).map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }));
  const all: Condition[] = [
    { field: 'product', label: 'Product', data: tree(products) },
    { field: 'category', label: 'What went wrong', data: tree(categories) },
    { field: 'channel', label: 'Came by', data: Object.entries(channels).map(([value, label]) => ({ value, label })) },
    { field: 'severity', label: 'Severity', data: severities.map((value) => ({ value, label: severityWords[value] })) },
    {
      field: 'legalEntity',
      label: 'Who answers for it',
      data: legalEntities.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
  return all.filter(({ data }) => data.length > 0);
}
