// People: invited, changed, given new passwords, gone; and teams. Through the door, as an administrator's screens ask.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { endAccess } from '#handling/access/end-access.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { type Ask, atScreen, browser, signIn, testApi } from '#test/support/api.ts';
import { done, testHouse, type TestHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';

let house: TestHouse;
let app: FastifyInstance;
let ada: Ask;
const password = 'harbour lantern quill';
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  ada = await atScreen(app, house, house.administrator);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const Link = z.object({ id: z.string().optional(), secret: z.string(), expiresAt: z.string() });
const linkIn = (answer: { body: unknown }) => Link.parse(answer.body);

let guests = 0;
async function invite(more: object = {}): Promise<{ id: string; secret: string; email: string }> {
  guests += 1;
  const email = `guest${guests}@example.org`;
  const { id = '', secret } = linkIn(
    await ada('POST', '/api/people', { name: 'Guest', email, roles: ['handler'], teams: [], ...more }),
  );
  return { id, secret, email };
}

const versionOf = async (id: string): Promise<number> =>
  z.object({ version: z.number() }).parse((await ada('GET', `/api/people/${id}`)).body).version;

describe('An invitation', () => {
  it('lets a colleague choose a name and a password, and sign in with the roles they were given', async () => {
    const repairs = await team(house, 'Repairs');
    const { secret, email } = await invite({ teams: [repairs] });
    const ask = browser(app);
    expect((await ask('POST', '/api/link', { token: secret })).body).toMatchObject({
      purpose: 'invitation',
      email,
      organisation: 'Harbour Homes',
    });
    expect((await ask('POST', '/api/invitation', { token: secret, name: 'Kofi Osei', password })).status).toBe(200);
    expect((await signIn(ask, email, password)).status).toBe(200);
    const { body } = await ask('GET', '/api/me');
    expect(body).toMatchObject({ person: { name: 'Kofi Osei', roles: ['handler'], teams: [{ name: 'Repairs' }] } });
  });

  it('can be accepted once', async () => {
    const { secret } = await invite();
    const accept = () => browser(app)('POST', '/api/invitation', { token: secret, name: 'Kofi', password });
    const statuses = (await Promise.all([accept(), accept()])).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await browser(app)('POST', '/api/link', { token: secret })).body).toMatchObject({ code: 'link.used' });
  });

  it('is still there after a password that cannot be used', async () => {
    const { secret } = await invite();
    const refused = await browser(app)('POST', '/api/invitation', { token: secret, name: 'Kofi', password: 'too short' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'input.invalid', fields: { password: /at least 12/ } } });
    const own = await browser(app)('POST', '/api/invitation', { token: secret, name: 'Kofi Mensah', password: 'kofimensah2026' });
    expect(own).toMatchObject({ status: 422, body: { fields: { password: /close to your name/ } } });
    expect((await browser(app)('POST', '/api/invitation', { token: secret, name: 'Kofi', password })).status).toBe(200);
  });

  it('expires after the days the organisation gives its links', async () => {
    const { secret } = await invite();
    house.pass({ days: 7 });
    ada = await atScreen(app, house, house.administrator);
    expect((await browser(app)('POST', '/api/link', { token: secret })).body).toMatchObject({ code: 'link.expired' });
    expect((await browser(app)('POST', '/api/invitation', { token: secret, name: 'K', password })).body).toMatchObject({
      code: 'link.expired',
    });
  });

  it('is replaced when it is renewed, and gone when it is withdrawn', async () => {
    const { id, secret, email } = await invite();
    const renewed = linkIn(await ada('POST', `/api/people/${id}/invitation`));
    expect((await browser(app)('POST', '/api/link', { token: secret })).body).toMatchObject({ code: 'link.withdrawn' });
    expect((await browser(app)('POST', '/api/link', { token: renewed.secret })).status).toBe(200);
    expect((await ada('DELETE', `/api/people/${id}/invitation`)).status).toBe(200);
    expect((await browser(app)('POST', '/api/link', { token: renewed.secret })).body).toMatchObject({ code: 'link.withdrawn' });
    expect((await ada('POST', '/api/people', { name: 'Again', email, roles: [], teams: [] })).status).toBe(200);
  });

  it('is refused for an address that somebody here has', async () => {
    const { email } = await invite();
    const twice = await ada('POST', '/api/people', { name: 'Twin', email: email.toUpperCase(), roles: [], teams: [] });
    expect(twice).toMatchObject({ status: 409, body: { code: 'person.email-taken' } });
  });

  it('asked for twice at the same moment is made once', async () => {
    const given = { name: 'Double', email: 'double@example.org', roles: [], teams: [] };
    const both = await Promise.all([ada('POST', '/api/people', given), ada('POST', '/api/people', given)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('keeps the secret of its link nowhere', async () => {
    const { secret } = await invite();
    for (const table of ['one_time_link', 'audit_entry', 'command_receipt'] as const)
      expect(JSON.stringify(await house.db.selectFrom(table).selectAll().execute())).not.toContain(secret);
  });
});

describe('Managing people', () => {
  it('is refused to everyone without the permission', async () => {
    const manager = await atScreen(app, house, await person(house, { roles: ['manager', 'compliance'] }));
    const { id } = await invite();
    const tries = [
      manager('GET', '/api/people'),
      manager('GET', `/api/people/${id}`),
      manager('POST', '/api/people', { name: 'X', email: 'x@example.org', roles: ['administrator'], teams: [] }),
      manager('PUT', `/api/people/${id}`, { version: 1, name: 'X', email: 'x@example.org', roles: ['administrator'], teams: [] }),
      manager('POST', `/api/people/${id}/end`, {}),
      manager('POST', '/api/teams', { name: 'X', members: [] }),
      manager('POST', '/api/integrations', { name: 'X', roles: ['administrator'], teams: [] }),
    ];
    for (const answer of await Promise.all(tries))
      expect(answer).toMatchObject({ status: 403, body: { code: 'permission.missing' } });
  });

  it('changes roles and teams at once, with history that names no names', async () => {
    const sam = await person(house, { name: 'Sam Secretive' });
    const ask = await atScreen(app, house, sam);
    const given = { version: 1, name: 'Sam S.', email: `${sam.id}@example.org`, roles: ['manager'], teams: [] };
    expect((await ada('PUT', `/api/people/${sam.id}`, given)).body).toEqual({ version: 2 });
    expect((await ask('GET', '/api/me')).body).toMatchObject({ person: { name: 'Sam S.', roles: ['manager'] } });
    const { body } = await ada('GET', `/api/people/${sam.id}`);
    const says = 'changed the name and the roles: handler before, manager now';
    expect(body).toMatchObject({ history: [{ kind: 'person-changed', who: 'Ada Minister', says }] });
    expect(JSON.stringify(z.object({ history: z.unknown() }).parse(body))).not.toContain('Secretive');
  });

  it('refuses a page that is stale, and does nothing when nothing changed', async () => {
    const sam = await person(house);
    const given = { version: 1, name: 'Sam Handler', email: `${sam.id}@example.org`, roles: ['handler'], teams: [] };
    expect((await ada('PUT', `/api/people/${sam.id}`, given)).body).toEqual({ version: 1 });
    await ada('PUT', `/api/people/${sam.id}`, { ...given, roles: [] });
    expect(await ada('PUT', `/api/people/${sam.id}`, given)).toMatchObject({ status: 409, body: { code: 'page.stale' } });
  });

  it('keeps the last administrator, even when two remove each other at the same moment', async () => {
    const self = house.administrator.id;
    const alone = { version: await versionOf(self), name: 'Ada Minister', email: 'ada@example.org', roles: ['manager'], teams: [] };
    expect((await ada('PUT', `/api/people/${self}`, alone)).body).toMatchObject({ code: 'person.last-administrator' });
    expect((await ada('POST', `/api/people/${self}/end`, {})).body).toMatchObject({ code: 'person.last-administrator' });
    const bea = await person(house, { name: 'Bea', roles: ['administrator'] });
    const both = await Promise.all([
      perform(house, endAccess, { person: self }, { actor: bea }),
      perform(house, endAccess, { person: bea.id }, { actor: house.administrator }),
    ]);
    expect(both.filter((answer) => 'refused' in answer)).toMatchObject([{ code: 'person.last-administrator' }]);
    const stays = 'refused' in both[0] ? house.administrator : bea;
    ada = await atScreen(app, house, stays);
  });
});

describe('A person’s history', () => {
  it('tells who knocked, and leaves out their daily coming and going', async () => {
    const { id, secret, email } = await invite();
    const ask = browser(app);
    await ask('POST', '/api/invitation', { token: secret, name: 'Kofi', password });
    await signIn(ask, email, password);
    await ask('DELETE', '/api/session');
    await browser(app, '203.0.113.200')('POST', '/api/session', { email, password: 'somebody guesses' });
    const { history } = z
      .object({ history: z.array(z.object({ who: z.string(), says: z.string() })) })
      .parse((await ada('GET', `/api/people/${id}`)).body);
    expect(history.map(({ who, says }) => `${who} ${says}`)).toEqual([
      'Somebody could not sign in: a wrong password',
      'Kofi accepted the invitation',
      expect.stringMatching(/^(Ada Minister|Bea) invited them as handler/),
    ]);
  });
});

describe('Ending a person’s access', () => {
  it('takes effect with their next request, and shows what they handled', async () => {
    const sam = await person(house);
    const ask = await atScreen(app, house, sam);
    const given = { customer: { name: 'Amara' }, description: 'No heat', channel: 'telephone', handleMyself: true };
    const { reference } = done(await perform(house, logComplaint, given, { actor: sam }));
    expect((await ada('POST', `/api/people/${sam.id}/end`, {})).body).toMatchObject({ sessions: 1, complaints: 1 });
    expect((await ask('GET', '/api/me')).status).toBe(401);
    expect((await ada('GET', `/api/people/${sam.id}`)).body).toMatchObject({
      state: 'left',
      roles: [],
      complaints: [{ reference }],
    });
    expect((await ada('GET', '/api/people?left=true')).body).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ id: sam.id })]),
    );
    expect(JSON.stringify((await ada('GET', '/api/colleagues')).body)).not.toContain(sam.id);
  });

  it('makes their links useless and leaves their address free', async () => {
    const { id, secret, email } = await invite();
    await browser(app)('POST', '/api/invitation', { token: secret, name: 'Kofi', password });
    const { secret: reset } = linkIn(await ada('POST', `/api/people/${id}/new-password`, {}));
    expect((await ada('POST', `/api/people/${id}/end`, {})).status).toBe(200);
    expect((await browser(app)('POST', '/api/new-password', { token: reset, password })).body).toMatchObject({
      code: 'link.withdrawn',
    });
    expect((await browser(app)('POST', '/api/session', { email, password })).status).toBe(401);
    expect((await ada('POST', '/api/people', { name: 'Back', email, roles: [], teams: [] })).status).toBe(200);
  });
});

