// What complaints teach, on a real database: lessons that reach whom they are for, and what people do differently since.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { type Command, perform } from '#handling/command.ts';
import { recordAnswer } from '#handling/intake/record-answer.ts';
import { complaintLearning } from '#views/learning/complaint-learning.ts';
import { myLearning } from '#views/learning/my-learning.ts';
import { myWork } from '#views/my-work/my-work.ts';
import { complaint, isAbout } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { acknowledgeLesson } from './acknowledge-lesson.ts';
import { changeApproach } from './change-approach.ts';
import { lookBack } from './look-back.ts';
import { noteLesson } from './note-lesson.ts';

let house: TestHouse;
let repairs: string;
let amira: PersonActor;
let engineer: PersonActor;
let parts: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  repairs = await team(house, 'Repairs');
  amira = await person(house, { name: 'Amira Khan', teams: [repairs] });
  engineer = await person(house, { name: 'Eno Engineer', teams: [repairs] });
  parts = await person(house, { name: 'Pat Parts', teams: [await team(house, 'Parts desk')] });
});
afterAll(() => house.close());

const as = (actor: PersonActor) => ({
  does: <Input, Reply>(what: Command<Input, Reply>, given: unknown) => perform(house, what, given, { actor }),
  learns: () => myLearning({ db: house.db, actor, now: house.clock() }),
});
const logged = async (outcome: string | null = 'upheld') => {
  const { id } = await complaint(house, amira, { team: repairs, handler: amira.id });
  await isAbout(house, id, engineer.id);
  const answer = { how: 'final-response-sent', outcome, channel: 'email', text: 'We were wrong.' };
  if (outcome) done(await as(amira).does(recordAnswer, { complaint: id, version: 1, ...answer }));
  return id;
};
const note = (id: string, given: object = {}) =>
  as(amira).does(noteLesson, {
    complaint: id,
    kind: 'lesson',
    text: 'A missed visit is told before it is missed.',
    thanks: 'Thank you for ringing her yourself.',
    involved: [engineer.id],
    concerned: [parts.id, engineer.id],
    ...given,
  });

describe('A lesson', () => {
  it('reaches those it is for, also who may not see the complaint, and shows them nothing of it', async () => {
    const id = await logged();
    const { id: lesson } = done(await note(id));
    const [mine] = (await as(engineer).learns()).lessons;
    expect(mine).toMatchObject({ id: lesson, part: 'involved', thanks: 'Thank you for ringing her yourself.', complaint: null });
    expect((await as(parts).learns()).lessons).toMatchObject([{ id: lesson, part: 'concerned', complaint: null }]);
    expect(await complaintLearning(house.db, engineer, id)).toMatchObject({ code: 'complaint.unknown' });
  });
  it('is acknowledged by each, once, with a word of their own', async () => {
    const id = await logged();
    const { id: lesson } = done(await note(id));
    const read = { lesson, words: 'I ring the evening before now.' };
    const learn = async () =>
      (await myWork({ db: house.db, actor: engineer, rules: house.rules, now: house.clock() })).learn.map((one) => one.id);
    expect(await learn()).toContain(lesson);
    done(await as(engineer).does(acknowledgeLesson, read));
    expect(await learn()).not.toContain(lesson);
    expect(await as(engineer).does(acknowledgeLesson, read)).toMatchObject({ code: 'lesson.acknowledged' });
    expect(await as(amira).does(acknowledgeLesson, read)).toMatchObject({ code: 'lesson.unknown' });
    const { lessons } = done(await complaintLearning(house.db, amira, id));
    expect(lessons[0]?.to).toMatchObject([
      { person: { name: 'Eno Engineer' }, words: 'I ring the evening before now.' },
      { person: { name: 'Pat Parts' }, acknowledgedAt: null },
    ]);
  });
  it('tells nobody that there is nothing to learn', async () => {
    const id = await logged();
    const { id: lesson } = done(await note(id, { kind: 'nothing', text: 'A storm' }));
    expect((await as(engineer).learns()).lessons.map((one) => one.id)).not.toContain(lesson);
  });
  it('is refused for somebody who does not work here', async () => {
    const id = await logged();
    expect(await note(id, { concerned: ['0199aaaa-0000-7000-8000-000000000000'] })).toMatchObject({
      code: 'lesson.recipient-unknown',
    });
  });
  it('is not read by anybody else', async () => {
    const id = await logged();
    done(await note(id, { involved: [], concerned: [] }));
    const outsider = await person(house, { teams: [] });
    expect(await as(outsider).learns()).toEqual({ lessons: [], changes: [] });
  });
});

describe('A change of approach', () => {
  const change = { was: 'I rang when I was late.', becomes: 'I ring the evening before.', lookBack: '2026-12-21' };

  it('is written by the person whose approach it is, also by one who was told a lesson and may not see the complaint', async () => {
    const id = await logged();
    expect(await as(engineer).does(changeApproach, { complaint: id, ...change })).toMatchObject({ code: 'complaint.unknown' });
    done(await note(id));
    done(await as(engineer).does(changeApproach, { complaint: id, ...change }));
    expect((await as(engineer).learns()).changes).toMatchObject([{ becomes: change.becomes, due: false, complaint: null }]);
    expect(done(await complaintLearning(house.db, amira, id)).changes).toMatchObject([
      { person: { name: 'Eno Engineer' }, mine: false },
    ]);
  });
  it('comes after a complaint that was found justified', async () => {
    const id = await logged('not-upheld');
    expect(await as(amira).does(changeApproach, { complaint: id, ...change })).toMatchObject({ code: 'approach.not-justified' });
  });
  it('is looked back at on its day, once, by the same person', async () => {
    const id = await logged();
    const { id: made } = done(await as(amira).does(changeApproach, { complaint: id, ...change }));
    house.setClock('2026-12-21T10:00:00Z');
    expect((await as(amira).learns()).changes).toMatchObject([{ id: made, due: true }]);
    const looked = { change: made, helped: 'yes', found: 'Nobody waited in vain since.' };
    expect(await as(engineer).does(lookBack, looked)).toMatchObject({ code: 'approach.unknown' });
    done(await as(amira).does(lookBack, looked));
    expect(await as(amira).does(lookBack, looked)).toMatchObject({ code: 'approach.looked-back' });
    house.setClock('2026-11-23T09:00:00Z');
  });
});
