// The procedure and the charter: drafted by two who do not lose each other's words, published and never changed after, read by everyone.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { readMarkup } from '#domain/letter/markup.ts';
import { textOf } from '#domain/letter/text.ts';
import type { HouseText } from '#domain/procedure/house-text.ts';
import { isRefusal } from '#domain/refusal.ts';
import { type Command, perform } from '#handling/command.ts';
import { testApi } from '#test/support/api.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { houseTextPage, houseTextsToRead } from '#views/procedure/house-text-page.ts';
import { dropHouseText } from './drop-house-text.ts';
import { publishHouseText } from './publish-house-text.ts';
import { readHouseText } from './read-house-text.ts';
import { saveHouseText } from './save-house-text.ts';

let house: TestHouse;
let app: FastifyInstance;
let noor: PersonActor;
let sam: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  noor = await person(house, { name: 'Noor Compliance', roles: ['compliance'] });
  sam = await person(house, { name: 'Sam Handler' });
  await house.pool.query(`update legal_entity set rule_pack = 'uk-housing-ombudsman'`);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const does = <Input, Reply>(command: Command<Input, Reply>, input: object, actor = noor) =>
  perform(house, command, input, { actor });
const code = (answer: unknown) => (isRefusal(answer) ? answer.code : 'done');
const page = (actor = noor, text: HouseText = 'procedure') =>
  houseTextPage({ db: house.db, actor, rules: house.rules, now: house.clock() }, text);
const unread = async (actor: PersonActor) =>
  (await houseTextsToRead({ db: house.db, actor, now: house.clock() })).toRead.map(({ text, number }) => `${text} ${number}`);
const stage = '{{time uk-housing-ombudsman s1_response}}';
const saved = async (words: string, text: HouseText = 'procedure') => {
  const { keeps } = await page(noor, text);
  return done(await does(saveHouseText, { text, version: keeps?.draft?.version ?? 0, content: readMarkup(words) }));
};
const public_ = async (address: string) => app.inject({ method: 'GET', url: address });

describe('The draft of the procedure', () => {
  it('is written by those who keep the rules, and seen by nobody else', async () => {
    const content = readMarkup('Ours.');
    expect(code(await does(saveHouseText, { text: 'procedure', version: 0, content }, sam))).toBe('permission.missing');
    await saved('Ours.');
    expect((await page()).keeps?.draft?.number).toBe(1);
    expect((await page(sam)).keeps).toBeNull();
    expect((await page(sam)).versions).toEqual([]);
  });

  it('is not written over by somebody who saw it before a colleague saved it', async () => {
    await saved('Mine.');
    const late = { text: 'procedure', version: 1, content: readMarkup('Yours.') };
    expect(code(await does(saveHouseText, late))).toBe('page.stale');
    expect(textOf((await page()).keeps?.draft?.blocks ?? [])).toBe('Mine.');
  });

  it('is thrown away, and the next begins anew', async () => {
    const version = (await page()).keeps?.draft?.version;
    done(await does(dropHouseText, { text: 'procedure', version }));
    expect((await page()).keeps?.draft).toBeNull();
    expect(code(await does(dropHouseText, { text: 'procedure', version }))).toBe('house-text.no-draft');
  });

  it('is offered as a first text made from the rules of the house', async () => {
    expect(textOf((await page()).keeps?.starter ?? [])).toContain('There are 2 stages');
  });
});

