// Files of a complaint that go along with a letter: pictures as pages of it, anything else beside it, by e-mail and in one archive; and
// what may not leave the house does not.
import type { FastifyInstance } from 'fastify';
import { simpleParser } from 'mailparser';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileChecker } from '#apps/worker/jobs/check-files.ts';
import { sendMessage } from '#apps/worker/jobs/send-message.ts';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { removeAttachment } from '#handling/intake/remove-attachment.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { formOf } from '#test/support/files.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { answerable, begun, heldBy, letterOf, sent, withAddress, writeOut } from '#test/support/letters.ts';
import { type TestMailServer, testMailServer } from '#test/support/mail-server.ts';
import { person } from '#test/support/people.ts';
import { photo } from '#test/support/pictures.ts';
import { letterFile } from '#views/letters/letter-file.ts';
import { counterOf, withSender, withServer } from './house-with-mail.ts';

let house: TestHouse;
let app: FastifyInstance;
let handler: PersonActor;
let ask: Ask;
let server: TestMailServer;
const counter = counterOf();
const checker = new FileChecker();
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  handler = await person(house, { name: 'Sam Handler' });
  ask = await atScreen(app, house, handler);
  await withAddress(house);
  server = await testMailServer();
  house = withServer(house, server.port);
  await withSender(house);
});
afterAll(async () => {
  counter.close();
  await server.close();
  await app.close();
  await house.close();
});

const fine = { name: 'Fine Energy', address: '1 Fine Row\nLeeds', email: 'help@fine.example', phone: '' };
const attach = async (id: string, bytes: Buffer, name: string, description = ''): Promise<string> => {
  house.pass({ seconds: 1 });
  const { body, type } = await formOf({ name, bytes }, { description });
  const answer = await ask('POST', `/api/complaints/${id}/attachments`, body, { 'content-type': type });
  return (answer.body as { id: string }).id;
};

/** A letter that passes a complaint on, with a picture and a note of the customer's that go along. */
async function passingOn() {
  const given = { given: { description: 'The meter runs twice as fast.' }, found: false };
  const id = await answerable(house, handler, given);
  const picture = await attach(id, await photo(), 'meter.jpg', 'The meter on 3 November');
  const note = await attach(id, Buffer.from('Read on the third.'), 'readings.txt', 'Readings of November');
  await checker.work(house, new AbortController().signal);
  const letter = await begun(house, handler, id, 'passing-on');
  await writeOut(house, handler, id, letter, { outside: fine, agreed: 'agreed', files: [picture, note] });
  return { id, letter, picture, note };
}
const reading = () => ({ actor: handler, rules: house.rules, now: house.clock() });

async function pagesOf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const last = await pdf.getPage(pdf.numPages);
  return { count: pdf.numPages, tags: JSON.stringify(await last.getStructTree()) };
}

describe('Files that go along with a letter', () => {
  it('are listed in it: a picture is a page with its words, anything else goes beside it', async () => {
    const { id, letter } = await passingOn();
    const { files } = await letterOf(house, handler, id, letter);
    expect(files.map(({ says, goes, not }) => [says, goes, not])).toEqual([
      ['The meter on 3 November', 'pages', null],
      ['Readings of November', 'beside', null],
    ]);
    const text = done(await letterFile(house.db, reading(), { complaint: id, letter, form: 'text' })).bytes;
    expect(new TextDecoder().decode(text)).toContain('- The meter on 3 November (picture)\n- Readings of November (readings.txt)');
    for (const form of ['pdf', 'large-print'] as const) {
      const { tags } = await pagesOf(done(await letterFile(house.db, reading(), { complaint: id, letter, form })).bytes);
      expect(tags).toContain('"role":"Figure"');
      expect(tags).toContain('The meter on 3 November');
    }
  });

  it('are attached to its e-mail, and the picture is kept with what was sent', async () => {
    const { id, letter } = await passingOn();
    done(await sent(house, handler, id, letter, { by: 'email' }));
    const { rows } = await house.pool.query<{ id: string }>('select id from outgoing_message where complaint_id = $1', [id]);
    await sendMessage(house, counter, rows[0]?.id ?? '');
    const { attachments } = await simpleParser(server.taken.at(-1)?.message ?? '');
    expect(attachments.map(({ filename, contentType }) => [filename?.replace(/.*(\.\w+)$/, '$1'), contentType])).toEqual([
      ['.pdf', 'application/pdf'],
      ['.txt', 'text/plain'],
    ]);
    expect((await pagesOf(attachments[0]?.content ?? new Uint8Array())).tags).toContain('"role":"Figure"');
    expect(attachments[1]?.content.toString()).toBe('Read on the third.');
  });

  it('are with the letter in one archive, to be printed or burnt', async () => {
    const { id, letter } = await passingOn();
    const { status, body } = await ask('GET', `/api/complaints/${id}/letters/${letter}/file?form=archive`);
    expect(status).toBe(200);
    expect(typeof body).toBe('string');
    const found = done(await letterFile(house.db, reading(), { complaint: id, letter, form: 'archive' }));
    expect(found.beside.map(({ name }) => name)).toEqual(['readings.txt']);
  });

  it('hold it back once one is gone, while one may not be given to anybody outside, and when it is to be read out', async () => {
    const { id, letter, note, picture } = await passingOn();
    expect(await heldBy(house, handler, id, letter)).toEqual([]);
    const read = await sent(house, handler, id, letter, { by: 'phone' });
    expect(JSON.stringify(isRefusal(read) && read.facts)).toContain('file.by-phone');
    const texted = await sent(house, handler, id, letter, { by: 'text' });
    expect(JSON.stringify(isRefusal(texted) && texted.facts)).toContain('file.by-text');
    await house.pool.query(
      `update file_content set check_state = 'infected' where digest = (select digest from attachment where id = $1)`,
      [note],
    );
    expect(await heldBy(house, handler, id, letter)).toEqual(['file.held']);
    done(await perform(house, removeAttachment, { complaint: id, attachment: picture, reason: 'Sent twice' }, { actor: handler }));
    expect(await heldBy(house, handler, id, letter)).toEqual(['file.gone', 'file.held']);
    expect(await sent(house, handler, id, letter)).toMatchObject({ code: 'letter.held-back' });
  });
});
