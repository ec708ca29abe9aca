// What interest is worked out from: the money, the days, the rate with its source, how a year counts; and what it comes to, day by rate.
// The program works it out, so that the screen and what is kept cannot differ.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type YearCount, yearCounts } from '#domain/interest.ts';
import { asRefusal } from '../../../../api/refusal.ts';
import { RefusalMessage } from '../../../../parts/refusal-message.tsx';
import { useCase } from '../../case.tsx';
import { amountInField } from './decision-questions.ts';
import { useDeciding } from './deciding.tsx';
import styles from './interest.module.css';
import { InterestTold } from './interest-told.tsx';
import { RateChosen, rateChoices } from './rate-chosen.tsx';
import { type Line, type Worked, workItOut } from './redress-lines.ts';

interface InterestFieldsProps {
  readonly worked: Worked;
  readonly at: number;
  readonly currency: string;
  readonly set: (part: Partial<Line>) => void;
  readonly wrong: (field: string) => string | undefined;
}

export function InterestFields({ worked, at, currency, set, wrong }: InterestFieldsProps) {
  const { page } = useCase();
  const { guidance } = useDeciding().decision;
  const under = `items.${at}.interest`;
  const work = useMutation({
    mutationFn: () => workItOut(page.id, worked, currency, under),
    onSuccess: (result) => set({ amount: amountInField(result.minor, currency), worked: { ...worked, result } }),
  });
  const said = work.error ? asRefusal(work.error).fields : {};
  /** A change of what it is worked out from takes the result away: it is worked out again. */
  const change = (part: Partial<Worked>) => {
    work.reset();
    set({ amount: '', worked: { ...worked, ...part, result: null } });
  };
  const field = (name: Exclude<keyof Worked, 'result'>) => ({
    'data-field': `${under}.${name}`,
    value: worked[name],
    error: said[`${under}.${name}`] ?? said[name] ?? wrong(`${under}.${name}`) ?? wrong(`${under}.by.${name}`),
  });
  return (
    <div className={styles['interest']}>
      <TextInput
        label={`Money the customer was without, in ${currency}`}
        inputMode="decimal"
        autoComplete="off"
        {...field('principal')}
        onChange={(event) => change({ principal: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="The day it left"
        {...field('from')}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="The day it comes back"
        {...field('to')}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      <NativeSelect
        label="Rate"
        data={rateChoices(guidance)}
        {...field('by')}
        onChange={(event) => {
          const by = event.currentTarget.value;
          const rule = guidance.interest.find(({ id }) => `rule:${id}` === by);
          change({ by, year: rule?.year ?? worked.year });
        }}
      />
      {worked.by === 'given' ? (
        <>
          <TextInput
            label="Per cent a year"
            inputMode="decimal"
            autoComplete="off"
            {...field('percent')}
            onChange={(event) => change({ percent: event.currentTarget.value })}
          />
          <TextInput
            label="Where this rate comes from"
            autoComplete="off"
            {...field('source')}
            onChange={(event) => change({ source: event.currentTarget.value })}
          />
        </>
      ) : null}
      <NativeSelect
        label="How a year counts"
        data={Object.entries({ '365': '365 days', actual: '366 in a leap year' }).map(([value, label]) => ({ value, label }))}
        description={yearCounts[worked.year]}
        {...field('year')}
        onChange={(event) => change({ year: event.currentTarget.value as YearCount })}
      />
      <RateChosen by={worked.by} />
      <div className={styles['wide']}>
        <Button variant="default" size="compact-md" loading={work.isPending} onClick={() => work.mutate()}>
          Work it out
        </Button>
        <RefusalMessage error={work.error} />
      </div>
      <div className={styles['wide']} aria-live="polite">
        {worked.result ? <InterestTold working={worked.result} currency={currency} open /> : null}
      </div>
    </div>
  );
}