describe('Publishing the procedure', () => {
  const publish = async (more: object) => {
    const { keeps } = await page();
    return does(publishHouseText, { text: 'procedure', version: keeps?.draft?.version, from: '2026-11-23', changed: '', ...more });
  };

  it('is refused with a gap in it, in the past, or empty', async () => {
    await saved('Within {{time uk-fca-disp src}}.');
    expect(code(await publish({}))).toBe('house-text.gap');
    await saved(`We answer within ${stage}.`);
    expect(code(await publish({ from: '2026-11-22' }))).toBe('house-text.in-the-past');
    await saved(' ');
    expect(code(await publish({}))).toBe('house-text.empty');
  });

  it('puts it in force from the day, for customers without an account', async () => {
    expect((await public_('/procedure')).statusCode).toBe(404);
    expect((await public_('/tell-us/rights')).body).not.toContain('href="/procedure"');
    await saved(`## Times\n\nWe answer within ${stage}. We acknowledge within 10 working days. <b>Bold</b>`);
    done(await publish({}));
    const { statusCode, body } = await public_('/procedure');
    expect(statusCode).toBe(200);
    expect(body).toContain('We answer within 10 working days after the complaint was acknowledged.');
    expect(body).toContain('Harbour Homes');
    expect(body).toContain('&lt;b&gt;Bold&lt;/b&gt;');
    expect(body).not.toContain('<script');
    expect((await public_('/charter')).statusCode).toBe(404);
    for (const from of ['/tell-us/rights', '/tell-us/how']) {
      expect((await public_(from)).body).toContain('href="/procedure"');
      expect((await public_(from)).body).not.toContain('href="/charter"');
    }
  });

  it('stands in the record, with how many times in it are longer than the rules', async () => {
    const { rows } = await house.pool.query(`select facts from audit_entry where kind = 'house-text-published'`);
    expect(rows).toMatchObject([{ facts: { text: 'procedure', number: 1, from: '2026-11-23', longerThanRules: 1 } }]);
  });

  it('keeps it as it was, whoever tries', async () => {
    await expect(house.pool.query(`update house_text_version set content = '[]'`)).rejects.toThrow(/never changed/);
    await expect(house.pool.query(`delete from house_text_version`)).rejects.toThrow(/never changed/);
  });

  it('of a next version asks what changed, and leaves the one before in force until its day', async () => {
    await saved(`We answer within ${stage}.`);
    expect(code(await publish({ from: '2026-12-01' }))).toBe('input.invalid');
    done(await publish({ from: '2026-12-01', changed: 'Shorter.' }));
    expect((await page()).versions.map(({ number, standing }) => [number, standing])).toEqual([
      [2, 'to-come'],
      [1, 'in-force'],
    ]);
    expect((await public_('/procedure')).body).toContain('Bold');
    house.setClock('2026-12-01T09:00:00Z');
    expect((await public_('/procedure')).body).not.toContain('Bold');
    house.setClock('2026-11-23T09:00:00Z');
  });
});

describe('Reading the procedure', () => {
  it('is asked of everyone for the version in force and the one to come, until each says so', async () => {
    expect(await unread(sam)).toEqual(['procedure 1', 'procedure 2']);
    done(await does(readHouseText, { text: 'procedure', number: 1 }, sam));
    expect(await unread(sam)).toEqual(['procedure 2']);
    expect((await page(sam)).versions.find(({ number }) => number === 1)?.readAt).not.toBeNull();
    const readers = (await page()).keeps?.readers ?? [];
    expect(readers.filter(({ read }) => read.length > 0).map(({ name }) => name)).toEqual(['Sam Handler']);
    expect(readers.map(({ name }) => name)).toContain('Noor Compliance');
  });

  it('is asked of whoever is new, and of nobody for a version that is past', async () => {
    house.setClock('2026-12-02T09:00:00Z');
    const una = await person(house, { name: 'Una New' });
    expect(await unread(una)).toEqual(['procedure 2']);
    expect(code(await does(readHouseText, { text: 'procedure', number: 1 }, una))).toBe('house-text.not-to-read');
    expect(code(await does(readHouseText, { text: 'charter', number: 1 }, una))).toBe('house-text.unknown');
  });

  it('is noted once, and shown to nobody but those who keep the procedure', async () => {
    const said = { text: 'procedure', number: 2 };
    done(await does(readHouseText, said, sam));
    done(await does(readHouseText, said, sam));
    const { rows } = await house.pool.query(`select kind from audit_entry where kind = 'house-text-read'`);
    expect(rows).toHaveLength(2);
  });
});
