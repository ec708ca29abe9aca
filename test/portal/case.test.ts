// A customer's own complaint as its customer goes through it, without script: in by link, then everything there is to do; what staff see
// of each act; and nothing of a colleague's on any page.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { type Command, perform } from '#handling/command.ts';
import { declineComplaint } from '#handling/intake/decline-complaint.ts';
import { addPoints } from '#handling/intake/add-points.ts';
import { recordAnswer } from '#handling/intake/record-answer.ts';
import { makeOffers } from '#handling/redress/make-offers.ts';
import { prepareOffers } from '#handling/redress/prepare-offers.ts';
import { askForInformation } from '#handling/understanding/ask-for-information.ts';
import { sendUnderstanding } from '#handling/understanding/send-understanding.ts';
import { writeUnderstanding } from '#handling/understanding/write-understanding.ts';
import { testApi } from '#test/support/api.ts';
import { complaint, type MadeComplaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { decisionOf, option } from '#test/support/redress.ts';
import { columnsOf, mark, seed } from '#test/retention/every-table.ts';
import { type Shown, Visitor } from './visitor.ts';

let house: TestHouse;
let app: FastifyInstance;
let handler: PersonActor;
let made: MadeComplaint;
let visitor: Visitor;
const now = '/your-complaint/now';
const email = 'amara@example.org';

const staff = async <Reply>(command: Command<never, Reply>, given: object): Promise<Reply> =>
  done(await perform(house, command, { complaint: made.id, ...given }, { actor: handler }));
const versionOf = async (table: string): Promise<number> =>
  (await house.pool.query<{ version: number }>(`select version from ${table} where complaint_id = $1`, [made.id])).rows[0]
    ?.version ?? 0;
const firstOf = async <Row extends object>(question: string): Promise<Row> => {
  const { rows } = await house.pool.query<Row>(question, [made.id]);
  const [row] = rows;
  if (!row) throw new Error('There is no such row.');
  return row;
};
const state = (): Promise<{ state: string; level: number; version: number }> =>
  firstOf<{ state: string; level: number; version: number }>('select state, level, version from complaint where id = $1');

beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  const ours = await team(house, 'Repairs');
  handler = await person(house, { name: 'Sam Handler', roles: ['manager'], teams: [ours] });
  made = await complaint(house, handler, {
    team: ours,
    handler: handler.id,
    customer: { name: 'Amara Osei', email },
    channel: 'web',
  });
  visitor = new Visitor(app);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

async function linkSent(): Promise<string> {
  const { rows } = await house.pool.query<{ text: string }>(
    `select text from outgoing_message where kind = 'way-in' order by made_at desc, id desc limit 1`,
  );
  return /\/your-complaint\/enter\/[\w-]+/.exec(rows[0]?.text ?? '')?.[0] ?? '';
}
async function seenNow(): Promise<Shown> {
  const page = await visitor.open(now);
  expect(page.status).toBe(200);
  return page;
}
const lastEntry = (): Promise<{ kind: string }> =>
  firstOf('select kind, actor_kind, via from audit_entry where chain_id = $1 order by seq desc limit 1');

describe('Coming back', () => {
  it('never ends at a page of colleagues: what answers to a form alone begins at the door, anything else says so', async () => {
    const lost = new Visitor(app);
    for (const path of ['code', 'finished'])
      expect((await lost.open(`/your-complaint/${path}?lang=cy`)).address).toBe('/your-complaint');
    const none = await lost.open('/your-complaint/mistyped');
    expect(none.status).toBe(404);
    expect(none.body).toContain('/your-complaint/now');
  });

  it('with a receipt that does not match says nothing of codes that are sent', async () => {
    const lost = new Visitor(app);
    const page = await lost.open('/your-complaint/receipt');
    const { status, body } = await lost.send(page, '/your-complaint/receipt', { code: 'AAAA-BBBB-CCCC-DDDD' });
    expect(status).toBe(422);
    expect(body).toContain('sixteen letters and digits, in fours');
    expect(body).not.toContain('another code');
  });

  it('shows the same page whether or not there is such a complaint, after the same time', async () => {
    const asked = async (reference: string) => {
      const page = await visitor.open('/your-complaint');
      const began = performance.now();
      const shown = await visitor.send(page, '/your-complaint', { reference, address: email });
      const took = performance.now() - began;
      return { text: shown.body.replaceAll(reference, '').replaceAll(/value="[^"]*"/g, ''), took };
    };
    const [there, not] = [await asked(made.reference), await asked('C-26-ZZZZZ')];
    expect(there.text).toBe(not.text);
    expect(Math.min(there.took, not.took)).toBeGreaterThan(690);
  });

  it('lets nobody in by looking at the link, and its reader by the button, once', async () => {
    const link = await linkSent();
    const looked = await visitor.open(link);
    await visitor.open(link);
    expect(looked.status).toBe(200);
    expect((await visitor.open(now)).status).toBe(401);
    const inside = await visitor.send(looked, link);
    expect(inside.body).toContain(made.reference);
    const another = new Visitor(app);
    expect((await another.send(await another.open(link), link)).status).toBe(410);
  });

  it('keeps the cookie from scripts and from other sites', async () => {
    house.pass({ seconds: 1 });
    const page = await visitor.open('/your-complaint');
    await visitor.send(page, '/your-complaint', { reference: made.reference, address: email });
    const link = await linkSent();
    const other = new Visitor(app);
    const looked = await other.open(link);
    const proof = /name="proof" value="([^"]+)"/.exec(looked.body)?.[1] ?? '';
    const boundary = 'b';
    const sent = await app.inject({
      method: 'POST',
      url: link,
      payload: `--${boundary}\r\ncontent-disposition: form-data; name="proof"\r\n\r\n${proof}\r\n--${boundary}--\r\n`,
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        cookie: [...other.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    expect(sent.cookies.find(({ name }) => name.endsWith('redress_complaint'))).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  });
});

describe('The customer, inside', () => {
  it('is told where it is, what comes next and who has it', async () => {
    const { body } = await seenNow();
    expect(body).toContain('aria-current="step"');
    expect(body).toContain('Sam Handler');
    expect(body).toContain('The boiler is broken again');
  });

  it('corrects our understanding in their words; a new version is begun and the handler is told', async () => {
    await staff(addPoints as never, { points: ['Visits were missed'], version: (await state()).version });
    await staff(writeUnderstanding as never, {
      paraphrase: 'You had no heat for a week.',
    });
    await staff(sendUnderstanding as never, { version: await versionOf('understanding'), channel: 'web' });
    expect((await seenNow()).body).toContain('/your-complaint/understanding');
    const page = await visitor.open('/your-complaint/understanding');
    expect(page.body).toContain('You had no heat for a week.');
    const empty = await visitor.send(page, '/your-complaint/understanding', { answer: 'corrected', words: '' });
    expect(empty.status).toBe(422);
    const sent = await visitor.send(page, '/your-complaint/understanding', { answer: 'corrected', words: 'It was three weeks.' });
    expect(sent.body).toContain('role="status"');
    expect(await lastEntry()).toMatchObject({ kind: 'understanding-corrected', actor_kind: 'customer', via: 'portal' });
    const told = await house.pool.query(`select kind from notification where person_id = $1`, [handler.id]);
    expect(told.rows).toContainEqual({ kind: 'customer-answered' });
  });

  it('answers what we asked, with a file, and a second press does nothing twice', async () => {
    await staff(askForInformation as never, {
      asked: 'A photograph of the boiler',
      why: 'To order the part',
      dueOn: '2026-12-20',
      channel: 'web',
    });
    const { rows } = await house.pool.query<{ id: string }>('select id from information_request where complaint_id = $1', [
      made.id,
    ]);
    const address = `/your-complaint/asked/${rows[0]?.id}`;
    const page = await visitor.open(address);
    const file = { name: 'boiler.txt', text: 'It drips.' };
    const sent = await visitor.send(page, address, { words: 'Here it is.' }, file);
    expect(sent.body).toContain('role="status"');
    expect(sent.body).toContain('boiler.txt');
    expect((await visitor.send(page, address, { words: 'Here it is.' })).body).toContain('settled');
    const { rows: kept } = await house.pool.query('select from_customer, answers_request from attachment where complaint_id = $1', [
      made.id,
    ]);
    expect(kept).toMatchObject([{ answers_request: rows[0]?.id }]);
  });

  it('writes a message once, however often the button is pressed', async () => {
    const page = await visitor.open('/your-complaint/write');
    for (let press = 0; press < 2; press += 1) await visitor.send(page, '/your-complaint/write', { text: 'When do you come?' });
    const { rows } = await house.pool.query(`select text from contact where complaint_id = $1 and text = 'When do you come?'`, [
      made.id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('says how to be reached; support needs are kept with consent alone', async () => {
    const page = await visitor.open('/your-complaint/wishes');
    const without = await visitor.send(page, '/your-complaint/wishes', { preferredChannel: 'letter', supportNeeds: 'I see badly' });
    expect(without.status).toBe(422);
    expect(without.body).toContain('I see badly');
    await visitor.send(page, '/your-complaint/wishes', { preferredChannel: 'letter', supportNeeds: 'I see badly', consent: 'yes' });
    const { rows } = await house.pool.query(`select preferred_channel, support_consent_at from customer where email = $1`, [email]);
    expect(rows[0]).toMatchObject({ preferred_channel: 'letter', support_consent_at: house.clock() });
  });

  it('compares offers, is asked twice, and accepts one; the agreement stands and a stale page is refused kindly', async () => {
    const [refund, repair] = [
      await option(house, handler, made.id, [], 'refund'),
      await option(house, handler, made.id, [], 'repair'),
    ];
    const offers = [
      { title: 'Money back', options: [refund] },
      { title: 'A new boiler', options: [repair] },
    ];
    await staff(prepareOffers as never, { words: 'Two ways to put it right.', expiresOn: '2026-12-24', offers });
    const [round] = (await decisionOf(house, handler, made.id)).rounds;
    await staff(makeOffers as never, { round: round?.id, version: round?.version, channel: 'web' });
    const page = await visitor.open('/your-complaint/offers');
    expect(page.body).toContain('Money back');
    const choice = /value="(accept:[^"]+)"[^>]*>\s*<label[^>]*>I accept: A new boiler/.exec(page.body)?.[1] ?? '';
    const sure = await visitor.send(page, '/your-complaint/offers', { answer: choice });
    expect(sure.body).toContain('Accept this offer?');
    const taken = await visitor.send(sure, '/your-complaint/offers');
    expect(taken.body).toContain('What we agreed');
    const { rows } = await house.pool.query('select state, answer_channel from offer_round where complaint_id = $1', [made.id]);
    expect(rows).toEqual([{ state: 'accepted', answer_channel: 'web' }]);
    const stale = await visitor.send(page, '/your-complaint/offers', { answer: 'decline' });
    expect(stale.status).toBe(422);
    expect(stale.body).toMatch(/answered or taken back already|changed while this page was open/);
  });

  it('asks for an amount instead, in figures; what is no amount is asked again with the words kept', async () => {
    const repair = await option(house, handler, made.id, [], 'apology');
    await staff(prepareOffers as never, {
      words: 'And this.',
      expiresOn: null,
      offers: [{ title: 'An apology', options: [repair] }],
    });
    const round = (await decisionOf(house, handler, made.id)).rounds.find((one) => one.state === 'draft');
    await staff(makeOffers as never, { round: round?.id, version: round?.version, channel: 'web' });
    const page = await visitor.open('/your-complaint/offers');
    const wrong = await visitor.send(page, '/your-complaint/offers', { answer: 'counter', amount: 'lots', words: 'For the cold.' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('href="#amount"');
    expect(wrong.body).toContain('For the cold.');
    await visitor.send(page, '/your-complaint/offers', { answer: 'counter', amount: '£250.50', words: '' });
    const { rows } = await house.pool.query(`select answer, counter_minor from offer_round where state = 'countered'`);
    expect(rows).toEqual([{ answer: 'I ask for £250.50.', counter_minor: 25_050 }]);
    expect((await visitor.open('/your-complaint/offers')).body).toContain('You asked for £250.50.');
  });

  it('says whether it was put right, outcome and handling apart, once it was answered', async () => {
    expect((await visitor.open('/your-complaint/how-it-went')).body).toContain('once we have answered');
    await staff(recordAnswer as never, {
      version: (await state()).version,
      how: 'final-response-sent',
      outcome: 'upheld',
      channel: 'letter',
      text: 'We were late.',
    });
    const page = await visitor.open('/your-complaint/how-it-went');
    await visitor.send(page, '/your-complaint/how-it-went', { outcome: 'partly', handling: 'no', said: 'Nobody called.' });
    const { rows } = await house.pool.query('select outcome, handling, words from satisfaction where complaint_id = $1', [made.id]);
    expect(rows).toEqual([{ outcome: 'partly', handling: 'no', words: 'Nobody called.' }]);
  });

  it('withdraws, and opens it again in the time for that', async () => {
    const page = await visitor.open('/your-complaint/withdraw');
    await visitor.send(page, '/your-complaint/withdraw', { words: 'It is settled.' });
    expect(await state()).toMatchObject({ state: 'withdrawn' });
    const again = await visitor.open('/your-complaint/reopen');
    await visitor.send(again, '/your-complaint/reopen', { words: 'It broke again.' });
    expect(await state()).toMatchObject({ state: 'open' });
    expect(await lastEntry()).toMatchObject({ kind: 'complaint-reopened', actor_kind: 'customer' });
  });

  it('is told where else to go when it is not for us, and may still say why it is', async () => {
    const { version } = await state();
    await staff(declineComplaint as never, {
      version,
      as: 'not-for-us',
      reason: 'The street is the council’s.',
      signpostedTo: 'City council, 0117 496 0000',
    });
    const { body } = await visitor.open(now);
    expect(body).toContain('City council, 0117 496 0000');
    expect(body).toContain('/your-complaint/write');
  });

  it('is refused stage 2 where the rules have none, and another customer’s letter or file', async () => {
    expect((await visitor.open('/your-complaint/further')).body).toContain('cannot be asked for now');
    expect((await visitor.open('/your-complaint/letters/01980000-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await visitor.open('/your-complaint/files/not-an-id')).status).toBe(404);
  });
});

describe('With everything of colleagues marked', () => {
  it('no page and no file shows a mark', async () => {
    const columns = await columnsOf(house);
    const told = await house.pool.query<{ table: string }>(
      `select distinct table_name as "table" from information_schema.view_table_usage where view_name like 'told\\_%'`,
    );
    const shown = new Set(told.rows.map(({ table }) => table));
    const tables = [...new Set(columns.filter(({ column }) => column === 'complaint_id').map(({ table }) => table))].filter(
      (table) => !shown.has(table) && !['customer_session', 'complaint_regime'].includes(table),
    );
    await seed(house, tables, { complaint: made.id, person: handler.id, codes: new Set() });
    const seen = new Set<string>();
    const ahead = [now];
    for (let address = ahead.pop(); address !== undefined; address = ahead.pop()) {
      if (seen.has(address)) continue;
      seen.add(address);
      const { body } = await visitor.open(address);
      expect({ address, marked: body.includes(mark) }).toEqual({ address, marked: false });
      ahead.push(...[...body.matchAll(/href="(\/your-complaint[^"]*)"/g)].map(([, link]) => link ?? ''));
    }
    expect(seen.size).toBeGreaterThan(6);
  });
});

describe('Whoever is finished', () => {
  it('is out, and gets back what they typed when they send something after all', async () => {
    const page = await visitor.open('/your-complaint/write');
    await visitor.send(await seenNow(), '/your-complaint/finished');
    const late = await visitor.send(page, '/your-complaint/write', { text: 'This took me a long time to write.' });
    expect(late.status).toBe(401);
    expect(late.body).toContain('This took me a long time to write.');
  });
});
