// Problems that many contacts share, on a real database: seen in contacts and proposed once, taken up, described, split, merged, ended;
// who may do what; and known to whoever takes down the next contact.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContactWatch } from '#apps/worker/contact-watch.ts';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { recordOf } from '#views/complaints/complaint-record.ts';
import { knownProblems } from '#views/problems/known-problems.ts';
import { problemList } from '#views/problems/problem-list.ts';
import { ProblemPage, problemPage } from '#views/problems/problem-page.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { logContact } from '../intake/log-contact.ts';
import { closeProblem } from './close-problem.ts';
import { describeProblem } from './describe-problem.ts';
import { dismissProblem } from './dismiss-problem.ts';
import { gatherContacts } from './gather-contacts.ts';
import { mergeProblem } from './merge-problem.ts';
import { openProblem } from './open-problem.ts';
import { removeContacts } from './remove-contacts.ts';
import { reopenProblem } from './reopen-problem.ts';
import { knownToAll } from '#views/portal/known-problems.ts';
import { showProblem } from './show-problem.ts';
import { splitProblem } from './split-problem.ts';
import { takeUpProblem } from './take-up-problem.ts';

let house: TestHouse;
let handler: PersonActor;
let manager: PersonActor;
beforeAll(async () => {
  house = await testHouse({ now: '2026-03-02T09:00:00Z' });
  handler = await person(house, { name: 'Hana Handler' });
  manager = await person(house, { name: 'Mo Manager', roles: ['manager'] });
});
afterAll(() => house.close());

const contact = async (text: string, from?: string) => {
  const customer = from ? { name: from, email: `${from}@example.org` } : null;
  return done(await perform(house, logContact, { kind: 'query', channel: 'phone', text, customer }, { actor: handler })).id;
};
const opened = async (title: string, contacts: string[] = []) =>
  done(await perform(house, openProblem, { title, origin: 'reported', contacts }, { actor: manager })).id;
const page = async (id: string, actor = manager) => ProblemPage.parse(done(await problemPage(house.db, actor, id)));
const listed = async (state: 'now' | 'proposed' | 'ended' = 'now') => (await problemList(house.db, manager, { state })).problems;

