// Currency, the cost of an hour, and the days within which amounts to one customer count together, as one form. What was typed stays
// when somebody else changed it meanwhile.
import { Button, NumberInput, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { currencies, currency as currencyOf, isCurrency } from '#domain/currency.ts';
import { decimalOf, money, parseAmount } from '#domain/money.ts';
import { answer, api } from '../../api/client.ts';
import { type Money, moneyChanged, moneyQuery } from '../../api/money.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal, Refusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { Choice } from '../../parts/choice.tsx';
import { FormSection } from '../../parts/form-section.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { Saved } from '../../parts/saved.tsx';
import styles from './settings.module.css';
import { StaleWay } from './stale-way.tsx';

const typedFrom = ({ version, currency, hourCost, sameCustomerDays }: Money) => ({
  version,
  currency,
  hourCost: decimalOf(money(hourCost, currencyOf(currency))),
  sameCustomerDays,
});

export function MoneyForm({ kept }: { readonly kept: Money }) {
  const [typed, setTyped] = useState(typedFrom(kept));
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const save = useOnce({
    mutationFn: () => answer(api.PUT('/api/settings/money', { body: { ...typed, hourCost: hourCostOf(typed) } })),
    onSuccess: async ({ version }) => {
      change({ version });
      await moneyChanged();
    },
  });
  const startAgain = async () => {
    setTyped(typedFrom(await queries.fetchQuery({ ...moneyQuery, staleTime: 0 })));
    save.reset();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const fields = save.error ? asRefusal(save.error).fields : {};
  const field = (name: string) => ({ 'data-field': name, error: fields[name] });
  const now = typedFrom(kept);
  const same =
    typed.currency === now.currency && typed.hourCost === now.hourCost && typed.sameCustomerDays === now.sameCustomerDays;
  return (
    <div className={styles['sheet']}>
      <form onSubmit={submit} noValidate>
        <FormSection
          title="Currency"
          why="Every amount is kept in it. An amount is never exchanged, so once there is one the currency stays."
        >
          {kept.currencyInUse ? (
            <TextInput
              label="Currency"
              value={typed.currency}
              readOnly
              description="Amounts are kept in it already, so it stays."
            />
          ) : (
            <Choice
              label="Currency"
              description="The limits under Authority keep their numbers: look at them afterwards."
              data={currencies}
              value={typed.currency}
              {...field('currency')}
              onChoose={(currency) => change({ currency })}
            />
          )}
        </FormSection>
        <FormSection
          title="An hour of handling"
          why="What colleagues’ time on a complaint is counted at. Time noted before keeps what it came to."
        >
          <TextInput
            label={`Cost of an hour, in ${typed.currency}`}
            inputMode="decimal"
            autoComplete="off"
            value={typed.hourCost}
            {...field('hourCost')}
            onChange={(event) => change({ hourCost: event.currentTarget.value })}
          />
        </FormSection>
        <FormSection
          title="Amounts to one customer"
          why="Authority is measured on a complaint with the other complaints of the same customer that came in within these days, so that an amount cannot be parted to stay below a limit."
        >
          <NumberInput
            label="Days within which complaints count together"
            description="0 measures each complaint alone."
            min={0}
            max={3650}
            allowDecimal={false}
            value={typed.sameCustomerDays}
            {...field('sameCustomerDays')}
            onChange={(days) => change({ sameCustomerDays: Number(days) })}
          />
        </FormSection>
        <div className={styles['end']}>
          <RefusalMessage error={save.error} />
          <StaleWay error={save.error} onLoad={startAgain} />
          <Saved when={save.isSuccess && same} />
          <Button type="submit" loading={save.isPending} disabled={same}>
            Save
          </Button>
        </div>
      </form>
    </div>
  );
}

/** The minor units of the cost that was typed; throws a refusal that names the field when it is no amount. */
function hourCostOf({ hourCost, currency }: { readonly hourCost: string; readonly currency: string }): number {
  const read = isCurrency(currency) ? parseAmount(hourCost, currency) : null;
  if (read !== null) return read;
  throw new Refusal(422, {
    detail: 'The cost of an hour could not be read. Nothing was changed.',
    fields: { hourCost: 'Write an amount such as 35.50, or 0.' },
  });
}
