// Files that come in, with a real ClamAV daemon: held until they are checked, in quarantine where malware is found, by every way in.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileChecker } from '#apps/worker/jobs/check-files.ts';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { attachFile } from '#handling/intake/attach-file.ts';
import { openOnPurpose } from '#handling/files/open-on-purpose.ts';
import { receiveMail } from '#handling/mail/receive-mail.ts';
import { changeHandlingChoice } from '#handling/settings/change-handling-choice.ts';
import { FileInHand } from '#platform/files/file-in-hand.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { lockedZip } from '#test/support/archives.ts';
import { type Clamd, clamd, eicar } from '#test/support/clamd.ts';
import { formOf, pdf } from '#test/support/files.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint as given } from '#test/support/complaints.ts';
import { complaint, historyOf } from '#test/support/intake.ts';
import { person } from '#test/support/people.ts';
import type { FileSettings } from '#views/files/file-settings.ts';

let there: Clamd;
let house: TestHouse;
let app: FastifyInstance;
let handler: PersonActor;
let ask: Ask;
let admin: Ask;
let checker: FileChecker;
const stop = new AbortController().signal;
const check = () => checker.work(house, stop);
beforeAll(async () => {
  there = await clamd();
  house = { ...(await testHouse()), scanner: there.scanner };
  app = await testApi(house);
  handler = await person(house);
  ask = await atScreen(app, house, handler);
  admin = await atScreen(app, house, house.administrator);
  checker = new FileChecker();
  await check();
}, 60_000);
afterAll(async () => {
  await app.close();
  await house.close();
  await there.close();
});

/** Rows as the tables hold them, behind the scenes. */
const rowsOf = async <Row extends object>(question: string, given: unknown[] = []): Promise<Row[]> =>
  (await house.pool.query<Row>(question, given)).rows;
const firstOf = async <Row extends object>(question: string, given: unknown[] = []): Promise<Row> => {
  const [row] = await rowsOf<Row>(question, given);
  if (!row) throw new Error('There is no such row.');
  return row;
};

let count = 0;
/** A PDF that has not been before, with or without what the scanner knows. */
const paper = (bad = false): Buffer => pdf(`paper ${(count += 1)} ${bad ? eicar : ''}`);
const send = async (id: string, bytes: Buffer, name = 'letter.pdf'): Promise<string> => {
  const { body, type } = await formOf({ name, bytes });
  const answer = await ask('POST', `/api/complaints/${id}/attachments`, body, { 'content-type': type });
  expect(answer.status).toBe(200);
  return (answer.body as { id: string }).id;
};
const open = (id: string, file: string, who = ask) => who('GET', `/api/complaints/${id}/attachments/${file}/content`);
const onPurpose = (id: string, attachment: string, who = ask) =>
  who('POST', `/api/complaints/${id}/files-opened-on-purpose`, { attachment, as: 'unchecked' });
const settings = async () => (await admin('GET', '/api/settings/files')).body as FileSettings;
const shown = async (id: string) => {
  const { body } = await ask('GET', `/api/complaints/${id}/conversation`);
  const { items } = body as { items: { voice: string; file: { check: string; opening: string; found: string } }[] };
  return items.filter(({ voice }) => voice === 'file').map(({ file }) => file);
};
const choose = async (value: number) => {
  const { version } = await firstOf<{ version: number }>(`select version from handling_choice where name = 'open-unchecked'`);
  const chosen = { choice: 'open-unchecked', value, version };
  done(await perform(house, changeHandlingChoice, chosen, { actor: house.administrator }));
};