describe('A problem opened by a colleague', () => {
  it('is a manager’s to open, and anybody’s to read', async () => {
    const refused = await perform(house, openProblem, { title: 'X', origin: 'spotted' }, { actor: handler });
    expect(refused).toMatchObject({ code: 'permission.missing' });
    const id = await opened('The lift at Mill House stands still', [await contact('The lift is broken')]);
    expect(await page(id, handler)).toMatchObject({ state: 'open', contacts: 1, allowed: ['gather'] });
    expect((await page(id)).allowed).toEqual(['describe', 'gather', 'split', 'merge', 'dismiss', 'close']);
  });
  it('is refused without a name, and with a product that is none', async () => {
    expect(await perform(house, openProblem, { title: ' ', origin: 'spotted' }, { actor: manager })).toMatchObject({
      fields: { title: 'Say in a few words what it is.' },
    });
    const product = '0198ab00-0000-7000-8000-000000000000';
    expect(isRefusal(await perform(house, openProblem, { title: 'X', origin: 'spotted', product }, { actor: manager }))).toBe(true);
  });
  it('is described on the version that was seen, and a page that is stale is told so', async () => {
    const id = await opened('Late buses');
    const { version } = await page(id);
    const said = { title: 'Bus 9 is late', what: 'Roadworks', product: null, owner: handler.id, advice: 'Until Friday' };
    done(await perform(house, describeProblem, { problem: id, version, ...said }, { actor: manager }));
    expect(await page(id)).toMatchObject({ title: 'Bus 9 is late', owner: { name: 'Hana Handler' }, advice: 'Until Friday' });
    const stale = await perform(house, describeProblem, { problem: id, version, ...said }, { actor: manager });
    expect(stale).toMatchObject({ code: 'page.stale' });
  });
  it('gathers contacts once each, lets a handler take one out again, and tells it all in its history', async () => {
    const id = await opened('Bins');
    const contacts = [await contact('Bin one'), await contact('Bin two')];
    const added = done(await perform(house, gatherContacts, { problem: id, contacts }, { actor: handler }));
    expect(added).toEqual({ added: 2 });
    expect(done(await perform(house, gatherContacts, { problem: id, contacts }, { actor: handler }))).toEqual({ added: 0 });
    done(await perform(house, removeContacts, { problem: id, contacts: [contacts[0]] }, { actor: handler }));
    const again = await perform(house, removeContacts, { problem: id, contacts: [contacts[0]] }, { actor: handler });
    expect(again).toMatchObject({ code: 'problem.contact-elsewhere' });
    const { entries } = done(await recordOf(house.db, manager, { of: 'problem', id }, { views: 'yes' }));
    expect(entries.map(({ says }) => says)).toEqual([
      'took 1 contact out of the problem',
      'added 2 contacts to the problem',
      'opened the problem, with 0 contacts',
    ]);
  });
  it('is split where two faults were taken for one, and never left empty by it', async () => {
    const contacts = [await contact('Heating off'), await contact('Water cold')];
    const id = await opened('Boilers', contacts);
    const all = await perform(house, splitProblem, { problem: id, contacts, title: 'Water' }, { actor: manager });
    expect(all).toMatchObject({ code: 'problem.none-left' });
    const { id: into } = done(
      await perform(house, splitProblem, { problem: id, contacts: [contacts[1]], title: 'Water' }, { actor: manager }),
    );
    expect(await page(into)).toMatchObject({ title: 'Water', contacts: 1 });
    expect(await page(id)).toMatchObject({ contacts: 1 });
  });
  it('is merged into another with its contacts, says where it went, and is not touched again', async () => {
    const shared = await contact('Both');
    const one = await opened('One', [shared, await contact('First')]);
    const other = await opened('Other', [shared]);
    expect(await perform(house, mergeProblem, { problem: one, into: one }, { actor: manager })).toMatchObject({
      code: 'problem.same',
    });
    const merging = () => perform(house, mergeProblem, { problem: one, into: other }, { actor: manager });
    const answers = await Promise.all([merging(), merging()]);
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
    expect(await page(other)).toMatchObject({ contacts: 2 });
    expect(await page(one)).toMatchObject({ state: 'merged', contacts: 0, mergedInto: { id: other }, allowed: [] });
    expect(await perform(house, closeProblem, { problem: one, how: 'Done' }, { actor: manager })).toMatchObject({
      code: 'problem.merged',
    });
  });
  it('is closed with what was done, listed among the ended, and opened again when it comes back', async () => {
    const id = await opened('Cards declined');
    expect(await perform(house, closeProblem, { problem: id, how: '' }, { actor: manager })).toMatchObject({
      fields: { how: 'Say what was done about it.' },
    });
    done(await perform(house, closeProblem, { problem: id, how: 'The terminal was replaced' }, { actor: manager }));
    expect((await listed('ended')).map((problem) => problem.id)).toContain(id);
    done(await perform(house, reopenProblem, { problem: id }, { actor: manager }));
    expect(await page(id)).toMatchObject({ state: 'open', endedHow: '', endedAt: null });
  });
});

