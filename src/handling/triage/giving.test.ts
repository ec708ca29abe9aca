// Complaints passing from hand to hand, on a real database under row-level security.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { type Command, perform } from '#handling/command.ts';
import { complaint, isAbout, openTo } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { acceptComplaint } from './accept-complaint.ts';
import { assignComplaints } from './assign-complaints.ts';
import { chooseTrack } from './choose-track.ts';
import { markWaitingOn } from './mark-waiting-on.ts';
import { raiseLevel } from './raise-level.ts';
import { refuseComplaint } from './refuse-complaint.ts';
import { shareOutComplaints } from './share-out-complaints.ts';
import { takeComplaint } from './take-complaint.ts';
import { transferComplaint } from './transfer-complaint.ts';

let house: TestHouse;
let repairs: string;
let appeals: string;
let manager: PersonActor;
let amira: PersonActor;
let ben: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  [repairs, appeals] = [await team(house, 'Repairs'), await team(house, 'Appeals')];
  manager = await person(house, { name: 'Maya Manager', roles: ['manager'], teams: [repairs] });
  amira = await person(house, { name: 'Amira Khan', teams: [repairs] });
  ben = await person(house, { name: 'Ben Otieno', teams: [repairs] });
});
afterAll(() => house.close());

const as = (actor: PersonActor) => ({
  does: <Input, Reply>(what: Command<Input, Reply>, given: unknown) => perform(house, what, given, { actor }),
});
const lies = async (id: string) => {
  const { rows } = await house.pool.query<{ team_id: string | null; handler_id: string | null; version: number; level: number }>(
    'select team_id, handler_id, version, level from complaint where id = $1',
    [id],
  );
  return rows[0];
};
const entries = async (id: string) => {
  const { rows } = await house.pool.query<{ kind: string }>('select kind from audit_entry where chain_id = $1 order by seq', [id]);
  return rows.map(({ kind }) => kind);
};
const told = async (who: PersonActor) => {
  const { rows } = await house.pool.query<{ kind: string }>('select kind from notification where person_id = $1 order by at, id', [
    who.id,
  ]);
  return rows.map(({ kind }) => kind);
};
const inRepairs = (given = {}) => complaint(house, manager, { team: repairs, ...given });