describe('A new password', () => {
  async function accepted(): Promise<{ id: string; email: string; ask: Ask }> {
    const { id, secret, email } = await invite();
    const ask = browser(app);
    await ask('POST', '/api/invitation', { token: secret, name: 'Kofi', password });
    await signIn(ask, email, password);
    return { id, email, ask };
  }

  it('chosen by a link ends every session and the old password', async () => {
    const { id, email, ask } = await accepted();
    const { secret } = linkIn(await ada('POST', `/api/people/${id}/new-password`, {}));
    expect((await browser(app)('POST', '/api/new-password', { token: secret, password: 'quite another thing' })).status).toBe(200);
    expect((await ask('GET', '/api/me')).status).toBe(401);
    expect((await browser(app)('POST', '/api/session', { email, password })).status).toBe(401);
    expect((await browser(app)('POST', '/api/session', { email, password: 'quite another thing' })).status).toBe(200);
  });

  it('lets a person in past the wait that strangers caused', async () => {
    const { id, email } = await accepted();
    for (let n = 0; n < 31; n += 1)
      await browser(app, `203.0.113.${n}`)('POST', '/api/session', { email, password: 'stranger at work' });
    const fresh = browser(app, '192.0.2.77');
    expect((await signIn(fresh, email, password)).status).toBe(429);
    const { secret } = linkIn(await ada('POST', `/api/people/${id}/new-password`, {}));
    await fresh('POST', '/api/new-password', { token: secret, password: 'quite another thing' });
    expect((await signIn(fresh, email, 'quite another thing')).status).toBe(200);
  });

  it('chosen by oneself needs the old one, and ends the other sessions', async () => {
    const { email, ask } = await accepted();
    const other = browser(app);
    await signIn(other, email, password);
    const wrong = await ask('PUT', '/api/account/password', { current: 'not the password', password: 'quite another thing' });
    expect(wrong).toMatchObject({ status: 403, body: { code: 'password.wrong' } });
    const right = await ask('PUT', '/api/account/password', { current: password, password: 'quite another thing' });
    expect(right).toMatchObject({ status: 200, body: { sessionsEnded: 1 } });
    expect([(await ask('GET', '/api/me')).status, (await other('GET', '/api/me')).status]).toEqual([200, 401]);
  });
});