describe('A file that came in', () => {
  it('is held until it was checked, and opened like any other then; both are on the record', async () => {
    const { id } = await complaint(house, handler);
    const bytes = paper();
    const file = await send(id, bytes);
    expect(await shown(id)).toMatchObject([{ check: 'waiting', opening: 'on-purpose' }]);
    expect(await open(id, file)).toMatchObject({ status: 409, body: { code: 'file.say-so-first' } });
    await check();
    expect(await shown(id)).toMatchObject([{ check: 'clean', opening: 'open' }]);
    expect((await open(id, file)).body).toMatchObject({ bytes });
    expect((await historyOf(house, handler, id)).at(-1)).toMatch(/^checked letter\.pdf: nothing found \(ClamAV /);
  });

  it('is put in the queue to be checked as it is attached', async () => {
    const { id } = await complaint(house, handler);
    const queued = () => firstOf<{ n: number }>(`select count(*)::int as n from jobs.job where name = 'check-files'`);
    const before = await queued();
    await send(id, paper());
    expect(await queued()).toEqual({ n: before.n + 1 });
    await check();
  });

  it('can be opened before on purpose, by whoever said so and for ten minutes, where that is chosen', async () => {
    const { id } = await complaint(house, handler);
    const bytes = paper();
    const file = await send(id, bytes);
    expect((await onPurpose(id, file)).status).toBe(200);
    expect((await open(id, file)).body).toMatchObject({ bytes });
    expect((await historyOf(house, handler, id)).at(-1)).toBe('opened letter.pdf on purpose, which was not checked');
    expect((await open(id, file, admin)).status).toBe(409);
    house.pass({ minutes: 11 });
    expect((await open(id, file)).status).toBe(409);
    await choose(0);
    expect((await onPurpose(id, file)).body).toMatchObject({ code: 'file.not-checked' });
    await choose(2);
    await check();
  });

  it('that nobody can look into is not called checked', async () => {
    const { id } = await complaint(house, handler);
    await send(id, lockedZip(), 'letters.zip');
    await check();
    expect(await shown(id)).toMatchObject([
      { check: 'unclear', opening: 'on-purpose', found: 'It is locked with a password, so the scanner could not look inside.' },
    ]);
  });
});

describe('A file in which malware is found', () => {
  it('is in quarantine: nobody opens it, and whoever handles the complaint hears of it', async () => {
    const { id } = await given(house, handler, { handler: handler.id });
    const file = await send(id, paper(true));
    expect((await onPurpose(id, file)).status).toBe(200);
    await check();
    expect(await shown(id)).toMatchObject([
      { check: 'infected', opening: 'held', found: expect.stringContaining('Eicar') as unknown },
    ]);
    expect(await open(id, file)).toMatchObject({ status: 409, body: { code: 'file.in-quarantine' } });
    expect((await onPurpose(id, file)).body).toMatchObject({ code: 'file.in-quarantine' });
    const { body } = await ask('GET', '/api/notifications');
    expect(JSON.stringify(body)).toContain('Malware was found in a file of a complaint of yours');
  });

  it('is listed for administrators with what was found, from whom and where, and for nobody else', async () => {
    const { id } = await complaint(house, handler);
    await send(id, paper(true), 'bill.pdf');
    await check();
    const { held, scanner } = await settings();
    expect(scanner).toMatchObject({ standing: 'well', engine: expect.stringMatching(/^ClamAV/) as unknown });
    const one = held.find(({ files }) => files.some(({ complaint: of }) => of.id === id));
    expect(one).toMatchObject({
      check: 'infected',
      deleted: false,
      files: [{ name: 'bill.pdf', from: handler.name }],
      elsewhere: 0,
    });
    expect((await ask('GET', '/api/settings/files')).status).toBe(403);
    for (const way of ['releases', 'deletions'])
      expect((await ask('POST', `/api/settings/files/${way}`, { digest: one?.digest, reason: 'Mine' })).status).toBe(403);
  });

  it('is opened once an administrator released it with a reason', async () => {
    const { id } = await complaint(house, handler);
    const bytes = paper(true);
    const file = await send(id, bytes);
    await check();
    const { digest } = await FileInHand.of(bytes);
    expect((await admin('POST', '/api/settings/files/releases', { digest, reason: ' ' })).status).toBe(422);
    expect((await admin('POST', '/api/settings/files/releases', { digest, reason: 'A known test file' })).status).toBe(200);
    expect((await open(id, file)).body).toMatchObject({ bytes });
    await check();
    expect((await open(id, file)).body).toMatchObject({ bytes });
    expect((await admin('POST', '/api/settings/files/releases', { digest, reason: 'Again' })).body).toMatchObject({
      code: 'file.not-held',
    });
  });

  it('is gone once it was deleted, and known when the same content comes again', async () => {
    const { id } = await complaint(house, handler);
    const bytes = paper(true);
    const file = await send(id, bytes);
    await check();
    const { digest } = await FileInHand.of(bytes);
    expect((await admin('POST', '/api/settings/files/deletions', { digest, reason: 'Not needed' })).status).toBe(200);
    const kept = () => rowsOf('select kept_in, bytes from file_content where digest = $1', [Buffer.from(digest, 'hex')]);
    expect(await kept()).toEqual([{ kept_in: 'nowhere', bytes: null }]);
    expect((await open(id, file)).body).toMatchObject({ code: 'file.deleted' });
    const again = await send(id, bytes, 'again.pdf');
    expect(await kept()).toEqual([{ kept_in: 'nowhere', bytes: null }]);
    expect((await open(id, again)).body).toMatchObject({ code: 'file.deleted' });
    expect((await settings()).held.find((one) => one.digest === digest)).toMatchObject({
      deleted: true,
      settled: { reason: 'Not needed' },
    });
  });
});

describe('The customer who sent it', () => {
  const fromCustomer = async (email: string | undefined) => {
    const customer = {
      name: 'Amara Osei',
      ...(email ? { email } : {}),
      anonymous: false,
      confidential: false,
      supportConsent: false,
    };
    const made = await complaint(house, handler, { customer });
    const sender = await firstOf<{ id: string }>('select customer_id as id from complaint_party where complaint_id = $1', [
      made.id,
    ]);
    const actor = {
      kind: 'customer',
      id: sender.id,
      complaint: made.id,
      rights: new Set(['write']),
      name: 'Amara Osei',
      via: 'portal',
    };
    const file = await FileInHand.of(paper(true));
    done(await perform(house, attachFile, { complaint: made.id, file, name: 'photo.pdf' }, { actor: actor as never }));
    return made.id;
  };

  it('is told kindly and once, by e-mail where there is an address', async () => {
    const id = await fromCustomer('amara@example.org');
    await check();
    await check();
    const asked = 'select address, subject, text from outgoing_message where complaint_id = $1';
    const [message, ...more] = await rowsOf<{ address: string; subject: string; text: string }>(asked, [id]);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ address: 'amara@example.org', subject: 'A file you sent could not be taken in' });
    expect(message?.text).toContain('Thank you for your file “photo.pdf”');
    expect(message?.text).not.toMatch(/virus|Eicar|infected/i);
    expect((await historyOf(house, handler, id)).at(-1)).toBe('told the customer that photo.pdf was not taken in');
  });

  it('reads it on their page where there is none', async () => {
    const id = await fromCustomer(undefined);
    await check();
    const rows = await rowsOf(
      `select channel, text from complaint_milestone where complaint_id = $1 and what = 'progress-update-sent'`,
      [id],
    );
    expect(rows).toMatchObject([{ channel: 'portal', text: expect.stringContaining('photo.pdf') as unknown }]);
  });
});

