// How long complaints are kept under every set of rules in use, and the organisation's own period in the place of each.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { monthsInWords } from '#domain/own-period.ts';
import { answer, api } from '../../api/client.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import table from '../../parts/table.module.css';
import { LineField, WordsField } from '../complaint/deeds/fields.tsx';
import { KeepingForm } from './keeping-form.tsx';
import { KeepingFrame } from './keeping-frame.tsx';
import { type Period, periodsQuery } from './keeping-questions.ts';
import styles from './keeping.module.css';
import { periodInWords } from './keeping-words.ts';

export function Periods() {
  const asked = useQuery(periodsQuery);
  const [changing, setChanging] = useState<Period | null>(null);
  return (
    <KeepingFrame
      title="Periods"
      lead="A complaint is kept for the longest period that reaches it. Your own may add to what a rule asks, and never take from it."
    >
      {asked.isPending ? <LoadingState what="the periods" rows={4} /> : null}
      {asked.isError ? <ErrorState error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {asked.data ? <List periods={asked.data.periods} change={setChanging} /> : null}
      {changing ? <Change period={changing} onClose={() => setChanging(null)} /> : null}
    </KeepingFrame>
  );
}

function List({ periods, change }: { readonly periods: readonly Period[]; readonly change: (period: Period) => void }) {
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th scope="col">Rules</th>
          <th scope="col">Kept for</th>
          <th scope="col">Says</th>
        </tr>
      </thead>
      <tbody>
        {periods.map((one) => (
          <tr key={`${one.rulePack} ${one.rule}`}>
            <td className={styles['mark']}>{one.name}</td>
            <td data-label="Kept for">
              {periodInWords(one)}
              {one.chosen ? (
                <div className={table['more']}>
                  Your own choice{one.length ? `, in place of ${one.length}` : ''}: {one.chosen.reason} {one.chosen.by},{' '}
                  <InstantInWords at={one.chosen.at} />
                </div>
              ) : null}
              <div>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Set your own period: ${one.name}, ${one.says}`}
                  onClick={() => change(one)}
                >
                  {one.chosen ? 'Change…' : 'Set your own…'}
                </Button>
              </div>
            </td>
            <td data-label="Says">
              {one.says}
              <div className={table['more']}>
                {one.cites}
                {one.note ? `. ${one.note}` : ''}
              </div>
              {one.suspended.map((words) => (
                <div key={words} className={table['more']}>
                  It does not run {words}.
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Change({ period, onClose }: { readonly period: Period; readonly onClose: () => void }) {
  const { rulePack, rule, version, chosen, least, length } = period;
  const about = least === null ? 'In months.' : `In months; at least ${least}, which is ${monthsInWords(least)}.`;
  return (
    <KeepingForm
      place={`retention:${rulePack}.${rule}`.toLowerCase().slice(0, 120)}
      title="Set your own period"
      why={`${period.name}: ${period.says}. ${length === null ? 'No rule fixes a period here, so it is yours to set.' : `Without your own it is ${length}.`}`}
      empty={{ months: chosen ? `${chosen.months}` : '', reason: '' }}
      send={({ months, reason }) => {
        const body = { rulePack, rule, version, reason, months: months.trim() === '' ? null : Number(months) };
        return answer(api.PUT('/api/retention/periods', { body }));
      }}
      save="Keep this period"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <LineField
            field="months"
            label="Keep them for"
            about={`${about} Empty puts it back as the rules came.`}
            value={form.months}
            onChange={(months) => change({ months })}
            error={wrong('months')}
          />
          <WordsField
            field="reason"
            label="Why"
            value={form.reason}
            onChange={(reason) => change({ reason })}
            error={wrong('reason')}
            required
          />
        </>
      )}
    </KeepingForm>
  );
}
