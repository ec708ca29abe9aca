// Ending a complaint well, on a real database: what must be there before it closes, asking again, and reopening.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { type Command, perform } from '#handling/command.ts';
import { addPoints } from '#handling/intake/add-points.ts';
import { closeComplaint } from '#handling/intake/close-complaint.ts';
import { recordAnswer } from '#handling/intake/record-answer.ts';
import { reopenComplaint } from '#handling/intake/reopen-complaint.ts';
import { withdrawPoint } from '#handling/intake/withdraw-point.ts';
import { noteLesson } from '#handling/learning/note-lesson.ts';
import { myWork } from '#views/my-work/my-work.ts';
import { arrangePayment } from '#handling/redress/arrange-payment.ts';
import { makeOffers } from '#handling/redress/make-offers.ts';
import { prepareOffers } from '#handling/redress/prepare-offers.ts';
import { queue } from '#views/queue/queue.ts';
import { complaintEnding } from '#views/promises/complaint-ending.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { choose, decisionOf, option } from '#test/support/redress.ts';
import { askSatisfaction } from './ask-satisfaction.ts';
import { carryPromise } from './carry-promise.ts';
import { keepPromise } from './keep-promise.ts';
import { makePromise } from './make-promise.ts';
import { recordFollowUp } from './record-follow-up.ts';
import { setFollowUp } from './set-follow-up.ts';
import { tellProgress } from './tell-progress.ts';

let house: TestHouse;
let repairs: string;
let amira: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  repairs = await team(house, 'Repairs');
  amira = await person(house, { name: 'Amira Khan', teams: [repairs] });
});
afterAll(() => house.close());

const does = <Input, Reply>(what: Command<Input, Reply>, given: unknown, actor = amira) => perform(house, what, given, { actor });
const versionOf = async (id: string) =>
  (await house.pool.query<{ version: number }>('select version from complaint where id = $1', [id])).rows[0]?.version;
const answered = async () => {
  const { id } = await complaint(house, amira, { team: repairs, handler: amira.id });
  const answer = { how: 'final-response-sent', outcome: 'upheld', channel: 'email', text: 'We were wrong.' };
  done(await does(recordAnswer, { complaint: id, version: await versionOf(id), ...answer }));
  return id;
};
const close = async (id: string, given: object = {}) =>
  does(closeComplaint, { complaint: id, version: await versionOf(id), ...given });
const ask = (id: string, given: object = {}) => does(askSatisfaction, { complaint: id, channel: 'phone', ...given });
const nothingToLearn = (id: string) => does(noteLesson, { complaint: id, kind: 'nothing', text: 'A storm, and we came at once' });
const ready = async () => {
  const id = await answered();
  done(await ask(id, { outcome: 'yes', handling: 'partly', said: 'Good, but slow' }));
  done(await nothingToLearn(id));
  return id;
};
const missingOf = async (id: string) =>
  done(await complaintEnding(house.db, { actor: amira, rules: house.rules, now: house.clock() }, id));

describe('Closing a complaint', () => {
  it('is refused with each thing that is missing and where it is mended', async () => {
    const id = await answered();
    const made = done(await does(addPoints, { complaint: id, version: await versionOf(id), points: ['The visit was missed'] }));
    const promise = { complaint: id, what: 'New boiler', owner: amira.id, day: '2026-12-03' };
    done(await does(makePromise, promise));
    const no = await close(id);
    const missing = [
      { what: 'finding', words: 'Point 1 has no finding yet', stage: 'investigate' },
      { what: 'promise', words: '“New boiler” is still to be kept, or carried on with a reason', stage: 'put-right' },
      { what: 'satisfaction', words: 'The customer has not been asked whether they are satisfied', stage: 'put-right' },
      { what: 'learning', words: 'No lesson is noted, nor why there is none', stage: 'learn' },
    ];
    expect(no).toMatchObject({ code: 'close.missing', facts: { missing } });
    expect(await missingOf(id)).toMatchObject({ missing, actionsOutstanding: true, allowed: { close: false } });
    done(await does(withdrawPoint, { complaint: id, version: await versionOf(id), point: made.points[0], reason: 'Said so' }));
    expect((await missingOf(id)).missing.map(({ what }) => what)).not.toContain('finding');
  });
  it('is done once the customer was asked and what there is to learn is noted', async () => {
    const id = await ready();
    expect(await missingOf(id)).toMatchObject({ missing: [], actionsOutstanding: false, allowed: { close: true } });
    done(await close(id));
    expect(await missingOf(id)).toMatchObject({ satisfaction: [{ outcome: 'yes', handling: 'partly', words: 'Good, but slow' }] });
  });
  it('waits until what was agreed is paid, and until an offer has its answer', async () => {
    const id = await ready();
    const money = [{ basis: 'goodwill', minor: 4117 }] as const;
    const agreed = await option(house, amira, id, money);
    done(await choose(house, amira, id, agreed));
    const { version } = (await decisionOf(house, amira, id)).options[0] ?? {};
    done(await does(arrangePayment, { complaint: id, option: agreed, version }));
    const other = await option(house, amira, id, [], 'apology');
    const prepared = done(
      await does(prepareOffers, { complaint: id, expiresOn: null, offers: [{ title: 'Sorry', options: [other] }] }),
    );
    done(await does(makeOffers, { complaint: id, round: prepared.id, version: 1, channel: 'phone' }));
    const missing = [
      { what: 'offer', stage: 'decide' },
      { what: 'payment', words: '£41.17 is still to be paid', stage: 'decide' },
    ];
    expect(await close(id)).toMatchObject({ code: 'close.missing', facts: { missing } });
    expect(await missingOf(id)).toMatchObject({ actionsOutstanding: true });
  });
  it('takes “asked, and no answer” as asked', async () => {
    const id = await answered();
    done(await ask(id));
    done(await nothingToLearn(id));
    expect(isRefusal(await close(id))).toBe(false);
  });
  it('waits until the customer has heard that what was promised was kept', async () => {
    const id = await ready();
    const { id: promise } = done(await does(makePromise, { complaint: id, what: 'Refund', owner: amira.id, day: '2026-12-03' }));
    house.pass({ hours: 1 });
    done(await does(keepPromise, { complaint: id, promise, proof: 'Paid' }));
    expect(await close(id)).toMatchObject({ facts: { missing: [{ what: 'told' }] } });
    house.pass({ minutes: 5 });
    done(await does(tellProgress, { complaint: id, channel: 'phone', text: 'It is paid.' }));
    done(await close(id));
  });
  it('lets a promise that was carried on be kept after it', async () => {
    const id = await ready();
    const { id: promise } = done(
      await does(makePromise, { complaint: id, what: 'Check in spring', owner: amira.id, day: '2027-03-01' }),
    );
    done(await does(carryPromise, { complaint: id, promise, reason: 'Months away' }));
    done(await close(id));
    expect(isRefusal(await does(keepPromise, { complaint: id, promise, proof: 'Checked' }))).toBe(false);
  });
});

