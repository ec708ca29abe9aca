// What happened to the customer, and what they answered to our questions, on a real database.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { addContact } from '#handling/intake/add-contact.ts';
import { mergeComplaints } from '#handling/intake/merge-complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint, pageOf } from '#test/support/intake.ts';
import { person, team } from '#test/support/people.ts';
import { chronology } from '#views/understanding/chronology.ts';
import { understanding } from '#views/understanding/understanding.ts';
import { addChronologyEntry } from './add-chronology-entry.ts';
import { correctChronologyEntry } from './correct-chronology-entry.ts';
import { noteAnswer } from './note-answer.ts';
import { removeChronologyEntry } from './remove-chronology-entry.ts';
import { restoreChronologyEntry } from './restore-chronology-entry.ts';

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
const made = () => complaint(house, amira, { team: repairs });
const first = { on: '2026-11-03', text: 'The valve was changed', source: 'our-systems', sourceWords: 'Job sheet 4471' };
const add = (id: string, more: object = {}, by = amira) =>
  perform(house, addChronologyEntry, { complaint: id, ...first, ...more }, { actor: by });
const read = async (id: string, by = amira) => done(await chronology(house.db, by, id));

describe('What happened to the customer', () => {
  it('is told in order, each thing as exactly as it is known and with where we have it from', async () => {
    const { id } = await made();
    done(
      await add(id, {
        on: '2026-11-09',
        time: '09:30',
        precision: 'time',
        text: 'Nobody came',
        source: 'customer',
        sourceWords: '',
      }),
    );
    done(await add(id));
    done(
      await add(id, {
        on: '2026-10',
        precision: 'month',
        about: true,
        text: 'It lost pressure',
        source: 'customer',
        sourceWords: '',
      }),
    );
    const { entries } = await read(id);
    expect(entries.map(({ when, text }) => [when, text])).toEqual([
      ['about October 2026', 'It lost pressure'],
      ['3 November 2026', 'The valve was changed'],
      ['9 November 2026, 09:30', 'Nobody came'],
    ]);
    expect(entries[1]).toMatchObject({ source: 'our-systems', sourceWords: 'Job sheet 4471', added: { by: 'Amira Khan' } });
  });

  it('holds what has happened: a day to come is refused, and so is a time left out', async () => {
    const { id } = await made();
    expect(wrongIn(await add(id, { on: '2026-11-24' }))['on']).toContain('a day to come');
    expect(wrongIn(await add(id, { on: 'soon' }))).toHaveProperty('on');
    expect(wrongIn(await add(id, { precision: 'time' }))).toHaveProperty('time');
  });

  it('comes only from contacts and files of its own complaint', async () => {
    const { id } = await made();
    const { id: other } = await made();
    const said = { complaint: other, direction: 'in', channel: 'phone', text: 'It was the third of November' };
    const { id: contact } = done(await perform(house, addContact, said, { actor: amira }));
    expect(await add(id, { source: 'contact', contact })).toMatchObject({ code: 'chronology.source-unknown' });
    done(await add(other, { source: 'contact', contact }));
    expect((await read(other)).entries[0]?.contact?.id).toBe(contact);
  });

  it('can be corrected, keeps how it read before, and is not written over by whoever saw an older text', async () => {
    const { id } = await made();
    const { entry } = done(await add(id));
    const correct = (version: number, text: string) =>
      perform(house, correctChronologyEntry, { complaint: id, entry, version, ...first, text }, { actor: amira });
    done(await correct(1, 'The pump was changed'));
    expect(await correct(1, 'The boiler was changed')).toMatchObject({ code: 'chronology.changed-since' });
    const [kept] = (await read(id)).entries;
    expect(kept).toMatchObject({ text: 'The pump was changed', former: [{ text: 'The valve was changed', by: 'Amira Khan' }] });
  });

  it('can be taken out with a reason, and put back', async () => {
    const { id } = await made();
    const { entry } = done(await add(id));
    const at = { complaint: id, entry };
    done(await perform(house, removeChronologyEntry, { ...at, version: 1, reason: 'Another flat' }, { actor: amira }));
    expect(await read(id)).toMatchObject({ entries: [], takenOut: [{ removed: { reason: 'Another flat' } }] });
    expect(await perform(house, correctChronologyEntry, { ...at, version: 2, ...first }, { actor: amira })).toMatchObject({
      code: 'chronology.removed',
    });
    done(await perform(house, restoreChronologyEntry, { ...at, version: 2 }, { actor: amira }));
    expect((await read(id)).entries).toHaveLength(1);
  });

  it('is for those who may see the complaint, and goes along when it is merged', async () => {
    const { id } = await made();
    const { id: other } = await made();
    const stranger = await person(house, { name: 'Sten Stranger' });
    const { entry } = done(await add(id));
    done(
      await perform(
        house,
        correctChronologyEntry,
        { complaint: id, entry, version: 1, ...first, text: 'The pump' },
        { actor: amira },
      ),
    );
    expect(await add(id, {}, stranger)).toMatchObject({ code: 'complaint.unknown' });
    expect(await chronology(house.db, stranger, id)).toMatchObject({ code: 'complaint.unknown' });
    const { version } = await pageOf(house, amira, id);
    done(await perform(house, mergeComplaints, { complaint: id, version, into: other }, { actor: amira }));
    expect((await read(other)).entries).toMatchObject([{ text: 'The pump', former: [{ text: 'The valve was changed' }] }]);
    expect(await chronology(house.db, stranger, other)).toMatchObject({ code: 'complaint.unknown' });
  });
});

describe('The answer to an open question', () => {
  const note = (id: string, question: string, more: object = {}) =>
    perform(house, noteAnswer, { complaint: id, question, channel: 'phone', ...more }, { actor: amira });
  const asked = async (id: string): Promise<string[]> => {
    const found = done(await understanding(house.db, { actor: amira, rules: house.rules, now: house.clock() }, id));
    return found.questions.map((one) => one.id);
  };

  it('is noted in the customer’s words, and the question is asked no more', async () => {
    const { id } = await made();
    expect(await asked(id)).toContain('impact');
    expect(wrongIn(await note(id, 'impact'))).toHaveProperty('words');
    done(await note(id, 'impact', { words: 'I missed a shift' }));
    done(await note(id, 'told-before', { known: 'not-known' }));
    expect(await asked(id)).not.toContain('impact');
    expect(await asked(id)).not.toContain('told-before');
  });

  it('goes where it is kept: the outcome wanted to the complaint, adjustments to the customer', async () => {
    const { id } = await made();
    done(await note(id, 'outcome-wanted', { words: 'Heat, and an apology' }));
    done(await note(id, 'adjustments', { words: 'Large print' }));
    const page = await pageOf(house, amira, id);
    expect(page.outcomeWanted).toBe('Heat, and an apology');
    expect(page.parties[0]?.adjustments).toBe('Large print');
    const { rows } = await house.pool.query('select facts::text from audit_entry where chain_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toMatch(/apology|print/);
  });

  it('is not noted in words where the case itself holds it', async () => {
    const { id } = await made();
    expect(await note(id, 'product', { words: 'The boiler' })).toMatchObject({ code: 'input.invalid' });
    done(await note(id, 'product', { known: 'not-needed' }));
    expect(await asked(id)).not.toContain('product');
  });
});
