// Nothing internal stands in a letter: every letter of every set of rules is made by the real parts as PDF, as Word and as plain text from a
// complaint whose every internal column holds a mark, and searched; those told of by text message are sent, and what the gateway gets searched.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as bodyOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendMessage } from '#apps/worker/jobs/send-message.ts';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { keepGateway } from '#handling/mail/keep-gateway.ts';
import { beginLetter } from '#handling/response/begin-letter.ts';
import { type LetterForm, letterFile } from '#views/letters/letter-file.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { internalIn, markInternal, nothingInternal, wordsOfPdf, wordsOfWord } from '#test/support/internal-marks.ts';
import { answerable, letterOf, sent, withAddress, writeOut } from '#test/support/letters.ts';
import { person } from '#test/support/people.ts';
import { richer } from '#test/support/said-to-them.ts';
import { counterOf } from './house-with-mail.ts';

let house: TestHouse;
let handler: PersonActor;
let id: string;
beforeAll(async () => {
  house = await testHouse();
  await withAddress(house);
  handler = await person(house, { name: 'Sam Handler', roles: ['manager'] });
  house.setClock('2026-11-23T09:00:00Z');
  id = await answerable(house, handler, { given: { outcomeWanted: 'A working boiler' } });
  await richer(house, handler, id);
  await markInternal(house, id);
}, 60_000);
afterAll(() => house.close());

const outsider = { name: 'Fine Energy', address: '1 Fine Row\nLeeds', email: 'help@fine.example', phone: '' };

/** Begun and written out under these rules, at the first level at which there is such a letter; undefined where there is none now. */
async function writtenOut(rulePack: string, rule: string): Promise<{ complaint: string; letter: string } | undefined> {
  await house.pool.query(`update letter set state = 'discarded' where state = 'draft'`);
  for (const level of [1, 2]) {
    await house.pool.query('update complaint set rule_pack = $2, level = $3 where id = $1', [id, rulePack, level]);
    await house.pool.query('update complaint_regime set rule_pack = $2 where complaint_id = $1 and main', [id, rulePack]);
    const draft = await perform(house, beginLetter, { complaint: id, rule }, { actor: handler });
    if (isRefusal(draft)) continue;
    const to = house.rules.packs.get(rulePack)?.letters.find((one) => one.id === rule)?.to;
    const outside = to === 'outside' ? { outside: outsider, agreed: 'agreed' } : {};
    await writeOut(house, handler, id, draft.id, { newDate: '2027-01-15', ...outside });
    return { complaint: id, letter: draft.id };
  }
  return undefined;
}

const rulesOfLetters = () =>
  [...house.rules.packs].flatMap(([rulePack, pack]) => pack.letters.map(({ id: rule }) => [rulePack, rule] as const));

async function wordsIn(of: { complaint: string; letter: string }, form: LetterForm): Promise<string> {
  const { bytes } = done(await letterFile(house.db, { actor: handler, rules: house.rules, now: house.clock() }, { ...of, form }));
  if (form === 'text') return Buffer.from(bytes).toString();
  return form === 'word' ? wordsOfWord(bytes) : wordsOfPdf(bytes);
}

/** What was learnt may be told to the customer, where a letter has a place for it: the gate asks whoever sends it to read it as they will. */
const told = 'lesson.text';

describe('A letter, to anybody', { timeout: 300_000 }, () => {
  // Large print is the same document set larger: three sets of rules show it.
  const alsoLarge = ['iso-10002', 'uk-fca-disp', 'uk-housing-ombudsman'];

  it('holds nothing internal as PDF, as Word and as plain text, of any set of rules', async () => {
    const made = new Map<string, string>();
    const packs = new Set<string>();
    let lessons = 0;
    for (const [rulePack, rule] of rulesOfLetters()) {
      const of = await writtenOut(rulePack, rule);
      if (!of) continue;
      packs.add(rulePack);
      const large = alsoLarge.includes(rulePack) ? (['large-print'] as const) : [];
      for (const form of ['text', 'pdf', 'word', ...large] as const) {
        const words = await wordsIn(of, form);
        expect(words).toContain('Amara Osei');
        made.set(`${rulePack} ${rule} ${form}`, words);
        if (!internalIn(words).includes(told)) continue;
        lessons += 1;
        const { gate } = await letterOf(house, handler, of.complaint, of.letter);
        expect(gate.map(({ code }) => code)).toContain('lesson.as-kept');
      }
    }
    expect([...packs].toSorted()).toEqual(
      [...house.rules.packs]
        .filter(([, { letters }]) => letters.length > 0)
        .map(([name]) => name)
        .toSorted(),
    );
    expect(made.size).toBeGreaterThan(600);
    expect(lessons).toBeGreaterThan(0);
    nothingInternal(made, [told]);
  });
});

describe('A letter told of by text message', { timeout: 300_000 }, () => {
  it('gives the gateway nothing internal, of any set of rules', async () => {
    const posts: string[] = [];
    const take = async (request: IncomingMessage): Promise<void> => {
      posts.push(JSON.stringify(request.headers) + (await bodyOf(request)));
    };
    const gateway = createServer((request, response) => void take(request).then(() => response.writeHead(202).end()));
    await new Promise<void>((listening) => gateway.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    done(await perform(house, keepGateway, { channel: 'sms', version: 0, url }, { actor: house.administrator }));
    const packs = new Set<string>();
    const counter = counterOf();
    for (const [rulePack, rule] of rulesOfLetters()) {
      await asItArrived();
      const of = await writtenOut(rulePack, rule);
      if (!of || isRefusal(await sent(house, handler, id, of.letter, { by: 'text', site: house.site }))) continue;
      packs.add(rulePack);
      const { rows } = await house.pool.query<{ id: string }>('select id from outgoing_message where letter_id = $1', [of.letter]);
      await sendMessage(house, counter, rows[0]?.id ?? '');
    }
    counter.close();
    gateway.close();
    expect(packs.size).toBe(house.rules.packs.size);
    expect(posts.length).toBeGreaterThan(150);
    nothingInternal(new Map(posts.map((post, index) => [`text message ${index}`, post])));
  });
});

/** As though no letter had gone yet, so that each may be sent. */
async function asItArrived(): Promise<void> {
  await house.pool.query(`update complaint set state = 'open', outcome = null where id = $1`, [id]);
  await house.pool.query(`delete from complaint_milestone where complaint_id = $1 and what <> 'received'`, [id]);
}
