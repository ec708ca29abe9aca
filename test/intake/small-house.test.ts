// An organisation as it is on its first day: one team, and nothing set up that a complaint could be about.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintPage } from '#views/complaints/complaint-page.ts';
import { testHouse, type TestHouse } from '#test/support/house.ts';
import { complaint, pageOf } from '#test/support/intake.ts';
import { person, team } from '#test/support/people.ts';
import { node } from '#test/support/regimes.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const see = (actor: Awaited<ReturnType<typeof person>>, id: string) =>
  complaintPage(house.db, { actor, rules: house.rules, now: house.clock() }, id);

describe('In an organisation of one team', () => {
  it('a complaint that no rule sends elsewhere goes to that team, so that colleagues and managers find it', async () => {
    const only = await team(house, 'Complaints');
    const kit = await person(house, { name: 'Kit' });
    const mo = await person(house, { name: 'Mo', roles: ['manager'], teams: [only] });
    const { id } = await complaint(house, kit);
    expect(await see(mo, id)).toMatchObject({ page: { team: { id: only } } });
  });

  it('waits unassigned once there are several, until a rule or a person says where it goes', async () => {
    await team(house, 'Repairs');
    const kit = await person(house, { name: 'Kit' });
    const { id } = await complaint(house, kit);
    expect((await pageOf(house, kit, id)).team).toBeNull();
  });
});

describe('Where nothing is set up that a complaint could be about', () => {
  it('nobody is asked to say it; once there is something, they are', async () => {
    const kit = await person(house, { name: 'Kit' });
    const given = { points: ['The boiler is cold'] };
    const { id } = await complaint(house, kit, given);
    const asked = async () => {
      const { counts, rail } = await pageOf(house, kit, id);
      return [counts.toClassify, rail.find(({ stage }) => stage === 'understand')?.missing];
    };
    expect(await asked()).toEqual([false, expect.not.arrayContaining(['Product or category not chosen'])]);
    await node(house, 'category', 'Missed visit');
    expect(await asked()).toEqual([true, expect.arrayContaining(['Product or category not chosen'])]);
  });
});
