// What a pack says about records and reporting, in words: how long they are kept, which returns are owed, what is published.
import { dateInWords, type Day } from '../day.ts';
import type { ReturnDefinition, ReturnPeriod, ReturnRow } from '../return-definition.ts';
import type { RetentionRule, RulePack } from '../rule-pack.ts';
import { limitInWords } from '../rule-words.ts';
import { triggerInWords } from '../trigger.ts';
import { type PackStatement, statement } from './statement.ts';

export function retentionStatements({ retention, clocks }: RulePack): PackStatement[] {
  const kept = ({ limit, starts }: RetentionRule): string =>
    limit === null
      ? `No period is fixed; it is counted from when ${triggerInWords(starts)}.`
      : `Kept until ${limitInWords(limit, starts, clocks)}.`;
  return retention.map((rule) =>
    statement({
      key: `retention/${rule.id}`,
      name: rule.basis === 'rule' ? 'Kept by rule' : 'Kept by custom',
      says: rule.says,
      more: [kept(rule)],
      cited: rule,
    }),
  );
}

const periods: Readonly<Record<ReturnPeriod, string>> = {
  month: 'every month',
  quarter: 'every quarter',
  'half-year': 'every half-year',
  year: 'every year',
  'year-to': 'every year to its own last day',
  'accounting-half-year': 'every half of the accounting year',
  'accounting-year': 'every accounting year',
  'two-months': 'every two months',
  'four-weeks': 'thirteen times a year, every four weeks',
  'on-request': 'when it is asked for',
};

const levels = { 'legal-entity': 'for each legal entity', brand: 'for each brand', organisation: 'for the whole organisation' };

export function returnStatements({ returns, clocks }: RulePack, on: Day): PackStatement[] {
  return returns.flatMap((one) => [
    {
      ...statement({
        key: `returns/${one.id}`,
        name: one.name,
        says: `Owed ${periods[one.period]}, ${levels[one.level]}.`,
        more: [
          ...clocks.filter(({ id }) => id === one.dueClock).map(({ name }) => `When it is due: see the clock “${name}”.`),
          one.nil === 'submit-nil' ? 'Sent even when there is nothing to say.' : 'Not needed when there is nothing to say.',
          ...one.rules,
          ...(one.to === null ? [] : [`The last period it is used for ends on ${dateInWords(one.to)}.`]),
        ],
        cited: one,
      }),
      from: one.from,
      standing: one.from > on ? 'later' : one.to !== null && one.to < on ? 'over' : 'now',
    },
    ...unconfirmedRows(one),
  ]);
}

/** Rows whose names nobody has compared with the form: their source is the return's own. */
function unconfirmedRows(one: ReturnDefinition): PackStatement[] {
  const among = (rows: readonly ReturnRow[], path: string): PackStatement[] =>
    rows.flatMap((row) => [
      ...(row.unconfirmed
        ? [
            statement({
              key: `${path}/${row.id}`,
              name: `${one.name}: row`,
              says: row.name,
              cited: { source: one.source, evidence: one.evidence, sure: one.sure, url: one.url, unconfirmed: true },
            }),
          ]
        : []),
      ...among(row.rows, `${path}/${row.id}`),
    ]);
  return [...among(one.rows, `returns/${one.id}/rows`), ...among(one.causes, `returns/${one.id}/causes`)];
}

export function publicationStatements({ publication, clocks }: RulePack): PackStatement[] {
  return publication.map((rule) =>
    statement({
      key: `publication/${rule.id}`,
      name: 'To be published',
      says: rule.says,
      more: [
        ...(rule.threshold
          ? [`From ${rule.threshold.complaints.toLocaleString('en-GB')} complaints in a ${rule.threshold.in}.`]
          : []),
        ...(rule.fields.length > 0 ? [`It shows: ${rule.fields.join(', ')}.`] : []),
        ...clocks.filter(({ id }) => id === rule.dueClock).map(({ name }) => `By when: see the clock “${name}”.`),
      ],
      cited: rule,
    }),
  );
}
