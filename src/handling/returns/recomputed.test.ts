// A return against the same figures worked out by hand, complaint by complaint, from what was put into the database: other code,
// another language, the same numbers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { listed, type Made, madeUp } from '#test/support/returns.ts';
import { plannedFigures } from '#domain/returns/plan.ts';
import { beginReturn } from './begin-return.ts';
import { placeEntry } from './place-entry.ts';
import { setAccountingYear } from './set-accounting-year.ts';

const count = Number(process.env['RETURN_COMPLAINTS'] ?? 800);
// Midnight in London: the half-year from 1 April to 30 September 2026 is all summer time, and a year's end is not.
const [start, end] = [new Date('2026-03-31T23:00:00Z'), new Date('2026-09-30T23:00:00Z')];

let house: TestHouse;
let yusuf: PersonActor;
let entity: string;
let products: Map<string, string>;
let categories: Map<string, string>;
let made: Made[];
beforeAll(async () => {
  house = await testHouse({ now: '2027-03-01T09:00:00Z' });
  yusuf = await person(house, { name: 'Yusuf Ali', roles: ['compliance'] });
  entity = (await house.pool.query<{ id: string }>('select id from legal_entity')).rows[0]?.id ?? '';
  products = await listed(house, 'product', [
    'Current accounts',
    'Current accounts/Student account',
    'Cards',
    'Mortgages',
    'Boilers',
  ]);
  categories = await listed(house, 'category', [
    'Delays and timescales',
    'Wrong sum',
    'Rudeness',
    'Rudeness/On the phone',
    'Access to treatment or drugs',
  ]);
  const borders = [start, end, new Date('2026-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z')];
  made = await madeUp(house, {
    count,
    seed: 7,
    pack: 'uk-fca-disp',
    entity,
    products: [...products.values()],
    categories: [...categories.values()],
    borders,
    clocks: { src: 5, final_or_written_response: 57 },
    answer: 'final-response-sent',
  });
  done(await perform(house, setAccountingYear, { entity, ends: '09-30' }, { actor: yusuf }));
  await place('rows', products.get('Cards'), 'credit-cards');
  await place('rows', products.get('Mortgages'), 'regulated-home-finance');
  await place('causes', categories.get('Wrong sum'), 'disputed-sums');
  await place('causes', categories.get('Rudeness'), 'other-service');
});
afterAll(() => house.close());

async function place(part: string, node: string | undefined, row: string): Promise<void> {
  done(await perform(house, placeEntry, { pack: 'uk-fca-disp', definition: 'annex-1', part, node, row }, { actor: yusuf }));
}

const rowOf = (product: string | null): string[] => {
  const of = (name: string, leaf: string, group: string): [string, string[]] => [products.get(name) ?? '', [leaf, group]];
  const known = new Map([
    of('Current accounts', 'current-accounts', 'banking'),
    of('Student account', 'current-accounts', 'banking'),
    of('Cards', 'credit-cards', 'banking'),
    of('Mortgages', 'regulated-home-finance', 'home-finance'),
  ]);
  return product === null ? ['?'] : (known.get(product) ?? ['?']);
};
const causeOf = (category: string | null): string => {
  const known = new Map([
    [categories.get('Delays and timescales'), 'delays'],
    [categories.get('Wrong sum'), 'disputed-sums'],
    [categories.get('Rudeness'), 'other-service'],
    [categories.get('On the phone'), 'other-service'],
  ]);
  return known.get(category ?? '') ?? '?';
};

interface Sum {
  members: number;
  total: number;
}

