// The yearly report of a landlord against the same figures worked out complaint by complaint in TypeScript, with complaints among them
// that are under a second regime: each counts in the return of each, from the day it was received under it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { plannedFigures } from '#domain/returns/plan.ts';
import { perform } from '#handling/command.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { listed, type Made, madeUp } from '#test/support/returns.ts';
import { beginReturn } from './begin-return.ts';

// A year from summer time to summer time.
const [start, end] = [new Date('2025-03-31T23:00:00Z'), new Date('2026-03-31T23:00:00Z')];
const hour = 3_600_000;

let house: TestHouse;
let yusuf: PersonActor;
let entity: string;
let own: Made[];
let shared: Made[];
beforeAll(async () => {
  house = await testHouse({ now: '2026-06-01T09:00:00Z' });
  yusuf = await person(house, { name: 'Yusuf Ali', roles: ['compliance'] });
  await house.pool.query(`update legal_entity set rule_pack = 'uk-housing-ombudsman'`);
  entity = (await house.pool.query<{ id: string }>('select id from legal_entity')).rows[0]?.id ?? '';
  const categories = await listed(house, 'category', ['Repairs']);
  const wanted = { entity, products: [], categories: [...categories.values()], borders: [start, end] };
  own = await madeUp(house, {
    ...wanted,
    count: 400,
    seed: 21,
    pack: 'uk-housing-ombudsman',
    clocks: { s1_ack: 7, s1_response: 21 },
    answer: 'stage-response-sent',
  });
  shared = await madeUp(house, {
    ...wanted,
    count: 60,
    seed: 22,
    pack: 'uk-fca-disp',
    clocks: { src: 5 },
    answer: 'final-response-sent',
  });
  // Their matter for the landlord's Code came up an hour after the rest, so that some fall on the other side of the year's border.
  await house.pool.query(
    `insert into complaint_regime (complaint_id, rule_pack, main, because, received_at, outcome, chosen_at)
     select id, 'uk-housing-ombudsman', false, 'person', received_at + interval '1 hour', 'upheld', received_at
     from complaint where rule_pack = 'uk-fca-disp'`,
  );
}, 120_000);
afterAll(() => house.close());

interface Seen {
  readonly complaint: Made;
  readonly openedAt: Date;
  readonly outcome: string | null;
}

/** Every complaint under the Code, with when its matter under it was received and what it came to. */
const seen = (): Seen[] =>
  [
    ...own.map((complaint) => ({ complaint, openedAt: complaint.receivedAt, outcome: complaint.outcome })),
    ...shared.map((complaint) => ({ complaint, openedAt: new Date(complaint.receivedAt.getTime() + hour), outcome: 'upheld' })),
  ].filter(({ complaint, openedAt }) => !['merged', 'undone'].includes(complaint.state) && openedAt < end);

const during = (at: Date | null | undefined) => at != null && at >= start && at < end;

function byHand(): Record<string, { members: number; total: number }> {
  const sums: Record<string, { members: number; total: number }> = {};
  const add = (figure: string, total: number) => {
    const sum = sums[figure] ?? { members: 0, total: 0 };
    sums[figure] = { members: sum.members + 1, total: sum.total + total };
  };
  for (const { complaint, openedAt, outcome } of seen()) {
    const { state, closedAt, milestones } = complaint;
    if (state === 'not-for-us') {
      if (during(closedAt)) add('refused', 1);
      continue;
    }
    const clock = (id: string) => {
      const { due = null, met = null } = complaint.clocks[id] ?? {};
      return { met, kept: due !== null && met !== null && met < due ? 1 : 0 };
    };
    if (during(openedAt)) add('received', 1);
    if (during(openedAt)) add('ack-on-time', clock('s1_ack').kept);
    if (during(clock('s1_response').met)) add('s1-on-time', clock('s1_response').kept);
    if (milestones.some(({ what, at, takenBack }) => what === 'escalated' && !takenBack && during(at))) add('stage2', 1);
    if (state === 'closed' && during(closedAt) && ['upheld', 'partly-upheld'].includes(outcome ?? '')) add('upheld', 1);
  }
  return sums;
}

describe('The yearly report of a landlord', () => {
  it('has the figures that come of looking at every complaint by hand, those under two regimes among them', async () => {
    const pack = 'uk-housing-ombudsman';
    const year = { pack, definition: 'annual-report', entity, from: '2025-04-01', to: '2026-03-31' };
    const { id } = done(await perform(house, beginReturn, year, { actor: yusuf }));
    const definition = house.rules.packs.get(pack)?.returns.find((one) => one.id === 'annual-report');
    if (!definition) throw new Error('The pack has no such return.');
    const { rows } = await house.pool.query<{ figure: number; members: number; total: string }>(
      `select figure, members, total from return_figure where return_id = $1 and line = ''`,
      [id],
    );
    const planned = plannedFigures(definition);
    const found = rows.flatMap(({ figure, members, total }) => {
      const plan = planned.find(({ number }) => number === figure);
      return plan?.part === 'columns' && members > 0 ? [[plan.id, { members, total: Number(total) }] as const] : [];
    });
    const hand = byHand();
    expect(hand['received']?.members).toBeGreaterThan(50);
    expect(hand['refused']?.members).toBeGreaterThan(0);
    expect(Object.fromEntries(found)).toEqual(hand);
  });

  it('counts a complaint of two regimes on the day its matter was received under each', () => {
    const before = shared.filter(({ receivedAt }) => receivedAt < start && receivedAt.getTime() + hour >= start.getTime());
    expect(before.length).toBeGreaterThan(0);
  });
});