describe('Giving a complaint', () => {
  it('puts it into somebody’s hands, tells them, and is in the record', async () => {
    const { id } = await inRepairs();
    const answer = await as(manager).does(assignComplaints, { complaints: [{ id }], person: amira.id });
    expect(answer).toEqual({ done: [id], not: [] });
    expect(await lies(id)).toMatchObject({ handler_id: amira.id, team_id: repairs, version: 2 });
    expect(await entries(id)).toContain('complaint-assigned');
    expect(await told(amira)).toEqual(['given']);
  });

  it('that lies with no team brings it to the team of whoever takes it, so that their colleagues see it', async () => {
    const { id } = await complaint(house, manager);
    await house.pool.query('update complaint set team_id = null where id = $1', [id]);
    const everywhere = await person(house, { roles: ['administrator', 'handler'], teams: [appeals] });
    expect(await as(everywhere).does(takeComplaint, { id })).toMatchObject({ id });
    expect(await lies(id)).toMatchObject({ team_id: appeals, handler_id: everywhere.id });
  });

  it('is refused to whoever it is about, whatever the way', async () => {
    const { id } = await inRepairs();
    await isAbout(house, id, ben.id);
    const code = 'handler.is-subject';
    expect(await as(manager).does(assignComplaints, { complaints: [{ id }], person: ben.id })).toMatchObject({ code });
    expect(await as(manager).does(transferComplaint, { id, person: ben.id, reason: 'Knows the house' })).toMatchObject({ code });
    expect(await as(ben).does(takeComplaint, { id })).toMatchObject({ code: 'complaint.unknown' });
    const shared = await as(manager).does(shareOutComplaints, { complaints: [{ id }], team: repairs });
    expect(shared).toMatchObject({ done: [id] });
    expect(await lies(id)).not.toMatchObject({ handler_id: ben.id });
  });

  it('gives what can be given and says of the rest why not', async () => {
    const [one, other, stale] = [await inRepairs(), await inRepairs(), await inRepairs()];
    await isAbout(house, other.id, amira.id);
    const complaints = [{ id: one.id }, { id: other.id }, { id: stale.id, version: 7 }];
    const answer = done(await as(manager).does(assignComplaints, { complaints, person: amira.id }));
    expect(answer.done).toEqual([one.id]);
    expect(answer.not.map(({ id, code }) => [id, code])).toEqual([
      [other.id, 'handler.is-subject'],
      [stale.id, 'page.stale'],
    ]);
  });

  it('is refused while somebody is away, to who has left, and to who does not handle complaints', async () => {
    const { id } = await inRepairs();
    const away = await person(house, { name: 'Ola Away', teams: [repairs] });
    await house.pool.query(`update person set absent_until = '2026-11-23' where id = $1`, [away.id]);
    const left = await person(house, { name: 'Lee Left' });
    await house.pool.query(`update person set state = 'left' where id = $1`, [left.id]);
    const reader = await person(house, { name: 'Rae Reader', roles: ['read-only'] });
    const codes = await Promise.all(
      [away, left, reader].map(async (to) => as(manager).does(assignComplaints, { complaints: [{ id }], person: to.id })),
    );
    expect(codes).toMatchObject([{ code: 'handler.absent' }, { code: 'handler.has-left' }, { code: 'handler.does-not-handle' }]);
  });

  it('of a need-to-know complaint goes only to those it is open to', async () => {
    const { id } = await inRepairs({ needToKnow: true });
    await openTo(house, id, manager.id);
    const give = { complaints: [{ id }], person: amira.id };
    expect(await as(manager).does(assignComplaints, give)).toMatchObject({ code: 'handler.cannot-open' });
    await openTo(house, id, amira.id);
    expect(await as(manager).does(assignComplaints, give)).toMatchObject({ done: [id] });
  });

  it('is for those who give out work, and only of what they see', async () => {
    const { id } = await inRepairs();
    expect(await as(amira).does(assignComplaints, { complaints: [{ id }], person: ben.id })).toMatchObject({
      code: 'permission.missing',
    });
    const elsewhere = await person(house, { name: 'Other Manager', roles: ['manager'], teams: [appeals] });
    expect(await as(elsewhere).does(assignComplaints, { complaints: [{ id }], person: ben.id })).toMatchObject({
      code: 'complaint.unknown',
    });
  });

  it('moves to a team whose work the giver does not see, where it waits to be taken', async () => {
    const { id } = await inRepairs({ handler: amira.id });
    expect(await as(manager).does(assignComplaints, { complaints: [{ id }], team: appeals })).toMatchObject({ done: [id] });
    expect(await lies(id)).toMatchObject({ team_id: appeals, handler_id: null });
  });

  it('tells of a team that was closed and a person who does not exist', async () => {
    const { id } = await inRepairs();
    const nobody = '00000000-0000-7000-8000-00000000dead';
    expect(await as(manager).does(assignComplaints, { complaints: [{ id }], team: nobody })).toMatchObject({
      code: 'team.unknown',
    });
    expect(await as(manager).does(assignComplaints, { complaints: [{ id }], person: nobody })).toMatchObject({
      code: 'handler.unknown',
    });
    expect(await as(manager).does(assignComplaints, { complaints: [{ id }] })).toMatchObject({ code: 'input.invalid' });
  });
});

describe('A complaint that somebody was given', () => {
  it('is accepted once, and after that is passed on by transfer', async () => {
    const { id } = await inRepairs();
    await as(manager).does(assignComplaints, { complaints: [{ id }], person: amira.id });
    expect(await as(ben).does(acceptComplaint, { id })).toMatchObject({ code: 'handover.settled' });
    expect(await as(amira).does(acceptComplaint, { id })).toEqual({ id });
    expect(await as(amira).does(refuseComplaint, { id, reason: 'Full' })).toMatchObject({ code: 'handover.settled' });
  });

  it('goes back, when refused with a reason, to whom it came from, and the giver is told', async () => {
    const { id } = await inRepairs({ handler: ben.id });
    await as(manager).does(assignComplaints, { complaints: [{ id }], person: amira.id });
    expect(await as(amira).does(refuseComplaint, { id, reason: ' ' })).toMatchObject({ code: 'input.invalid' });
    expect(await as(amira).does(refuseComplaint, { id, reason: 'I know the customer' })).toEqual({ id });
    expect(await lies(id)).toMatchObject({ handler_id: ben.id, team_id: repairs });
    expect(await told(manager)).toContain('handed-back');
    expect(await entries(id)).toContain('complaint-handed-back');
    expect(await as(ben).does(refuseComplaint, { id, reason: 'Nor I' })).toMatchObject({ code: 'handover.settled' });
  });

  it('goes back to the team’s queue when the person it came from is away by now', async () => {
    const gone = await person(house, { name: 'Gone Tomorrow', teams: [repairs] });
    const { id } = await inRepairs({ handler: gone.id });
    await as(gone).does(transferComplaint, { id, person: amira.id, reason: 'I am off from tomorrow' });
    await house.pool.query(`update person set absent_until = '2026-12-24' where id = $1`, [gone.id]);
    await as(amira).does(refuseComplaint, { id, reason: 'Full' });
    expect(await lies(id)).toMatchObject({ handler_id: null, team_id: repairs });
  });
});

