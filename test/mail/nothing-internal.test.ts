// Nothing internal reaches a customer, or a body outside: every internal column of every table holds a mark of its own, then everything
// they can get is made by the real parts and searched. A column that nobody classified fails before that. Letters in every form and the bundle
// of a request for data are searched beside this file.
import { simpleParser } from 'mailparser';
import type { FastifyInstance } from 'fastify';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as bodyOf } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { acknowledgeNew } from '#apps/worker/jobs/acknowledge-new.ts';
import { askFeedback } from '#apps/worker/jobs/ask-feedback.ts';
import { keepInformed } from '#apps/worker/jobs/keep-informed.ts';
import { sendMessage } from '#apps/worker/jobs/send-message.ts';
import { type Command, perform } from '#handling/command.ts';
import { askForWayIn } from '#handling/customer/ask-for-way-in.ts';
import { addPoints } from '#handling/intake/add-points.ts';
import { logContact } from '#handling/intake/log-contact.ts';
import { moveToStage } from '#handling/intake/move-to-stage.ts';
import { settleContact } from '#handling/intake/settle-contact.ts';
import { keepGateway } from '#handling/mail/keep-gateway.ts';
import { columnsOf, takesWords } from '#test/retention/every-table.ts';
import { testApi } from '#test/support/api.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, site, type TestHouse, testHouse } from '#test/support/house.ts';
import { internalIn, markInternal, nothingInternal, wordsOfPdf } from '#test/support/internal-marks.ts';
import { begun, sent, withAddress, writeOut } from '#test/support/letters.ts';
import { testMailServer } from '#test/support/mail-server.ts';
import { columnsMeantFor } from '#test/support/meant-for.ts';
import { person } from '#test/support/people.ts';
import { wayInWords } from '#test/support/portal.ts';
import { byStaff, richer, versionOf } from '#test/support/said-to-them.ts';
import { Visitor } from '../portal/visitor.ts';
import { counterOf, withSender, withServer } from './house-with-mail.ts';

const program = { kind: 'program', name: 'customers’ pages' } as const;
const email = 'amara@example.net';
let house: TestHouse;
let handler: PersonActor;
let app: FastifyInstance;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  await withAddress(house);
  await withSender(house);
  handler = await person(house, { name: 'Sam Handler', roles: ['manager'] });
});
beforeEach(() => house.setClock('2026-11-23T09:00:00Z'));
afterAll(async () => {
  await app.close();
  await house.close();
});

const staff = (command: Command<never, unknown>, id: string, given: object) =>
  byStaff(house, handler, command, { complaint: id, ...given });

describe('Every column that takes words', () => {
  it('is meant for colleagues alone, for the customer, or for nobody, and for one of them only', async () => {
    const there = (await columnsOf(house)).filter(takesWords).map(({ table, column }) => `${table}.${column}`);
    const classified = (['internal', 'customer', 'code'] as const).flatMap(columnsMeantFor);
    expect(classified.toSorted()).toEqual(there.toSorted());
  });
});

describe('A marked house', () => {
  it('is told by its marks, however they are set', async () => {
    const { id } = await complaint(house, handler);
    await markInternal(house, id);
    const { rows } = await house.pool.query<{ text: string }>('select text from note where complaint_id = $1', [id]);
    expect(internalIn(`<p>${rows[0]?.text.toUpperCase().replace('X', 'X-\n')}</p>`)).toEqual(['note.text']);
  });
});