describe('A problem shown on the customers’ pages', () => {
  const en = { language: 'en', title: 'Bills counted twice', what: 'March bills', doing: 'New bills go out', byWhen: 'Friday' };
  const known = (language = 'en') => knownToAll(house.db, language, house.clock());

  it('is read in the reader’s language, between its days, and no more once it is closed', async () => {
    const id = await opened('Bills');
    const show = (change: object) =>
      perform(
        house,
        showProblem,
        { problem: id, shown: true, from: null, until: null, words: [en], ...change },
        { actor: manager },
      );
    expect(await known()).toEqual([]);
    done(await show({ words: [en, { ...en, language: 'cy', title: 'Biliau' }] }));
    expect((await known('cy-GB')).map(({ title }) => title)).toEqual(['Biliau']);
    expect((await known('pl')).map(({ title }) => title)).toEqual(['Bills counted twice']);
    done(await show({ from: '2026-03-03' }));
    expect(await known()).toEqual([]);
    done(await show({ from: '2026-03-01', until: '2026-03-02' }));
    expect(await known()).toHaveLength(1);
    expect((await page(id)).shown).toMatchObject({ on: true, from: '2026-03-01', until: '2026-03-02' });
    done(await show({ until: '2026-03-01' }));
    expect(await known()).toEqual([]);
    done(await show({}));
    done(await perform(house, closeProblem, { problem: id, how: 'Done' }, { actor: manager }));
    expect(await known()).toEqual([]);
  });
  it('is not shown without words in English, nor by whoever only takes down contacts', async () => {
    const given = { problem: await opened('Taps'), shown: true, from: null, until: null, words: [{ ...en, language: 'cy' }] };
    expect(await perform(house, showProblem, given, { actor: manager })).toMatchObject({ code: 'problem.shown-words' });
    expect(await perform(house, showProblem, given, { actor: handler })).toMatchObject({ code: 'permission.missing' });
  });
});

describe('A problem seen in contacts', () => {
  const stop = new AbortController().signal;
  const watch = new ContactWatch();
  const matters = ['invoice', 'garden', 'parking', 'window', 'meter', 'letter', 'balcony', 'noise'];
  let proposed: string;

  it('is not seen in ordinary weeks', async () => {
    for (let at = 0; at < 24 * 9; at += 1) {
      house.pass({ hours: 2 });
      if (at % 3 === 0) await contact(`About the ${matters[(at * 7) % 8]} and the ${matters[(at * 3 + 1) % 8]}`, `p${at}`);
    }
    await watch.look(house, stop);
    expect(await listed('proposed')).toEqual([]);
  });
  it('is proposed when a new fault comes, by its words, with its contacts and how unusual it is', async () => {
    for (let at = 0; at < 6; at += 1) {
      house.pass({ minutes: 20 });
      await contact(`The direct debit was taken twice, says the ${matters[at]}`, `d${at}`);
    }
    await watch.look(house, stop);
    const [problem] = await listed('proposed');
    proposed = problem?.id ?? '';
    expect(problem).toMatchObject({ state: 'proposed', origin: 'seen', owner: null });
    expect(problem?.title).toContain('debit');
    expect(problem?.contacts).toBeGreaterThanOrEqual(4);
    expect((await page(proposed)).seen).toMatchObject({ everything: false });
  });
  it('gathers what comes after, and is not proposed again after a restart', async () => {
    house.pass({ minutes: 20 });
    await contact('A direct debit twice', 'd-last');
    await watch.look(house, stop);
    const { contacts } = await page(proposed);
    expect(contacts).toBeGreaterThanOrEqual(7);
    await new ContactWatch().look(house, stop);
    expect(await listed('proposed')).toHaveLength(1);
  });
  it('is taken up under a name by whoever will see to it', async () => {
    expect(await perform(house, closeProblem, { problem: proposed, how: 'x' }, { actor: manager })).toMatchObject({
      code: 'problem.not-now',
    });
    done(await perform(house, takeUpProblem, { problem: proposed, title: 'Direct debits taken twice' }, { actor: manager }));
    expect(await page(proposed)).toMatchObject({ state: 'open', owner: { name: 'Mo Manager' } });
  });
  it('is shown to whoever takes down the next contact of it, and to nobody else', async () => {
    const known = await knownProblems(house.db, handler, { text: 'They took my direct debit twice again' });
    expect(known.problems.map(({ id }) => id)).toEqual([proposed]);
    expect(await knownProblems(house.db, handler, { text: 'When is the garden mown?' })).toMatchObject({ problems: [] });
  });
  it('is not proposed again once a person dismissed it', async () => {
    done(await perform(house, dismissProblem, { problem: proposed, how: 'A test of ours' }, { actor: manager }));
    await new ContactWatch().look(house, stop);
    expect(await listed('proposed')).toEqual([]);
    expect(await page(proposed)).toMatchObject({ state: 'dismissed', endedHow: 'A test of ours' });
  });
});