/** Everything the return counts, by figure and row. */
function byHand(from: Date, to: Date): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const complaint of made) {
    if (['merged', 'undone', 'not-for-us'].includes(complaint.state) || complaint.receivedAt >= to) continue;
    const rows = ['', ...rowOf(complaint.product)];
    const add = (figure: string, total: number, onlyWhole = false) => {
      for (const row of onlyWhole ? [''] : rows) {
        const sum = sums.get(`${figure}|${row}`) ?? { members: 0, total: 0 };
        sums.set(`${figure}|${row}`, { members: sum.members + 1, total: sum.total + total });
      }
    };
    const answer = complaint.milestones.find(({ what, takenBack }) => what === 'final-response-sent' && !takenBack)?.at;
    const doneAt = answer ?? (complaint.state === 'closed' ? complaint.closedAt : null) ?? null;
    const leftAt = doneAt ?? (complaint.state === 'withdrawn' ? complaint.closedAt : null);
    const left =
      complaint.state === 'withdrawn' && doneAt && complaint.closedAt && complaint.closedAt < doneAt ? complaint.closedAt : leftAt;
    const during = (at: Date | null) => at !== null && at >= from && at < to;
    const paid = complaint.payments.reduce((sum, { minor, paidOn }) => sum + (paidOn === null ? 0 : minor), 0);
    const upheld = complaint.outcome === 'upheld' || complaint.outcome === 'partly-upheld';
    if (complaint.receivedAt < from && (left === null || left >= from)) add('header q3', 1, true);
    if (during(complaint.receivedAt)) {
      add('header q49', 1, true);
      add('crossed *', 1);
      const cause = causeOf(complaint.category);
      if (cause !== '?') add(`crossed ${cause}`, 1);
    }
    if (!during(doneAt) || doneAt === null) continue;
    const [three, eight] = [complaint.clocks['src']?.due ?? null, complaint.clocks['final_or_written_response']?.due ?? null];
    if (three && doneAt < three) add('columns closed-3d', 1);
    if (three && eight && doneAt >= three && doneAt < eight) add('columns closed-8w', 1);
    if (eight && doneAt >= eight) add('columns closed-late', 1);
    add('columns closed', 1);
    if (upheld) add('columns upheld', 1);
    if (upheld) add('columns redress-upheld', paid);
    if (complaint.outcome === 'not-upheld') add('columns redress-rejected', paid);
    add('columns redress', paid);
  }
  return sums;
}

async function inTheDatabase(id: string): Promise<Map<string, Sum>> {
  const definition = house.rules.packs.get('uk-fca-disp')?.returns.find((one) => one.id === 'annex-1');
  if (!definition) throw new Error('The pack has no such return.');
  const planned = new Map(plannedFigures(definition).map((one) => [one.number, one]));
  const { rows } = await house.pool.query<{ figure: number; line: string; members: number; total: string }>(
    'select figure, line, members, total from return_figure where return_id = $1',
    [id],
  );
  const kept = rows.filter(({ figure }) => planned.get(figure)?.part !== 'whole');
  return new Map(
    kept.map(({ figure, line, members, total }) => {
      const { part, id: of } = planned.get(figure) ?? { part: '', id: '' };
      return [`${part} ${of}|${line}`, { members, total: Number(total) }];
    }),
  );
}

const sorted = (sums: Map<string, Sum>) => [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('A return to a regulator', () => {
  it('has the figures that come of looking at every complaint by hand, on the very border of the period too', async () => {
    const { id } = done(
      await perform(
        house,
        beginReturn,
        { pack: 'uk-fca-disp', definition: 'annex-1', entity, from: '2026-04-01', to: '2026-09-30' },
        { actor: yusuf },
      ),
    );
    const hand = byHand(start, end);
    expect(hand.get('columns closed|')?.members).toBeGreaterThan(20);
    expect(sorted(await inTheDatabase(id))).toEqual(sorted(hand));
  });

  it('begins each period with what was open when the last one ended', async () => {
    const ask = { pack: 'uk-fca-disp', definition: 'annex-1', entity, from: '2025-10-01', to: '2026-03-31' };
    const { id } = done(await perform(house, beginReturn, ask, { actor: yusuf }));
    const before = await wholes(id);
    const { rows } = await house.pool.query<{ id: string }>(`select id from regulator_return where from_day = '2026-04-01'`);
    const after = await wholes(rows[0]?.id ?? '');
    expect(before['open-at-start'] + before['opened'] - before['closed'] - before['withdrawn']).toBe(before['open-at-end']);
    expect(after['open-at-start']).toBe(before['open-at-end']);
    expect(after['open-at-start'] + after['opened'] - after['closed'] - after['withdrawn']).toBe(after['open-at-end']);
  });
});

async function wholes(id: string): Promise<Record<'open-at-start' | 'opened' | 'closed' | 'withdrawn' | 'open-at-end', number>> {
  const definition = house.rules.packs.get('uk-fca-disp')?.returns.find((one) => one.id === 'annex-1');
  if (!definition) throw new Error('The pack has no such return.');
  const { rows } = await house.pool.query<{ figure: number; members: number }>(
    `select figure, members from return_figure where return_id = $1 and line = ''`,
    [id],
  );
  const of = (name: string) => {
    const number = plannedFigures(definition).find((one) => one.part === 'whole' && one.id === name)?.number;
    return rows.find(({ figure }) => figure === number)?.members ?? 0;
  };
  return {
    'open-at-start': of('open-at-start'),
    opened: of('opened'),
    closed: of('closed'),
    withdrawn: of('withdrawn'),
    'open-at-end': of('open-at-end'),
  };
}