describe('An absence', () => {
  it('is said by the person or by those who give out work, and seen by colleagues', async () => {
    const sam = await person(house, { name: 'Sam Away' });
    const ask = await atScreen(app, house, sam);
    expect((await ask('PUT', '/api/account/absence', { until: '2027-01-15' })).status).toBe(200);
    const list = (await ask('GET', '/api/colleagues')).body;
    expect(list).toContainEqual(expect.objectContaining({ id: sam.id, absentUntil: '2027-01-15' }));
    const tess = await atScreen(app, house, await person(house, { name: 'Tess' }));
    expect((await tess('PUT', `/api/people/${sam.id}/absence`, { until: null })).status).toBe(403);
    expect((await ask('PUT', '/api/account/absence', { until: '2020-01-01' })).status).toBe(422);
  });
});

describe('A team', () => {
  it('is added, changed with history, and closed when no complaint of it is open', async () => {
    const [sam, tess] = [await person(house, { name: 'Sam' }), await person(house, { name: 'Tess' })];
    const { id } = z.object({ id: z.string() }).parse((await ada('POST', '/api/teams', { name: 'Voids', members: [sam.id] })).body);
    expect((await ada('POST', '/api/teams', { name: 'voids', members: [] })).body).toMatchObject({ code: 'team.name-taken' });
    expect((await ada('PUT', `/api/teams/${id}`, { version: 1, name: 'Empty homes', members: [tess.id] })).body).toEqual({
      version: 2,
    });
    const { body } = await ada('GET', `/api/teams/${id}`);
    const says = 'changed the team Empty homes, called Voids before; joined: Tess; left: Sam';
    const change = { kind: 'team-changed', says };
    expect(body).toMatchObject({ members: [{ id: tess.id }], history: [change, { kind: 'team-added' }] });

    const given = { customer: { name: 'Amara' }, description: 'Damp', channel: 'letter', team: id };
    const complaint = done(await perform(house, logComplaint, given, { actor: sam }));
    expect((await ada('POST', `/api/teams/${id}/close`, {})).body).toMatchObject({ code: 'team.has-complaints' });
    await house.db.updateTable('complaint').set({ state: 'closed' }).where('id', '=', complaint.id).execute();
    expect((await ada('POST', `/api/teams/${id}/close`, {})).status).toBe(200);
    expect((await ada('GET', `/api/teams/${id}`)).status).toBe(404);
  });
});
