// Letters to bodies outside that are none of the people on the complaint: chosen or typed, gated, sent, proven, and the customer told.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { declineComplaint } from '#handling/intake/decline-complaint.ts';
import { keepOutsideBody } from '#handling/settings/keep-outside-body.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { historyOf, pageOf } from '#test/support/intake.ts';
import { answerable, begun, heldBy, letterOf, sent, withAddress, writeOut } from '#test/support/letters.ts';
import { person } from '#test/support/people.ts';
import { letterFile } from '#views/letters/letter-file.ts';
import { lettersOfComplaint } from '#views/letters/letters-of-complaint.ts';
import { beginLetter } from './begin-letter.ts';
import { keepLetter } from './keep-letter.ts';

let house: TestHouse;
let handler: PersonActor;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  handler = await person(house, { name: 'Sam Handler' });
  await withAddress(house);
});
afterAll(() => house.close());

const fine = { name: 'Fine Energy', address: '1 Fine Row\nLeeds', email: 'help@fine.example', phone: '' };
const made = { given: { description: 'The meter that Fine Energy fitted runs twice as fast.' }, found: false };
const passed = (id: string, letter: string, more: object = {}) =>
  writeOut(house, handler, id, letter, { outside: fine, agreed: 'agreed', ...more });
const told = async (id: string) => {
  const view = await lettersOfComplaint(house.db, { actor: handler, rules: house.rules }, id);
  return isRefusal(view) ? view : view.untold;
};
const textOf = async (id: string, letter: string): Promise<string> => {
  const reading = { actor: handler, rules: house.rules, now: house.clock() };
  return new TextDecoder().decode(done(await letterFile(house.db, reading, { complaint: id, letter, form: 'text' })).bytes);
};

describe('Passing a complaint on to a body outside', () => {
  it.each(['iso-10002', 'uk-fca-disp', 'uk-housing-ombudsman', 'uk-nhs-england'])(
    'is written, sent and proven under %s, and the customer is then told where it went',
    async (rulePack) => {
      const id = await answerable(house, handler, { ...made, rulePack });
      const view = await lettersOfComplaint(house.db, { actor: handler, rules: house.rules }, id);
      const offered = isRefusal(view) ? [] : view.offered;
      const rule = offered.find(({ to }) => to === 'outside')?.rule ?? '';
      const letter = await begun(house, handler, id, rule);
      expect(await heldBy(house, handler, id, letter)).toContain('recipient.none');
      await passed(id, letter);
      const text = await textOf(id, letter);
      for (const said of [
        'Fine Energy',
        '1 Fine Row',
        'Amara Osei',
        '4 Mill Lane',
        'The meter that Fine Energy fitted',
        `Complaint C-`,
      ])
        expect(text).toContain(said);
      done(await sent(house, handler, id, letter, { proof: 'Receipt 4411' }));
      const page = await letterOf(house, handler, id, letter);
      expect(page).toMatchObject({ state: 'sent', recipient: null, outside: fine, sent: { proof: 'Receipt 4411', how: 'post' } });
      expect((await historyOf(house, handler, id)).join('\n')).toContain('of 23 November 2026 to a body outside by post');
      expect(await told(id)).toBe('Fine Energy');
      expect((await pageOf(house, handler, id)).next.says).toBe('Tell the customer that it went to Fine Energy');

      const notice = offered.find(({ to, kind }) => to === 'customer' && kind === 'forwarding')?.rule ?? '';
      const second = await begun(house, handler, id, notice);
      await writeOut(house, handler, id, second);
      expect(await textOf(id, second)).toContain('Fine Energy, 1 Fine Row, Leeds, help@fine.example');
      done(await sent(house, handler, id, second));
      expect(await told(id)).toBeNull();
      expect((await pageOf(house, handler, id)).next.says).not.toContain('Fine Energy');
    },
  );

  it('is no letter to the customer: it is not on their pages, not in the conversation, and is not news to them', async () => {
    const id = await answerable(house, handler, made);
    const before = await house.pool.query('select customer_told_at from complaint where id = $1', [id]);
    const letter = await begun(house, handler, id, 'passing-on');
    await passed(id, letter);
    done(await sent(house, handler, id, letter));
    const after = await house.pool.query('select customer_told_at from complaint where id = $1', [id]);
    expect(after.rows).toEqual(before.rows);
    const { rows } = await house.pool.query(`select 1 from contact where complaint_id = $1 and direction = 'out'`, [id]);
    expect(rows).toEqual([]);
    const view = await house.pool.query<{ shown: string }>(`select pg_get_viewdef('told_letter') as shown`);
    expect(view.rows[0]?.shown).toMatch(/outside IS NULL/i);
  });

  it('goes also once the complaint was declined, with the reason that was given', async () => {
    const id = await answerable(house, handler, made);
    const { version } = await pageOf(house, handler, id);
    const reason = 'The meter is theirs, and so is its reading.';
    const given = { complaint: id, version, as: 'not-for-us', reason, signpostedTo: 'Fine Energy', forwarded: true };
    done(await perform(house, declineComplaint, given, { actor: handler }));
    const letter = await begun(house, handler, id, 'passing-on');
    await passed(id, letter);
    expect(await textOf(id, letter)).toContain(reason);
    expect((await letterOf(house, handler, id, letter)).allowed).toContain('send-letter');
    done(await sent(house, handler, id, letter));
    const notice = await begun(house, handler, id, 'passed-on-notice');
    await writeOut(house, handler, id, notice);
    expect((await letterOf(house, handler, id, notice)).allowed).toContain('send-letter');
    done(await sent(house, handler, id, notice));
  });
});