describe('Transferring a complaint', () => {
  it('needs a reason, and is for its handler or who gives out work', async () => {
    const { id } = await inRepairs({ handler: amira.id });
    expect(await as(amira).does(transferComplaint, { id, person: ben.id })).toMatchObject({ code: 'input.invalid' });
    expect(await as(ben).does(transferComplaint, { id, person: ben.id, reason: 'Mine' })).toMatchObject({
      code: 'complaint.not-yours',
    });
    expect(await as(amira).does(transferComplaint, { id, version: 9, person: ben.id, reason: 'x' })).toMatchObject({
      code: 'page.stale',
    });
    expect(await as(amira).does(transferComplaint, { id, person: ben.id, reason: 'Back from leave' })).toEqual({ id });
    expect(await told(ben)).toContain('transferred');
    expect(await lies(id)).toMatchObject({ handler_id: ben.id });
  });

  it('to another team leaves it with whoever goes on with it, who need not accept what they have', async () => {
    const { id } = await inRepairs({ handler: amira.id });
    const kept = { id, team: appeals, person: amira.id, reason: 'Appeals looks along' };
    expect(await as(manager).does(transferComplaint, kept)).toEqual({ id });
    expect(await lies(id)).toMatchObject({ team_id: appeals, handler_id: amira.id });
    expect(await as(amira).does(acceptComplaint, { id })).toMatchObject({ refused: true });
  });
});

describe('Raising a complaint to stage 2', () => {
  it('puts it in a queue, and whoever decided before is never given it again', async () => {
    const { id } = await inRepairs({ handler: amira.id });
    expect(await as(amira).does(raiseLevel, { id, reason: 'The customer asked' })).toEqual({ id, level: 2 });
    expect(await lies(id)).toMatchObject({ handler_id: null, level: 2, team_id: repairs });
    const code = 'handler.decided-before';
    expect(await as(manager).does(assignComplaints, { complaints: [{ id }], person: amira.id })).toMatchObject({ code });
    expect(await as(amira).does(takeComplaint, { id })).toMatchObject({ code });
    expect(await as(ben).does(takeComplaint, { id })).toMatchObject({ id });
  });

  it('ends at stage 3', async () => {
    const { id } = await inRepairs();
    for (const level of [2, 3]) expect(await as(manager).does(raiseLevel, { id, reason: 'Asked' })).toMatchObject({ level });
    expect(await as(manager).does(raiseLevel, { id, reason: 'Asked' })).toMatchObject({ code: 'level.highest' });
  });
});

describe('Sorting complaints', () => {
  it('chooses the track, once', async () => {
    const { id } = await inRepairs();
    await as(amira).does(chooseTrack, { id, track: 'early-resolution' });
    await as(amira).does(chooseTrack, { id, track: 'early-resolution' });
    expect((await entries(id)).filter((kind) => kind === 'track-chosen')).toHaveLength(1);
  });

  it('marks several as waiting for the customer', async () => {
    const [one, other] = [await inRepairs(), await inRepairs()];
    const complaints = [{ id: one.id }, { id: other.id }];
    expect(await as(amira).does(markWaitingOn, { complaints, waitingOn: 'customer' })).toMatchObject({ done: [one.id, other.id] });
    expect(await as(amira).does(markWaitingOn, { complaints, waitingOn: 'customer' })).toMatchObject({
      code: 'complaint.already-there',
    });
  });

  it('shares out to who holds least', async () => {
    const crew = await team(house, 'Crew');
    const [busy, free] = [
      await person(house, { name: 'A Busy', teams: [crew] }),
      await person(house, { name: 'B Free', teams: [crew] }),
    ];
    for (let n = 0; n < 3; n += 1) await complaint(house, manager, { team: crew, handler: busy.id });
    const made = [await inRepairs(), await inRepairs(), await inRepairs()];
    await as(manager).does(shareOutComplaints, { complaints: made, team: crew });
    expect(await Promise.all(made.map(async ({ id }) => (await lies(id))?.handler_id))).toEqual([free.id, free.id, free.id]);
  });
});