describe('What goes out by itself', { timeout: 120_000 }, () => {
  interface Row {
    readonly id: string;
    readonly kind: string;
    readonly channel: string;
    readonly words: string;
  }
  const queued = async (): Promise<Row[]> => {
    const { rows } = await house.pool.query<Row>(
      `select id, kind, channel, concat_ws(' ', subject, text, html, name, address) as words from outgoing_message
       where state in ('queued', 'held') and kind <> 'letter' order by made_at, id`,
    );
    return rows;
  };
  const stop = new AbortController().signal;

  it('by e-mail, holds nothing internal as text, page, file or header, and no name in its subject', async () => {
    await house.pool.query(`delete from outgoing_message; update complaint set state = 'closed'`);
    await house.pool.query(`update handling_choice set value = 2 where name like 'inform-%' or name = 'acknowledge-by-email'`);
    await house.pool.query(`update handling_choice set value = 100 where name = 'feedback-of-a-hundred'`);
    const customer = { name: 'Amara Osei', email };
    const { id, reference } = await complaint(house, handler, { handler: handler.id, customer });
    await house.pool.query(`update customer set address = '4 Mill Lane' where email = $1`, [email]);
    const { id: contact } = done(
      await perform(house, logContact, { kind: 'query', customer, channel: 'email', text: 'When?' }, { actor: handler }),
    );
    done(await perform(house, settleContact, { contact, version: 1, how: 'Told her' }, { actor: handler }));
    await staff(addPoints as never, id, { points: ['No heat'], version: 1 });
    const { id: fresh } = await complaint(house, handler, { handler: handler.id, customer });
    await markInternal(house, fresh);
    await house.pool.query('delete from outgoing_message where complaint_id = $1', [fresh]);
    await acknowledgeNew(house, stop);
    await richer(house, handler, id);
    await markInternal(house, id);
    house.pass({ minutes: 5 });
    done(
      await perform(
        house,
        moveToStage,
        { complaint: id, version: await versionOf(house, 'complaint', id), stage: 'investigate' },
        { actor: handler },
      ),
    );
    await keepInformed(house, stop);
    done(await perform(house, askForWayIn, { reference, address: email, site, words: wayInWords }, { actor: program }));
    house.pass({ days: 3 });
    await askFeedback(house, stop);
    for (let days = 0; days < 40; days += 5) {
      await keepInformed(house, stop);
      house.pass({ days: 5 });
    }
    const { rows: letters } = await house.pool.query<{ id: string }>(`select id from outgoing_message where kind = 'letter'`);
    const messages = await queued();
    expect([...new Set(messages.map(({ kind }) => kind))].toSorted()).toEqual([
      'feedback',
      'no-news',
      'progress',
      'promise-kept',
      'way-in',
    ]);
    expect(letters.length).toBeGreaterThan(0);
    const server = await testMailServer();
    const counter = counterOf();
    await house.pool.query(`update outgoing_message set state = 'queued' where state = 'held'`);
    for (const row of [...messages, ...letters]) await sendMessage(withServer(house, server.port), counter, row.id);
    counter.close();
    await server.close();
    expect(server.taken.length).toBe(messages.length + letters.length);
    const made = new Map<string, string>();
    for (const [index, { message }] of server.taken.entries()) {
      const mail = await simpleParser(message);
      made.set(`${index} ${mail.subject}`, [message, mail.subject, mail.text, mail.html].join(' '));
      for (const file of mail.attachments) made.set(`${index} file`, `${file.filename} ${await wordsOfPdf(file.content)}`);
      expect(mail.subject).not.toMatch(/Amara|Osei|amara@/);
    }
    nothingInternal(made);
  });

  it('by text message, holds nothing internal in the post to the gateway', async () => {
    const posts: string[] = [];
    const take = async (request: IncomingMessage): Promise<void> => {
      posts.push(JSON.stringify(request.headers) + (await bodyOf(request)));
    };
    const gateway: Server = createServer((request, response) => void take(request).then(() => response.writeHead(202).end()));
    await new Promise<void>((listening) => gateway.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    done(await perform(house, keepGateway, { channel: 'sms', version: 0, url }, { actor: house.administrator }));
    await house.pool.query(`update complaint set state = 'closed'`);
    const customer = { name: 'Amara Osei', phone: '07700 900123', preferredChannel: 'sms' };
    const { id } = await complaint(house, handler, { handler: handler.id, customer });
    await markInternal(house, id);
    await house.pool.query('delete from outgoing_message where complaint_id = $1', [id]);
    house.pass({ minutes: 5 });
    done(
      await perform(
        house,
        moveToStage,
        { complaint: id, version: await versionOf(house, 'complaint', id), stage: 'investigate' },
        { actor: handler },
      ),
    );
    await keepInformed(house, stop);
    for (const { id: message, channel } of await queued()) if (channel === 'sms') await sendMessage(house, counterOf(), message);
    gateway.close();
    expect(posts).toHaveLength(1);
    nothingInternal(new Map([['text message', posts.join(' ')]]));
  });
});

describe('The customers’ pages', { timeout: 120_000 }, () => {
  it.each(['en', 'cy'])('of their own complaint hold nothing internal, nor do its letters and files: %s', async (language) => {
    const mine = `${language}@example.net`;
    const { id, reference } = await complaint(house, handler, {
      handler: handler.id,
      customer: { name: 'Amara Osei', email: mine },
    });
    await staff(addPoints as never, id, { points: ['No heat'], version: 1 });
    await withLetter(id);
    await richer(house, handler, id);
    await markInternal(house, id);
    done(await perform(house, askForWayIn, { reference, address: mine, site, words: wayInWords }, { actor: program }));
    const visitor = new Visitor(app);
    await visitor.open(`/your-complaint?lang=${language}`);
    const { rows } = await house.pool.query<{ text: string }>(
      `select text from outgoing_message where kind = 'way-in' and address = $1 order by made_at desc limit 1`,
      [mine],
    );
    const link = /\/your-complaint\/enter\/[\w-]+/.exec(rows[0]?.text ?? '')?.[0] ?? '';
    await visitor.send(await visitor.open(link), link);
    const made = new Map<string, string>();
    const ahead = ['/your-complaint/now', '/', '/tell-us', '/your-complaint/reopen', '/your-complaint/further'];
    for (let address = ahead.pop(); address !== undefined; address = ahead.pop()) {
      if (made.has(address)) continue;
      const { body: shown } = await visitor.open(address);
      made.set(address, shown);
      ahead.push(
        ...[...shown.matchAll(/href="(\/(?!portal\/|your-complaint\/enter)[^"#]*)"/g)].map(
          ([, found]) => found?.replaceAll('&amp;', '&') ?? '',
        ),
      );
    }
    expect([...made.keys()].filter((address) => address.startsWith('/your-complaint')).length).toBeGreaterThan(7);
    expect([...made.keys()]).toContainEqual(expect.stringMatching(/^\/your-complaint\/letters\//));
    expect(made.get('/your-complaint/now')).toContain(`<html lang="${language}`);
    nothingInternal(made);
  });
});

/** Acknowledged by a letter that they can open on their pages. */
async function withLetter(id: string): Promise<void> {
  await house.pool.query(
    `update customer set address = '4 Mill Lane' where id in (select customer_id from complaint_party where complaint_id = $1)`,
    [id],
  );
  const letter = await begun(house, handler, id, 'acknowledgement');
  await writeOut(house, handler, id, letter);
  done(await sent(house, handler, id, letter, { by: 'email' }));
}
