// What others owe a handler, on a real database: late requests to the customer and late contributions, on my work and in the queue.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { day } from '#domain/day.ts';
import { worstAwaited } from '#domain/information-request.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { askContribution } from '#handling/investigation/ask-contribution.ts';
import { chaseContribution } from '#handling/investigation/chase-contribution.ts';
import { askForInformation } from '#handling/understanding/ask-for-information.ts';
import { chaseInformation } from '#handling/understanding/chase-information.ts';
import { complaint } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { queue } from '../queue/queue.ts';
import { myWork } from './my-work.ts';

let house: TestHouse;
let amira: PersonActor;
let ben: PersonActor;
let id: string;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  const repairs = await team(house, 'Repairs');
  amira = await person(house, { name: 'Amira Khan', teams: [repairs] });
  ben = await person(house, { name: 'Ben Ode', teams: [repairs] });
  id = (await complaint(house, amira, { team: repairs, handleMyself: true })).id;
  const asking = { asked: 'The dates of the missed visits', why: 'to find the job sheets', dueOn: '2026-12-01', channel: 'email' };
  done(await perform(house, askForInformation, { complaint: id, ...asking, holdsUp: false }, { actor: amira }));
  const outside = { name: 'Ovidiu at Boiler Care', role: 'Contractor' };
  const question = { of: outside, question: 'What did the engineer find?', dueOn: '2026-12-02' };
  done(await perform(house, askContribution, { complaint: id, ...question }, { actor: amira }));
});
afterAll(() => house.close());

const asking = (actor: PersonActor) => ({ db: house.db, actor, rules: house.rules, now: house.clock() });
const late = async (actor: PersonActor) => (await myWork(asking(actor))).late;
const inQueue = async () => {
  const page = await queue(asking(amira), { whose: 'mine', limit: 10 });
  return isRefusal(page) ? undefined : page.rows[0];
};

describe('What others were asked for', () => {
  it('stands on the work of whoever handles the complaint from the day after it was due, and on nobody else’s', async () => {
    house.setClock('2026-12-01T18:00:00Z');
    expect(await late(amira)).toEqual([]);
    expect(await inQueue()).toMatchObject({ requests: 'due' });
    house.setClock('2026-12-03T09:00:00Z');
    expect(await late(amira)).toMatchObject([
      { kind: 'request', asked: 'The dates of the missed visits', dueOn: '2026-12-01', complaint: { id } },
      { kind: 'contribution', asked: 'What did the engineer find?', from: 'Ovidiu at Boiler Care', colleague: null },
    ]);
    expect(await late(ben)).toEqual([]);
  });

  it('shows its worst in the queue', async () => {
    expect(await inQueue()).toMatchObject({ requests: 'overdue', contributions: 'overdue' });
  });

  it('leaves the list once it was asked for again with a new day', async () => {
    const [request, contribution] = await late(amira);
    const again = { complaint: id, request: request?.id, version: request?.version, dueOn: '2026-12-10', channel: 'phone' };
    done(await perform(house, chaseInformation, again, { actor: amira }));
    const chase = { complaint: id, contribution: contribution?.id, how: 'By telephone', dueOn: '2026-12-08' };
    done(await perform(house, chaseContribution, chase, { actor: amira }));
    expect(await late(amira)).toEqual([]);
    expect(await inQueue()).toMatchObject({ requests: 'waiting', contributions: 'waiting' });
  });
});

describe('The worst of what is awaited', () => {
  const of = (...days: readonly string[]) => worstAwaited(days, day('2026-12-03'), day('2026-12-05'));
  it('is told by the day that comes first: late only once that day is over', () => {
    expect(of()).toBeNull();
    expect(of('2026-12-20', '2026-12-02')).toBe('overdue');
    expect(of('2026-12-03')).toBe('due');
    expect(of('2026-12-06')).toBe('waiting');
  });
});
