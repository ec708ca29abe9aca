// What each complaint shows in a return with a row for each, worked out from the exported rows alone.
import { dayThere } from './calendar.ts';
import type { Column } from './definition.ts';
import { type Asked, daysOpen, type Matter } from './matters.ts';
import type { Placing } from './placing.ts';

export interface Names {
  readonly entities: ReadonlyMap<string, string>;
  readonly taxonomy: Placing;
}

export function shown({ what = '', where }: Column, matter: Matter, asked: Asked, names: Names): string {
  const { row, noted, done, left } = matter;
  const { timeZone, to } = asked;
  const day = (at: number | null) => (at === null ? '' : dayThere(at, timeZone));
  const entity = names.entities.get(row['legal_entity_id'] ?? '') ?? '';
  const gone = left !== null && day(left) <= to ? left : null;
  const path = (column: string) => names.taxonomy.nodePath(row[column] ?? '');
  const consented = ['yes', 'consent provided'].includes((noted['publication-consent'] ?? '').toLowerCase());
  const facts: Readonly<Record<string, () => string>> = {
    reference: () => row['reference'] ?? '',
    'regulator-reference': () => noted['regulator-reference'] ?? row['source_id'] ?? '',
    'legal-entity': () => entity,
    brand: () => noted['brand'] ?? entity,
    complainant: () => noted['complainant'] ?? matter.primaryRole,
    status: () => (gone === null ? 'open' : 'closed'),
    channel: () => row['channel'] ?? '',
    received: () => matter.openedDay,
    'sent-to-company': () => noted['sent-to-company'] ?? day(matter.sentToCompany),
    closed: () => day(gone),
    'days-open': () => (gone === null ? '' : String(daysOpen({ ...matter, done: gone }, timeZone))),
    product: () => path('product_id')[0] ?? '',
    'sub-product': () => path('product_id').slice(1).at(-1) ?? '',
    issue: () => path('category_id')[0] ?? '',
    'sub-issue': () => path('category_id').slice(1).at(-1) ?? '',
    outcome: () => outcomeOf(matter, asked),
    'all-payments': () => (matter.paid / 100).toFixed(2),
    narrative: () => (consented ? (row['description'] ?? '') : ''),
    'has-narrative': () => String(consented),
    'in-time': () => {
      const { due = null, met = null } = matter.clocks.get(where?.within ?? '') ?? {};
      if (due === null || met === null) return '';
      return met < due ? 'Yes' : 'No';
    },
  };
  return done === undefined ? '' : (facts[what]?.() ?? noted[what] ?? '');
}

/** As this return calls it: by the pack's own name, or for what it counts as, the first that counts so. Money may change the name. */
function outcomeOf({ outcome, paid }: Matter, { pack, definition: { mapping } }: Asked): string {
  if (outcome === '') return '';
  const name = (id: string) => mapping.outcomes?.[id] ?? pack.outcomes.find((one) => one.id === id)?.name ?? id;
  const withMoney = pack.outcomes.find(({ id }) => id === mapping.paid);
  const others = pack.outcomes.filter(({ id }) => id !== mapping.paid);
  const counts = pack.outcomes.find(({ id }) => id === outcome)?.countsAs ?? outcome;
  if (withMoney && paid > 0 && withMoney.countsAs === counts) return name(withMoney.id);
  const one = pack.outcomes.find(({ id }) => id === outcome) ?? others.find(({ countsAs }) => countsAs === outcome);
  return one ? name(one.id) : outcome;
}
