// Adding or changing a table of interest rates: its name, the published rate it writes down, and its rates line by line. A line left
// empty is left out.
import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { parsePercent, percentInWords } from '#domain/interest.ts';
import { type ReferenceRate, referenceRates } from '#domain/redress-rule.ts';
import { answer, api } from '../../api/client.ts';
import { moneyChanged, type RateTableKept } from '../../api/money.ts';
import { asRefusal, Refusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './rate-table.module.css';

interface RateTyped {
  readonly from: string;
  readonly percent: string;
  readonly source: string;
}
const blank: RateTyped = { from: '', percent: '', source: '' };

const typedFrom = (table: RateTableKept | undefined) => ({
  name: table?.name ?? '',
  follows: table?.follows ?? '',
  rates: table?.rates.map(({ from, percent, source }) => ({
    from,
    percent: percentInWords(percent).replace(' %', ''),
    source,
  })) ?? [blank],
});

export function RateTableForm({ table, onClose }: { readonly table?: RateTableKept; readonly onClose: () => void }) {
  const [typed, setTyped] = useState(typedFrom(table));
  const save = useOnce({
    mutationFn: async () => {
      const { name } = typed;
      const said = { name, follows: (typed.follows || null) as ReferenceRate | null, rates: ratesTyped(typed.rates) };
      if (!table) return answer(api.POST('/api/settings/rate-tables', { body: said }));
      const { id, version } = table;
      return answer(api.PUT('/api/settings/rate-tables/{id}', { params: { path: { id } }, body: { ...said, version } }));
    },
    onSuccess: async () => {
      await moneyChanged();
      onClose();
    },
  });
  const fields = save.error ? asRefusal(save.error).fields : {};
  const set = (at: number, part: Partial<RateTyped>) =>
    setTyped((before) => ({ ...before, rates: before.rates.map((rate, index) => (index === at ? { ...rate, ...part } : rate)) }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title={table ? `Change “${table.name}”` : 'Add a table of rates'} size="lg" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label="Name"
            data-field="name"
            value={typed.name}
            error={fields['name']}
            onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
          />
          <NativeSelect
            label="Writes down"
            description="Choose the published rate where it is one, so that rules which follow that rate can be worked out."
            data={[
              { value: '', label: 'A rate of our own' },
              ...Object.entries(referenceRates).map(([value, label]) => ({ value, label })),
            ]}
            value={typed.follows}
            onChange={(event) => setTyped({ ...typed, follows: event.currentTarget.value })}
          />
          {typed.rates.map((rate, at) => (
            <RateLine key={at} {...{ rate, at, fields }} set={(part) => set(at, part)} />
          ))}
          <div>
            <Button variant="default" size="compact-md" onClick={() => setTyped({ ...typed, rates: [...typed.rates, blank] })}>
              Add another rate
            </Button>
          </div>
          <RefusalMessage error={save.error} />
          <div>
            <Button type="submit" loading={save.isPending}>
              Save the table
            </Button>{' '}
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}

interface RateLineProps {
  readonly rate: RateTyped;
  readonly at: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly set: (part: Partial<RateTyped>) => void;
}

function RateLine({ rate, at, fields, set }: RateLineProps) {
  const field = (name: keyof RateTyped) => ({
    'data-field': `rates.${at}.${name}`,
    value: rate[name],
    error: fields[`rates.${at}.${name}`],
    autoComplete: 'off',
  });
  return (
    <fieldset className={styles['rate']}>
      <legend>Rate {at + 1}</legend>
      <TextInput type="date" label="From" {...field('from')} onChange={(event) => set({ from: event.currentTarget.value })} />
      <TextInput
        label="Per cent a year"
        inputMode="decimal"
        {...field('percent')}
        onChange={(event) => set({ percent: event.currentTarget.value })}
      />
      <TextInput
        label="Where it was read"
        className={styles['source'] ?? ''}
        {...field('source')}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
    </fieldset>
  );
}

/** The rates that were typed; throws a refusal that names the field where one cannot be read. Lines left empty are left out. */
function ratesTyped(rates: readonly RateTyped[]) {
  return rates.flatMap(({ from, percent, source }, at) => {
    if (`${from}${percent}${source}`.trim() === '') return [];
    const read = parsePercent(percent);
    if (read !== null) return [{ from, percent: read, source }];
    throw new Refusal(422, {
      detail: 'One of the rates could not be read. Nothing was saved; what you typed is still here.',
      fields: { [`rates.${at}.percent`]: 'Write a rate such as 8 or 4.75.' },
    });
  });
}
