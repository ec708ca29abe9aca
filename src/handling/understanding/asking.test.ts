// Asking the customer for information, on a real database: what waits, which clocks stand still and by whose rule, chasing, late, received.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { mergeComplaints } from '#handling/intake/merge-complaints.ts';
import { addLegalEntity } from '#handling/settings/add-legal-entity.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint, historyOf, pageOf } from '#test/support/intake.ts';
import { person, team } from '#test/support/people.ts';
import { notifications } from '#views/notifications/notifications.ts';
import { understanding } from '#views/understanding/understanding.ts';
import { askForInformation } from './ask-for-information.ts';
import { chaseInformation } from './chase-information.ts';
import { markLateInformation } from './mark-late-information.ts';
import { receiveInformation } from './receive-information.ts';
import { withdrawInformationRequest } from './withdraw-information-request.ts';

let house: TestHouse;
let amira: PersonActor;
let repairs: string;
beforeAll(async () => {
  house = await testHouse();
  repairs = await team(house, 'Repairs');
  amira = await person(house, { name: 'Amira Khan', teams: [repairs] });
});
afterAll(() => house.close());
beforeEach(() => house.setClock('2026-11-23T09:00:00Z'));

const wrongIn = (answer: unknown): Readonly<Record<string, string>> => (isRefusal(answer) && answer.fields) || {};
const made = (more: object = {}) => complaint(house, amira, { team: repairs, handleMyself: true, ...more });
const asking = { asked: 'The dates of the missed visits', why: 'to find the job sheets', dueOn: '2026-12-01', channel: 'email' };
const ask = async (id: string, more: object = {}) =>
  done(await perform(house, askForInformation, { complaint: id, ...asking, ...more }, { actor: amira }));
const receive = (id: string, request: string, more: object = {}) =>
  perform(
    house,
    receiveInformation,
    { complaint: id, request, version: 1, words: '3, 9 and 12 November', channel: 'email', ...more },
    { actor: amira },
  );
const dueOf = async (id: string, clock = 'response'): Promise<string | null | undefined> => {
  const { rows } = await house.pool.query<{ due: string | null }>(
    'select due_day::text as due from complaint_clock where complaint_id = $1 and clock = $2',
    [id, clock],
  );
  return rows[0]?.due;
};
const waitsFor = async (id: string): Promise<string> => (await pageOf(house, amira, id)).waitingOn;
const theClock = { kind: 'program', name: 'clock' } as const;

describe('Asking the customer for what holds the complaint up', () => {
  it('makes it wait for them, and stops the clock where its rule allows, until it comes', async () => {
    const { id } = await made();
    // ISO 10002 as the pack has it: our own target of 20 working days after Monday 23 November.
    expect(await dueOf(id)).toBe('2026-12-21');
    const { request, paused } = await ask(id);
    expect(paused).toContain('response');
    expect(await waitsFor(id)).toBe('customer');
    expect(await dueOf(id)).toBeNull();
    house.setClock('2026-11-30T10:00:00Z');
    done(await receive(id, request));
    expect(await waitsFor(id)).toBe('us');
    // Tuesday 24 to Friday 27 November did not count: four working days after 21 December, past two holidays.
    expect(await dueOf(id)).toBe('2026-12-29');
    const history = (await historyOf(house, amira, id)).join('\n');
    expect(history).toMatch(/paused \d clocks?: waiting for the customer/);
    expect(history).toMatch(/let \d clocks? run again/);
  });

  it('goes on waiting while anything else is still open', async () => {
    const { id } = await made();
    const first = await ask(id);
    const second = await ask(id, { asked: 'A photograph of the letter' });
    expect(second.paused).toEqual([]);
    house.pass({ days: 1 });
    done(await receive(id, first.request));
    expect(await waitsFor(id)).toBe('customer');
    expect(await dueOf(id)).toBeNull();
    const withdrawal = { complaint: id, request: second.request, version: 1, reason: 'We found a copy.' };
    done(await perform(house, withdrawInformationRequest, withdrawal, { actor: amira }));
    expect(await waitsFor(id)).toBe('us');
    expect(await dueOf(id)).not.toBeNull();
  });

  it('says plainly that the clock runs on where the rule has no pause, and pauses nothing', async () => {
    const entity = { name: 'Harbour Finance Ltd', rulePack: 'uk-fca-disp', calendar: 'GB-EAW' };
    const { id: legalEntity } = done(await perform(house, addLegalEntity, entity, { actor: house.administrator }));
    const { id } = await made({ legalEntity });
    const { pause } = done(await understanding(house.db, { actor: amira, rules: house.rules, now: house.clock() }, id));
    expect(pause.words).toContain('The clock does not pause while we wait');
    expect(pause.words).toContain('DISP');
    const before = await house.pool.query('select clock, due_day from complaint_clock where complaint_id = $1 order by clock', [
      id,
    ]);
    expect((await ask(id)).paused).toEqual([]);
    const after = await house.pool.query('select clock, due_day from complaint_clock where complaint_id = $1 order by clock', [id]);
    expect(after.rows).toEqual(before.rows);
    expect(await waitsFor(id)).toBe('customer');
  });

  it('needs a day ahead, and what and why', async () => {
    const { id } = await made();
    const refused = await perform(house, askForInformation, { complaint: id, ...asking, dueOn: '2026-11-23' }, { actor: amira });
    expect(wrongIn(refused)['dueOn']).toContain('after today');
    const silent = await perform(house, askForInformation, { complaint: id, ...asking, why: '' }, { actor: amira });
    expect(wrongIn(silent)).toHaveProperty('why');
  });

  it('is not for whoever may not see the complaint', async () => {
    const { id } = await made();
    const stranger = await person(house, { name: 'Sten Stranger' });
    expect(await perform(house, askForInformation, { complaint: id, ...asking }, { actor: stranger })).toMatchObject({
      code: 'complaint.unknown',
    });
  });
});

