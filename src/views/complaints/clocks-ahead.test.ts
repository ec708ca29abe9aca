// What is shown beside the form while a complaint is logged: every regime that will apply, why, and by when what is due; and that
// it is the same once the complaint is logged.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { changeRegimeRules } from '#handling/settings/change-regime-rules.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint } from '#test/support/intake.ts';
import { person } from '#test/support/people.ts';
import { node } from '#test/support/regimes.ts';
import { complaintClocks } from '../clocks/complaint-clocks.ts';
import { clocksAhead } from './clocks-ahead.ts';

let house: TestHouse;
let amira: PersonActor;
let entity: string;
let product: string;
beforeAll(async () => {
  house = await testHouse();
  house.setClock('2026-11-23T09:00:00Z');
  amira = await person(house, { name: 'Amira Khan' });
  const { rows } = await house.pool.query<{ entity: string }>('select id as entity from legal_entity limit 1');
  entity = rows[0]?.entity ?? '';
  product = await node(house, 'product', 'Current accounts');
});
afterAll(() => house.close());

const ahead = async (asked: object) =>
  done(await clocksAhead(house.db, { actor: amira, rules: house.rules, now: house.clock() }, { channel: 'phone', ...asked }));
const rule = (more: object) => ({ name: 'Personal data', rulePack: 'uk-data-protection', applies: 'as-well', ...more });
const say = async (...rules: object[]) => done(await perform(house, changeRegimeRules, { rules }, { actor: house.administrator }));

describe('What will apply to a complaint that is being logged', () => {
  it('is the rules of the legal entity alone, where no other fit', async () => {
    const shown = await ahead({ legalEntity: entity });
    expect(shown.regimes).toMatchObject([{ main: true, why: expect.stringContaining('answers to') as string }]);
    expect(new Set(shown.clocks.map(({ rulePack }) => rulePack)).size).toBe(1);
  });

  it('is every set of rules that fits its product, each with why and its own clocks', async () => {
    await say(rule({ product, legalEntity: entity }));
    expect((await ahead({})).regimes).toHaveLength(1);
    const shown = await ahead({ product });
    expect(shown.regimes.map(({ rulePack, why }) => [rulePack, why])[1]).toEqual([
      'uk-data-protection',
      'The organisation’s rule “Personal data” fits this complaint.',
    ]);
    const theirs = shown.clocks.filter(({ rulePack }) => rulePack === 'uk-data-protection');
    expect(theirs.find(({ id }) => id === 'ack')?.day).toBe('2026-12-23');
  });

  it('is what applies once it is logged, to the day', async () => {
    await say(rule({ product }));
    const shown = await ahead({ product, legalEntity: entity });
    const { id } = await complaint(house, amira, { product, legalEntity: entity });
    const after = done(await complaintClocks(house.db, { actor: amira, rules: house.rules, now: house.clock() }, id));
    const said = (all: readonly { rulePack: string; id: string; day: string | null }[]) =>
      all.map((one) => [one.rulePack, one.id, one.day].join(' ')).toSorted();
    expect(said(shown.clocks)).toEqual(said(after.clocks));
    expect(shown.regimes.map(({ rulePack }) => rulePack)).toEqual(after.regimes.map(({ rulePack }) => rulePack));
  });

  it('goes by the day of receipt', async () => {
    await say(rule({ from: '2026-11-01' }));
    expect((await ahead({ receivedAt: new Date('2026-10-31T12:00:00Z') })).regimes).toHaveLength(1);
    expect((await ahead({ receivedAt: new Date('2026-11-01T12:00:00Z') })).regimes).toHaveLength(2);
  });
});
