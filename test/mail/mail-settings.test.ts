// The settings of mail: secrets are sealed, never shown and never in the record; a message goes over TLS and with a password.
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#domain/refusal.ts';
import { sendMessage } from '#apps/worker/jobs/send-message.ts';
import { perform } from '#handling/command.ts';
import { changeMailServer } from '#handling/mail/change-mail-server.ts';
import { sendTrial } from '#handling/mail/send-trial.ts';
import { SmtpLine } from '#platform/mail-out/smtp-line.ts';
import { mailSettings } from '#views/mail/mail-settings.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { refusal, testMailServer } from '#test/support/mail-server.ts';
import { person } from '#test/support/people.ts';
import { counterOf, quick, stateOf, withSender } from './house-with-mail.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const page = async (secret = house.secret) => {
  const read = await mailSettings(house.db, { actor: house.administrator, secret, byTheStart: null });
  if (isRefusal(read)) throw new Error(read.words);
  return read;
};

describe('The settings of mail', () => {
  it('seal the password and the key, show neither, and keep neither in the record', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const dkimKey = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const given = { version: 0, host: 'smtp.example.org', port: 465, security: 'tls', username: 'us', password: 'pä$$-quill' };
    done(
      await perform(
        house,
        changeMailServer,
        { ...given, dkimDomain: 'example.org', dkimSelector: 'r1', dkimKey },
        { actor: house.administrator },
      ),
    );
    const { server } = await page();
    expect(server).toMatchObject({ host: 'smtp.example.org', password: 'set', dkimKey: 'set' });
    expect(JSON.stringify(server)).not.toContain('quill');
    const kept = await house.pool.query(
      `select (select json_agg(a)::text from audit_entry a) || (select json_agg(m)::text from mail_server m) as all`,
    );
    expect(JSON.stringify(kept.rows)).not.toMatch(/quill|PRIVATE/);
    expect((await page(Buffer.alloc(32, 'another'))).server.password).toBe('unreadable');
  });

  it('are for those who manage settings alone, and refuse a key that cannot sign and a stale page', async () => {
    const handler = await person(house, { name: 'Sam Handler' });
    expect(await mailSettings(house.db, { actor: handler, secret: house.secret, byTheStart: null })).toMatchObject({
      code: 'permission.missing',
    });
    const given = { version: 1, host: 'smtp.example.org', port: 465, security: 'tls' };
    const asked = (more: object, actor = house.administrator) => perform(house, changeMailServer, { ...given, ...more }, { actor });
    expect(await asked({}, handler)).toMatchObject({ code: 'permission.missing' });
    expect(await asked({ dkimKey: 'not a key' })).toMatchObject({ code: 'mail.key-unfit' });
    expect(await asked({ version: 7 })).toMatchObject({ code: 'page.stale' });
  });

  it('send a trial with the password that was set; a wrong one leaves it waiting and says what was heard', async () => {
    let right = false;
    const server = await testMailServer();
    server.at = (stage) => {
      if (stage === 'sign-in' && !right) throw refusal(535, 'Wrong password.');
    };
    const { version } = (await page()).server;
    const given = {
      version,
      host: '127.0.0.1',
      port: server.port,
      security: 'none',
      username: 'us',
      password: 'secret',
      dkimDomain: 'example.org',
      dkimSelector: 'r1',
    };
    done(await perform(house, changeMailServer, given, { actor: house.administrator }));
    await withSender(house);
    const entity = (await page()).senders[0]?.legalEntity;
    const { message } = done(
      await perform(house, sendTrial, { legalEntity: entity, to: 'ada@example.org' }, { actor: house.administrator }),
    );
    const counter = counterOf();
    await sendMessage(house, counter, message);
    expect((await stateOf(house, message)).state).toBe('queued');
    expect((await page()).waiting).toMatchObject({ count: 1, answer: expect.stringContaining('Wrong password') as string });
    right = true;
    house.pass({ minutes: 2 });
    await sendMessage(house, counter, message);
    counter.close();
    expect((await page()).trials[0]).toMatchObject({ address: 'ada@example.org', state: 'sent' });
    expect(server.taken[0]?.message).toContain('DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org');
    await server.close();
  });
});

describe('The line to the mail server', () => {
  it('is never opened without TLS where TLS was asked for, nor with a certificate nobody vouches for', async () => {
    const open = await testMailServer();
    const parcel = { from: 'a@example.org', to: 'b@example.org', message: Buffer.from('Subject: x\r\n\r\nx\r\n') };
    const plain = new SmtpLine({ host: '127.0.0.1', port: open.port, security: 'starttls' }, quick);
    expect(await plain.handOver(parcel, async () => Promise.resolve(true))).toMatchObject({ how: 'later', past: false });
    const unvouched = await testMailServer({ secure: true });
    const closed = new SmtpLine({ host: '127.0.0.1', port: unvouched.port, security: 'tls' }, quick);
    expect(await closed.handOver(parcel, async () => Promise.resolve(true))).toMatchObject({
      how: 'later',
      answer: expect.stringMatching(/certificate/i) as string,
    });
    expect([...open.taken, ...unvouched.taken]).toEqual([]);
    await Promise.all([open.close(), unvouched.close()]);
  });
});
