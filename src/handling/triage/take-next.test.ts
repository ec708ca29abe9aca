// Taking the next complaint, alone and all at once.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { complaint, isAbout } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { raiseLevel } from './raise-level.ts';
import { takeNext } from './take-next.ts';

let house: TestHouse;
let crew: string;
let manager: PersonActor;
let amira: PersonActor;
beforeAll(async () => {
  house = await testHouse();
});
beforeEach(async () => {
  crew = await team(house, `Crew ${crypto.randomUUID()}`);
  manager = await person(house, { roles: ['manager'], teams: [crew] });
  amira = await person(house, { teams: [crew] });
});
afterAll(() => house.close());

const next = (actor: PersonActor) => perform(house, takeNext, {}, { actor });

describe('Taking the next complaint', () => {
  it('gives what is due first, and last what has no date', async () => {
    const given = ['2026-12-01', null, '2026-11-20', '2026-11-25'];
    const made: { id: string }[] = [];
    for (const dueAt of given) made.push(await complaint(house, manager, { team: crew, dueAt }));
    const taken = [];
    for (const _ of given) taken.push(done(await next(amira)).id);
    expect(taken).toEqual([2, 3, 0, 1].map((at) => made[at]?.id));
    expect(await next(amira)).toMatchObject({ code: 'queue.nothing-to-take' });
  });

  it('never gives two people the same, however many press at once', async () => {
    for (let n = 0; n < 24; n += 1) await complaint(house, manager, { team: crew, dueAt: '2026-11-25' });
    const people = await Promise.all(Array.from({ length: 8 }, () => person(house, { teams: [crew] })));
    const answers = await Promise.all(people.flatMap((one) => [next(one), next(one), next(one)]));
    const ids = answers.map((answer) => (isRefusal(answer) ? answer.code : answer.id));
    expect(new Set(ids).size).toBe(24);
    expect(answers.some(isRefusal)).toBe(false);
  });

  it('passes over a complaint about the person, and one they decided before', async () => {
    const about = await complaint(house, manager, { team: crew, dueAt: '2026-11-20' });
    await isAbout(house, about.id, amira.id);
    const decided = await complaint(house, manager, { team: crew, dueAt: '2026-11-21', handler: amira.id });
    await perform(house, raiseLevel, { id: decided.id, reason: 'Asked' }, { actor: amira });
    const third = await complaint(house, manager, { team: crew, dueAt: '2026-11-22' });
    expect(await next(amira)).toMatchObject({ id: third.id });
    expect(await next(amira)).toMatchObject({ code: 'queue.nothing-to-take' });
  });

  it('takes from one’s own teams only', async () => {
    await complaint(house, manager, { team: crew, dueAt: '2026-11-20' });
    const other = await person(house, { teams: [await team(house, `Other ${crypto.randomUUID()}`)] });
    expect(await next(other)).toMatchObject({ code: 'queue.nothing-to-take' });
    expect(await next(await person(house))).toMatchObject({ code: 'queue.no-team' });
    expect(await perform(house, takeNext, { team: crew }, { actor: other })).toMatchObject({ code: 'team.unknown' });
  });

  it('asks who holds as much as the team gives one person to finish something first', async () => {
    await house.pool.query('update team set most_at_once = 4 where id = $1', [crew]);
    for (let n = 0; n < 3; n += 1) await complaint(house, manager, { team: crew });
    await next(amira);
    await next(amira);
    expect(await next(amira)).toMatchObject({ code: 'queue.hands-full', facts: { workload: 4 } });
  });
});