describe('While the scanner is silent', () => {
  it('everything that comes in stays held, how it stands is shown, and it is checked when it answers again', async () => {
    const { id } = await complaint(house, handler);
    await there.stop();
    await send(id, paper());
    await check();
    expect(await settings()).toMatchObject({ waiting: 1, scanner: { standing: 'silent', fault: expect.any(String) as unknown } });
    expect(await shown(id)).toMatchObject([{ check: 'waiting' }]);
    await there.start();
    await check();
    expect(await shown(id)).toMatchObject([{ check: 'waiting' }]); // It is asked again after a minute, not at every turn.
    house.pass({ minutes: 2 });
    await check();
    expect(await shown(id)).toMatchObject([{ check: 'clean' }]);
    expect(await settings()).toMatchObject({ waiting: 0, scanner: { standing: 'well', fault: null } });
  }, 60_000);
});

describe('Every other way in', () => {
  const register = async (words: string) => {
    const { body, type } = await formOf({ name: 'register.csv', bytes: Buffer.from(`reference,what\n1,${words}\n`) });
    return admin('POST', '/api/imports', body, { 'content-type': type });
  };

  it('refuses a register in which malware is found, and keeps nothing of it', async () => {
    expect((await register(eicar)).body).toMatchObject({ code: 'file.malware' });
    expect(await rowsOf('select 1 from import_batch')).toHaveLength(0);
    expect((await register('A cold kettle')).status).toBe(200);
  });

  it('gives nobody the original of a message that holds malware', async () => {
    const message = (words: string) =>
      Buffer.from(
        `From: bob@example.net\r\nTo: us@example.org\r\nSubject: ${words.slice(0, 5)}\r\nMessage-ID: <${(count += 1)}@x>\r\n\r\n${words}\r\n`,
      );
    const take = async (words: string) =>
      done(await perform(house, receiveMail, { raw: message(words) }, { actor: { kind: 'program', name: 'mailbox' } })).id;
    const [bad, good] = [await take(eicar), await take('Hello, the lift is broken again.')];
    expect((await admin('GET', `/api/mail/${bad}/original`)).body).toMatchObject({ code: 'file.malware' });
    expect((await admin('GET', `/api/mail/${good}/original`)).status).toBe(200);
  });
});

describe('Where no scanner is set', () => {
  it('files are marked as not checked, and opened as the organisation chose', async () => {
    const bare = { ...house, scanner: undefined };
    const { id } = await complaint(house, handler);
    const waits = await send(id, paper());
    await new FileChecker().work(bare, stop);
    expect(await settings()).toMatchObject({ scanner: { standing: 'none' }, waiting: 0, notChecked: 1 });
    expect(await shown(id)).toMatchObject([{ check: 'not-checked', opening: 'open' }]);
    expect((await open(id, waits)).status).toBe(200);
    await choose(1);
    expect((await open(id, waits)).body).toMatchObject({ code: 'file.say-so-first' });
    expect(
      done(await perform(bare, openOnPurpose, { complaint: id, attachment: waits, as: 'unchecked' }, { actor: handler })),
    ).toEqual({ opened: true });
    expect((await open(id, waits)).status).toBe(200);
    await choose(0);
    expect((await open(id, waits)).body).toMatchObject({ code: 'file.not-checked' });
    await choose(2);
    const fresh = await send(id, paper(true));
    expect((await shown(id))[0]).toMatchObject({ check: 'not-checked' });
    // A scanner that is set later also checks what came before it.
    await check();
    expect((await open(id, fresh)).body).toMatchObject({ code: 'file.in-quarantine' });
  });
});
