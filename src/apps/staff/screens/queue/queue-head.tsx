// Above the queue: whose list it is with how many wait in each, what it is narrowed to, and the views one has saved of it.
import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type ListFilter, queueCountsQuery } from '../../api/queue.ts';
import { routingQuery } from '../../api/routing.ts';
import { countWords } from '../../parts/complaint-words.ts';
import { fixedParts, withPart } from './filter.ts';
import styles from './queue.module.css';
import { SavedViews } from './saved-views.tsx';
import { inTreeOrder } from './tree-order.ts';

type HeadProps = { readonly filter: ListFilter; readonly narrow: (next: ListFilter) => void };

/** Words, when it is due and how severe it is are always at hand; the rest opens, and stays open while any of it is chosen. */
export function QueueHead({ filter, narrow }: HeadProps) {
  const set = (part: string, value: string | null) => narrow(withPart(filter, part, value));
  const chosen = rareParts.filter((part) => filter[part] !== undefined).length;
  const [opened, setOpened] = useState(chosen > 0);
  const choices = (often: boolean) =>
    fixedParts
      .filter(({ part }) => oftenParts.has(part) === often)
      .map((one) => (
        <PartSelect key={one.part} {...one} value={filter[one.part] ?? null} onChange={(value) => set(one.part, value)} />
      ));
  return (
    <div className={styles['head']}>
      <Whose whose={filter['whose'] ?? 'all'} onChoose={(value) => set('whose', value === 'all' ? null : value)} />
      <div className={styles['filters']} role="group" aria-label="Narrow the list">
        <Words value={filter['words'] ?? ''} onChange={(words) => set('words', words)} />
        {choices(true)}
        <Button
          size="sm"
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={17} aria-hidden />}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {chosen > 0 ? `More filters (${chosen})` : 'More filters'}
        </Button>
        <SavedViews filter={filter} narrow={narrow} />
      </div>
      {opened ? (
        <div className={styles['filters']} role="group" aria-label="More ways to narrow the list">
          {choices(false)}
          <Products value={filter['product'] ?? null} onChange={(product) => set('product', product)} />
        </div>
      ) : null}
    </div>
  );
}

const oftenParts = new Set(['due', 'severity']);
const rareParts = [...fixedParts.map(({ part }) => part).filter((part) => !oftenParts.has(part)), 'product'];

type PartProps = (typeof fixedParts)[number] & { readonly value: string | null; readonly onChange: (value: string | null) => void };

function PartSelect({ part, label, choices, value, onChange }: PartProps) {
  return (
    <Select
      className={styles['choice'] ?? ''}
      label={label}
      size="sm"
      data={[...choices]}
      value={value}
      placeholder={usual[part] ?? 'Any'}
      clearable
      onChange={onChange}
    />
  );
}

const usual: Readonly<Record<string, string>> = { order: 'What is due first', state: 'Open' };

const whoseLists = [
  { value: 'all', label: 'All I may see', of: 'all' },
  { value: 'mine', label: 'Mine', of: 'mine' },
  { value: 'my-teams', label: 'My teams', of: 'myTeams' },
  { value: 'unassigned', label: 'Unassigned', of: 'unassigned' },
] as const;

function Whose({ whose, onChoose }: { readonly whose: string; readonly onChoose: (whose: string) => void }) {
  const { data } = useQuery(queueCountsQuery);
  return (
    <div className={styles['tabs']} role="group" aria-label="Whose complaints">
      {whoseLists.map(({ value, label, of }) => (
        <button key={value} type="button" className={styles['tab']} aria-current={whose === value} onClick={() => onChoose(value)}>
          {label}
          <span className={styles['count']}>{data ? countWords(data[of]) : ''}</span>
        </button>
      ))}
    </div>
  );
}

/** Words are asked for once typing pauses, so that the list does not change under every letter. */
function Words({ value, onChange }: { readonly value: string; readonly onChange: (words: string | null) => void }) {
  const [typing, setTyping] = useState<string | null>(null);
  const shown = typing ?? value;
  useEffect(() => {
    if (typing === null) return undefined;
    const pause = setTimeout(() => {
      setTyping(null);
      if (typing.trim() !== value) onChange(typing.trim() || null);
    }, 400);
    return () => clearTimeout(pause);
  });
  return (
    <TextInput
      className={styles['words'] ?? ''}
      label="Words"
      size="sm"
      maxLength={200}
      placeholder="Words, a name, a reference"
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={shown ? <CloseButton size="sm" aria-label="Clear the words" onClick={() => setTyping('')} /> : null}
      value={shown}
      onChange={(event) => setTyping(event.currentTarget.value)}
    />
  );
}

function Products({ value, onChange }: { readonly value: string | null; readonly onChange: (product: string | null) => void }) {
  const { data } = useQuery(routingQuery);
  const products = inTreeOrder(data?.products ?? []);
  if (products.length === 0) return null;
  return (
    <Select
      className={styles['choice'] ?? ''}
      label="Product"
      size="sm"
      searchable
      clearable
      placeholder="Any"
      nothingFoundMessage="No product is called that"
      data={products.map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }))}
      value={value}
      onChange={onChange}
    />
  );
}