describe('Asking the customer again', () => {
  it('stands on my work from its day, until what came of it is recorded', async () => {
    const id = await ready();
    done(await close(id, { followUp: '2026-12-21' }));
    const due = async () => (await myWork({ db: house.db, actor: amira, rules: house.rules, now: house.clock() })).followUps;
    expect(await due()).toEqual([]);
    house.setClock('2026-12-21T09:00:00Z');
    const [followUp] = await due();
    expect(followUp).toMatchObject({ day: '2026-12-21', complaint: { id }, customer: 'Joe Customer' });
    const result = { complaint: id, followUp: followUp?.id, channel: 'phone', stillRight: 'yes', said: 'All warm' };
    done(await does(recordFollowUp, result));
    expect(await due()).toEqual([]);
    expect(await does(recordFollowUp, result)).toMatchObject({ code: 'follow-up.made' });
    house.setClock('2026-11-24T09:00:00Z');
  });
  it('needs a day that is still to come, and changes nothing without', async () => {
    const id = await ready();
    expect(await close(id, { followUp: '2026-11-24' })).toMatchObject({ code: 'follow-up.day-past' });
    expect((await missingOf(id)).allowed.close).toBe(true);
    expect(await does(setFollowUp, { complaint: id, day: '2026-11-01' })).toMatchObject({ code: 'follow-up.day-past' });
    done(await does(setFollowUp, { complaint: id, day: '2026-12-01' }));
  });
});

describe('Reopening a closed complaint', () => {
  it('is for a handler within the time the organisation chose, and for a manager after it', async () => {
    const manager = await person(house, { roles: ['manager'], teams: [repairs] });
    const id = await ready();
    done(await close(id));
    house.pass({ days: 181 });
    const again = { complaint: id, version: await versionOf(id), reason: 'The heat went off again' };
    expect((await missingOf(id)).allowed.reopen).toBe(false);
    expect(await does(reopenComplaint, again)).toMatchObject({ code: 'reopen.window-over' });
    const unsaid = { complaint: id, version: again.version };
    expect(await does(reopenComplaint, unsaid, manager)).toMatchObject({ code: 'reopen.reason-needed' });
    done(await does(reopenComplaint, again, manager));
    house.pass({ days: -181 });
  });
  it('needs no reason within that time, and its place in the queue says what is outstanding', async () => {
    const id = await ready();
    done(await close(id));
    done(await does(reopenComplaint, { complaint: id, version: await versionOf(id) }));
    const asking = { db: house.db, actor: amira, rules: house.rules, now: house.clock() };
    const listed = async (state: 'open' | 'answered' | 'outstanding') => {
      const page = await queue(asking, { state, limit: 200 });
      return !isRefusal(page) && page.rows.some((row) => row.id === id);
    };
    expect([await listed('open'), await listed('answered')]).toEqual([true, false]);
    const promise = { complaint: id, what: 'A letter', owner: amira.id, day: '2026-12-01', meant: true };
    done(await does(makePromise, promise));
    const answer = { how: 'final-response-sent', outcome: 'upheld', channel: 'email', text: 'We were wrong.' };
    done(await does(recordAnswer, { complaint: id, version: await versionOf(id), ...answer }));
    expect([await listed('answered'), await listed('outstanding')]).toEqual([true, true]);
  });
});
