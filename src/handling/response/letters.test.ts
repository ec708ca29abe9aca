// Letters from first draft to sent: what the gate holds back, what sending does to clocks, and that what was sent stays.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { changeParty } from '#handling/intake/change-party.ts';
import { complaint as logged, historyOf, pageOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { begun, letterOf, writeOut } from '#test/support/letters.ts';
import { person } from '#test/support/people.ts';
import { keepLetter } from './keep-letter.ts';
import { sendLetter } from './send-letter.ts';

let house: TestHouse;
let handler: PersonActor;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  handler = await person(house, { name: 'Sam Handler' });
  await house.pool.query(`update legal_entity set postal_address = E'1 Quay Street\\nBristol', how_to_reach = '0117 496 0000'`);
});
afterAll(() => house.close());

async function complaint(): Promise<string> {
  const { id } = await logged(house, handler);
  await house.pool.query('update complaint set handler_id = $2 where id = $1', [id, handler.id]);
  await house.pool.query(
    `update customer set address = E'4 Mill Lane\\nBristol', phone = '0117 496 0001' where id in (select customer_id from complaint_party where complaint_id = $1)`,
    [id],
  );
  return id;
}

const send = (id: string, letter: string, version: number, more: object = {}) =>
  perform(house, sendLetter, { complaint: id, letter, version, by: 'post', ...more }, { actor: handler });

describe('Writing a letter', () => {
  it('begins with what the case knows, and keeps each version', async () => {
    const id = await complaint();
    const letter = await begun(house, handler, id, 'acknowledgement');
    const page = await letterOf(house, handler, id, letter);
    expect(page.fills['customer.name']).toBeTruthy();
    expect(page.fills['due response']).toBe('Monday 21 December 2026'); // 20 working days from Monday 23 November
    const version = await writeOut(house, handler, id, letter, { enclosed: [] });
    expect(version).toBe(1); // nothing was missing, so nothing changed
  });

  it('refuses words for a part that is locked', async () => {
    const id = await complaint();
    await house.pool.query(`update complaint set rule_pack = 'uk-fca-disp' where id = $1`, [id]);
    await house.pool.query(`update complaint_regime set rule_pack = 'uk-fca-disp' where complaint_id = $1`, [id]);
    const letter = await begun(house, handler, id, 'final-response');
    const page = await letterOf(house, handler, id, letter);
    const locked = page.content.parts.find((part) => part.locked);
    const parts = [{ key: locked?.key, blocks: [{ kind: 'paragraph', inline: [{ text: 'You may not refer this.' }] }] }];
    const answer = await perform(house, keepLetter, { complaint: id, letter, version: 1, parts }, { actor: handler });
    expect(answer).toMatchObject({ code: 'letter.locked' });
  });

  it('refuses anything but headings, paragraphs, lists, bold and safe links', async () => {
    const id = await complaint();
    const letter = await begun(house, handler, id, 'acknowledgement');
    for (const piece of [{ html: '<b>hi</b>' }, { text: 'go', href: 'javascript:alert(1)' }, { text: 'x', style: 'color:red' }]) {
      const parts = [{ key: 'part-0', blocks: [{ kind: 'paragraph', inline: [piece] }] }];
      const answer = await perform(house, keepLetter, { complaint: id, letter, version: 1, parts }, { actor: handler });
      expect(answer).toMatchObject({ code: 'input.invalid' });
    }
  });

  it('refuses to overwrite what a colleague saved meanwhile', async () => {
    const id = await complaint();
    const letter = await begun(house, handler, id, 'acknowledgement');
    const parts = [{ key: 'part-0', blocks: [{ kind: 'paragraph', inline: [{ text: 'Dear Joe' }] }] }];
    const given = { complaint: id, letter, version: 1, parts };
    done(await perform(house, keepLetter, given, { actor: handler }));
    expect(await perform(house, keepLetter, { ...given, parts: [] }, { actor: handler })).toMatchObject({ code: 'letter.stale' });
  });
});