describe('Asking for what we can go on without', () => {
  it('leaves the complaint with us and every clock running', async () => {
    const { id } = await made();
    const due = await dueOf(id);
    expect((await ask(id, { holdsUp: false })).paused).toEqual([]);
    expect(await waitsFor(id)).toBe('us');
    expect(await dueOf(id)).toBe(due);
  });
});

describe('A request that is late', () => {
  it('is marked once, and its handler is told; asked again, it has a new date', async () => {
    const { id } = await made();
    const { request } = await ask(id);
    house.setClock('2026-12-01T23:30:00Z');
    expect(done(await perform(house, markLateInformation, {}, { actor: theClock })).late).toBe(0);
    house.setClock('2026-12-02T06:20:00Z');
    expect(done(await perform(house, markLateInformation, {}, { actor: theClock })).late).toBeGreaterThan(0);
    expect(done(await perform(house, markLateInformation, {}, { actor: theClock })).late).toBe(0);
    const told = await notifications(house.db, amira, 20);
    expect(told.notifications.filter(({ kind, complaint: about }) => kind === 'information-late' && about.id === id)).toHaveLength(
      1,
    );
    const page = await pageOf(house, amira, id);
    expect(page.rail.find(({ stage }) => stage === 'understand')?.missing).toContain('1 request to the customer open, 1 late');
    const again = { complaint: id, request, version: 1, dueOn: '2026-12-08', channel: 'phone' };
    done(await perform(house, chaseInformation, again, { actor: amira }));
    expect(await perform(house, chaseInformation, again, { actor: amira })).toMatchObject({ code: 'information.changed-since' });
    const read = done(await understanding(house.db, { actor: amira, rules: house.rules, now: house.clock() }, id));
    expect(read.requests[0]).toMatchObject({
      late: false,
      words: 'Due by 8 December 2026',
      chases: [{ dueWas: '2026-12-01', dueBecomes: '2026-12-08' }],
    });
  });
});

describe('What the customer sent', () => {
  it('is recorded once, with files that are kept with this complaint and no other', async () => {
    const { id } = await made();
    const { request } = await ask(id);
    expect(await receive(id, request, { files: [request] })).toMatchObject({ code: 'information.file-unknown' });
    done(await receive(id, request));
    expect(await receive(id, request, { version: 2 })).toMatchObject({ code: 'information.received-before' });
    const facts = await house.pool.query('select facts::text from audit_entry where chain_id = $1', [id]);
    expect(JSON.stringify(facts.rows)).not.toContain('November');
  });
});

describe('Merging a complaint that waits for the customer', () => {
  it('takes what was asked along, and the other waits instead', async () => {
    const { id } = await made();
    const { id: other } = await made();
    await ask(id);
    const { version } = await pageOf(house, amira, id);
    done(await perform(house, mergeComplaints, { complaint: id, version, into: other }, { actor: amira }));
    const read = done(await understanding(house.db, { actor: amira, rules: house.rules, now: house.clock() }, other));
    expect(read.requests.map(({ asked }) => asked)).toEqual([asking.asked]);
    expect(await waitsFor(other)).toBe('customer');
    expect(await dueOf(other)).toBeNull();
  });
});