describe('The gate before a letter to a body outside', () => {
  // biome-ignore format: one thing to a line
  const faults: readonly (readonly [fault: string, code: string, more: object])[] = [
    ['no name', 'outside.no-name', { outside: { ...fine, name: ' ' } }],
    ['nobody who said whether the customer agrees', 'outside.agreement', { agreed: null }],
    ['an e-mail address that is none', 'outside.email', { outside: { ...fine, email: 'help at fine' } }],
  ];
  it.each(faults)('holds back one with %s', async (_, code, more) => {
    const id = await answerable(house, handler, made);
    const letter = await begun(house, handler, id, 'passing-on');
    await passed(id, letter, more);
    expect(await heldBy(house, handler, id, letter)).toContain(code);
    expect(await sent(house, handler, id, letter)).toMatchObject({ code: 'letter.held-back' });
  });

  it('holds it back from a way the body cannot be reached by', async () => {
    const id = await answerable(house, handler, made);
    const letter = await begun(house, handler, id, 'passing-on');
    await passed(id, letter, { outside: { ...fine, address: '' } });
    expect(await heldBy(house, handler, id, letter)).toEqual([]);
    const answer = await sent(house, handler, id, letter);
    expect(isRefusal(answer) && answer.facts).toMatchObject({ items: [{ code: 'recipient.no-address' }] });
    done(await sent(house, handler, id, letter, { by: 'email', already: true }));
  });

  it('keeps who asked us not to be named out of it', async () => {
    const id = await answerable(house, handler, made);
    await house.pool.query(
      `update customer set confidential = true where id in (select customer_id from complaint_party where complaint_id = $1)`,
      [id],
    );
    const letter = await begun(house, handler, id, 'passing-on');
    await passed(id, letter);
    const text = await textOf(id, letter);
    expect(text).not.toContain('Amara');
    expect(text).toContain('a customer of ours who asked us not to say who they are');
    expect(await heldBy(house, handler, id, letter)).toEqual([]);
    const { content, version } = await letterOf(house, handler, id, letter);
    const last = content.parts.findLast(({ locked }) => !locked);
    const blocks = [...(last?.blocks ?? []), { kind: 'paragraph', inline: [{ text: 'Amara Osei lives at number 4.' }] }];
    const named = { complaint: id, letter, version, agreed: 'agreed', parts: [{ key: last?.key, blocks }] };
    done(await perform(house, keepLetter, named, { actor: handler }));
    expect(await heldBy(house, handler, id, letter)).toEqual(['outside.in-confidence']);
  });
});

describe('Whom a letter goes to', () => {
  it('is a matter of its rule: no answer goes outside, and what passes it on goes to nobody on the complaint', async () => {
    const id = await answerable(house, handler, made);
    const { parties } = await pageOf(house, handler, id);
    const begin = (rule: string, more: object) => perform(house, beginLetter, { complaint: id, rule, ...more }, { actor: handler });
    expect(await begin('acknowledgement', { outside: fine })).toMatchObject({ code: 'letter.other-reader' });
    expect(await begin('passing-on', { recipient: parties[0]?.customer })).toMatchObject({ code: 'letter.other-reader' });
    expect(await begin('acknowledgement', { recipient: handler.id })).toMatchObject({ code: 'party.unknown' });
  });

  it('may be one of the organisation’s own list, which the body of the rules stands before', async () => {
    const actor = house.administrator;
    done(await perform(house, keepOutsideBody, { ...fine, about: 'Meters of the north' }, { actor }));
    const id = await answerable(house, handler, { ...made, rulePack: 'uk-housing-ombudsman' });
    const letter = done(await begin(id));
    const { bodies } = await letterOf(house, handler, id, letter.id);
    expect(bodies.map(({ name }) => name)).toEqual(['Housing Ombudsman', 'Fine Energy']);
  });
  const begin = (id: string) => perform(house, beginLetter, { complaint: id, rule: 'passing-on' }, { actor: handler });

  it('stays as it was sent, whatever becomes of the list', async () => {
    const id = await answerable(house, handler, made);
    const letter = await begun(house, handler, id, 'passing-on');
    await passed(id, letter);
    done(await sent(house, handler, id, letter));
    const change = ask(house.db, { person: handler.id }, (tx) =>
      sql`update letter set outside = '{"name":"Other"}' where complaint_id = ${id}`.execute(tx.sql),
    );
    await expect(change).rejects.toThrow(/stays as it was sent/);
  });
});