describe('Sending a letter', () => {
  it('acknowledges the complaint: its clock is met, the file is kept, the record says so', async () => {
    const id = await complaint();
    const letter = await begun(house, handler, id, 'acknowledgement');
    const { attachment } = done(await send(id, letter, 1));
    const { rows } = await house.pool.query<{ met: boolean }>(
      `select met_at is not null as met from complaint_clock where complaint_id = $1 and clock = 'ack'`,
      [id],
    );
    expect(rows).toEqual([{ met: true }]);
    const kept = await house.pool.query<{ pdf: string; kind: string }>(
      `select convert_from(substring(f.bytes for 5), 'UTF8') as pdf, a.kind from attachment a join file_content f using (digest) where a.id = $1`,
      [attachment],
    );
    expect(kept.rows).toEqual([{ pdf: '%PDF-', kind: 'letter' }]);
    expect((await historyOf(house, handler, id)).slice(-2)).toEqual([
      'sent the letter “Acknowledgement” of 23 November 2026 to Amara Osei by post',
      expect.stringContaining('acknowledged'),
    ]);
    expect(await send(id, letter, 1)).toMatchObject({ code: 'letter.gone' });
  });

  it('is refused with the list of what is missing, and the draft is kept', async () => {
    const id = await complaint();
    const letter = await begun(house, handler, id, 'response');
    const answer = await send(id, letter, 1);
    expect(answer).toMatchObject({ code: 'letter.held-back' });
    const items = isRefusal(answer) ? (answer.facts?.['items'] as { code: string }[]) : [];
    expect(items.map(({ code }) => code)).toContain('blank.open');
    expect((await letterOf(house, handler, id, letter)).state).toBe('draft');
  });

  it('never goes to a representative whose authority was not seen', async () => {
    const id = await complaint();
    const { parties } = await pageOf(house, handler, id);
    const customer = parties[0]?.customer;
    await house.pool.query(`update complaint_party set role = 'representative', authority = 'asked' where complaint_id = $1`, [id]);
    const letter = await begun(house, handler, id, 'acknowledgement');
    const codes = (await letterOf(house, handler, id, letter)).gate.map(({ code }) => code);
    expect(codes).toContain('recipient.no-authority');
    expect(await send(id, letter, 1)).toMatchObject({ code: 'letter.held-back' });
    expect(isRefusal(await perform(house, changeParty, { complaint: id, customer }, { actor: handler }))).toBe(true);
  });

  it('gives more time by a holding letter with its reason and new date, as the rules allow', async () => {
    const id = await complaint();
    const letter = await begun(house, handler, id, 'delay');
    expect(await send(id, letter, 1)).toMatchObject({ code: 'letter.held-back' });
    const version = await writeOut(house, handler, id, letter, { newDate: '2027-01-15' });
    done(await send(id, letter, version));
    const { rows } = await house.pool.query(`select due_day from complaint_clock where complaint_id = $1 and clock = 'response'`, [
      id,
    ]);
    expect(rows).toEqual([{ due_day: '2027-01-15' }]);
    expect((await historyOf(house, handler, id)).at(-1)).toContain('15 January 2027');
  });

  it('keeps what was sent as it was sent, even when a name is corrected after', async () => {
    const id = await complaint();
    const letter = await begun(house, handler, id, 'acknowledgement');
    done(await send(id, letter, 1));
    const before = (await letterOf(house, handler, id, letter)).sent?.text;
    await house.pool.query(
      `update customer set name = 'Josephine' where id in (select customer_id from complaint_party where complaint_id = $1)`,
      [id],
    );
    expect((await letterOf(house, handler, id, letter)).sent?.text).toBe(before);
    expect(before).toContain('Dear Amara Osei');
  });

  it('is not dated tomorrow, nor before the complaint came', async () => {
    const id = await complaint();
    const letter = await begun(house, handler, id, 'acknowledgement');
    for (const on of ['2026-11-24', '2026-11-20']) expect(await send(id, letter, 1, { on })).toMatchObject({ code: 'letter.date' });
  });
});
