// The queue, work passing from hand to hand, notes, notifications and search over the API, as screens and integrations use them.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { asStranger, type Ask, atScreen, testApi } from '#test/support/api.ts';
import { complaint, type MadeComplaint } from '#test/support/complaints.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';

let house: TestHouse;
let app: FastifyInstance;
let repairs: string;
let manager: PersonActor;
let amira: PersonActor;
let asManager: Ask;
let asAmira: Ask;
let asOther: Ask;
const made: MadeComplaint[] = [];
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  repairs = await team(house, 'Repairs');
  manager = await person(house, { name: 'Maya', roles: ['manager'], teams: [repairs] });
  amira = await person(house, { name: 'Amira Khan', teams: [repairs] });
  for (const dueAt of ['2026-11-25T00:00:00Z', '2026-11-20T00:00:00Z', null])
    made.push(await complaint(house, manager, { team: repairs, dueAt, description: '=Boiler, "again"' }));
  [asManager, asAmira] = [await atScreen(app, house, manager), await atScreen(app, house, amira)];
  asOther = await atScreen(app, house, await person(house));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const rowsOf = ({ body }: { body: unknown }) => (body as { rows: { id: string; version: number }[] }).rows;

describe('The queue over the API', () => {
  it('lists what is due first, page by page', async () => {
    const first = await asAmira('GET', '/api/queue?limit=2');
    expect(first.status).toBe(200);
    const { next } = first.body as { next: string };
    const second = await asAmira('GET', `/api/queue?limit=2&after=${next}`);
    expect([...rowsOf(first), ...rowsOf(second)].map(({ id }) => id)).toEqual([1, 0, 2].map((at) => made[at]?.id));
    expect(await asAmira('GET', '/api/queue?after=nonsense')).toMatchObject({ status: 422, body: { code: 'cursor.unreadable' } });
  });

  it('takes several words of a kind, and refuses one that is none', async () => {
    expect(rowsOf(await asAmira('GET', '/api/queue?severity=moderate,high&stage=listen&stage=decide'))).toHaveLength(3);
    expect(await asAmira('GET', '/api/queue?severity=dreadful')).toMatchObject({ status: 422 });
  });

  it('counts, for each person what they may see', async () => {
    expect(await asAmira('GET', '/api/queue/counts')).toMatchObject({
      body: { myTeams: { count: 3, more: false }, mine: { count: 0 } },
    });
    expect(await asOther('GET', '/api/queue/counts')).toMatchObject({ body: { all: { count: 0 } } });
    expect(await asAmira('GET', '/api/queue/count?due=overdue')).toMatchObject({ body: { count: 1 } });
  });

  it('is exported by those who may, as CSV and JSON Lines, and the export is on the record', async () => {
    expect(await asAmira('GET', '/api/queue/export')).toMatchObject({ status: 403 });
    const csv = await raw(asManager, '/api/queue/export?due=overdue&words=boiler');
    expect(csv.split('\r\n')[0]).toBe(
      '\ufeffreference,title,customer,state,stage,track,level,severity,waitingOn,channel,receivedAt,dueDay,standing,handler,team,id,restricted',
    );
    expect(csv).toContain(`${made[1]?.reference},"'=Boiler, ""again""",Joe Customer,open,listen`);
    const lines = (await raw(asManager, '/api/queue/export?format=jsonl')).trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ reference: made[1]?.reference, title: '=Boiler, "again"' });
    const { rows } = await house.pool.query(`select facts from audit_entry where kind = 'list-exported' order by position`);
    expect(rows).toEqual([
      { facts: { list: 'queue', format: 'csv', filters: ['due=overdue', 'words'] } },
      { facts: { list: 'queue', format: 'jsonl', filters: [] } },
    ]);
  });
});

describe('Work over the API', () => {
  it('is taken, transferred, handed back and given, one after the other', async () => {
    const { body } = await asAmira('POST', '/api/queue/next', {});
    expect(body).toEqual({ id: made[1]?.id, reference: made[1]?.reference });
    const at = `/api/complaints/${made[1]?.id}`;
    house.pass({ minutes: 1 });
    const transferred = await asAmira('POST', `${at}/transfer`, { person: manager.id, reason: 'Needs your say' });
    expect(transferred.status).toBe(200);
    expect(await asManager('GET', `${at}/placement`)).toMatchObject({
      body: {
        toAccept: true,
        handler: { name: 'Maya' },
        handovers: [{ kind: 'transferred', reason: 'Needs your say' }, { kind: 'taken' }],
      },
    });
    house.pass({ minutes: 1 });
    expect(await asManager('POST', `${at}/hand-back`, { reason: 'You decide' })).toMatchObject({ status: 200 });
    expect(await asAmira('GET', `${at}/placement`)).toMatchObject({ body: { handler: { id: amira.id }, toAccept: false } });
    const given = await asManager('POST', '/api/assignments', { complaints: [{ id: made[0]?.id }], person: amira.id });
    expect(given.body).toEqual({ done: [made[0]?.id], not: [] });
    expect(await asAmira('GET', '/api/my-work')).toMatchObject({
      body: { open: 2, waiting: [{ kind: 'given' }, { kind: 'handed-back' }] },
    });
  });

  it('asked twice under one key is done once', async () => {
    const key = { 'idempotency-key': 'take-one-more-please' };
    const first = await asAmira('POST', '/api/queue/next', {}, key);
    expect(await asAmira('POST', '/api/queue/next', {}, key)).toEqual(first);
  });

  it('is refused in words on a stale page', async () => {
    const answer = await asAmira('PUT', `/api/complaints/${made[0]?.id}/track`, { track: 'first-contact', version: 1 });
    expect(answer).toMatchObject({ status: 409, body: { code: 'page.stale' } });
  });

  it('offers people in the order in which they could be given it, with why not', async () => {
    await house.pool.query(`update person set absent_until = '2026-12-01' where id = $1`, [amira.id]);
    const { body } = await asManager('GET', `/api/complaints/${made[2]?.id}/candidates`);
    const people = (body as { people: { name: string; whyNot: string | null; open: number }[] }).people;
    expect(people.map(({ name, whyNot }) => [name, whyNot !== null])).toEqual([
      ['Maya', false],
      ['Ada Minister', false],
      ['Sam Handler', false],
      ['Amira Khan', true],
    ]);
    await house.pool.query(`update person set absent_until = null where id = $1`, [amira.id]);
  });
});

describe('Notes and notifications over the API', () => {
  it('reach whom they mention', async () => {
    const at = `/api/complaints/${made[0]?.id}`;
    house.pass({ minutes: 1 });
    expect(await asManager('POST', `${at}/notes`, { text: 'Have a look, @Amira', mentions: [amira.id] })).toMatchObject({
      status: 200,
    });
    expect(await asAmira('GET', `${at}/notes`)).toMatchObject({ body: { notes: [{ text: 'Have a look, @Amira', own: false }] } });
    const heard = await asAmira('GET', '/api/notifications?most=1');
    expect(heard.body).toMatchObject({ unread: 3, notifications: [{ kind: 'mentioned' }] });
    expect(await asAmira('POST', '/api/notifications/read', { ids: 'all' })).toMatchObject({ body: { read: 3 } });
    expect(await asOther('GET', `${at}/notes`)).toMatchObject({ status: 404 });
  });

  it('say who else is here', async () => {
    const at = `/api/complaints/${made[0]?.id}/presence`;
    await asAmira('PUT', at, { doing: 'writing' });
    expect(await asManager('PUT', at, { doing: 'reading' })).toMatchObject({
      body: { others: [{ name: 'Amira Khan', doing: 'writing' }] },
    });
    expect(await asOther('PUT', at, { doing: 'reading' })).toMatchObject({ status: 404 });
    expect(await asAmira('DELETE', at)).toMatchObject({ body: { left: true } });
  });
});

describe('Saved views and search over the API', () => {
  it('keep a list under its name', async () => {
    const { body } = await asAmira('POST', '/api/views', { name: 'Late', filter: { due: 'overdue', severity: ['high'] } });
    expect(await asAmira('GET', '/api/views')).toMatchObject({
      body: { views: [{ name: 'Late', filter: { severity: ['high'] }, own: true }] },
    });
    expect(await asAmira('DELETE', `/api/views/${(body as { id: string }).id}`)).toMatchObject({ status: 200 });
  });

  it('find what one may see, and are closed to strangers', async () => {
    expect(await asAmira('GET', '/api/search?words=boiler')).toMatchObject({
      body: { count: 3, hits: [{ title: [{ hit: false }, { text: 'Boiler', hit: true }, {}] }, {}, {}] },
    });
    expect(await asOther('GET', '/api/search?words=boiler')).toMatchObject({ body: { count: 0, hits: [] } });
    expect(await asAmira('GET', '/api/search?words=%20')).toMatchObject({ status: 422 });
    expect(await asStranger(app)('GET', '/api/search?words=boiler')).toMatchObject({ status: 401 });
  });
});

describe('Routing over the API', () => {
  it('is changed by those who keep the settings, and says which row is no longer there', async () => {
    const asAdministrator = await atScreen(app, house, house.administrator);
    const rule = { name: 'Letters', channel: 'letter', team: repairs };
    expect(await asAmira('PUT', '/api/routing', { rules: [rule] })).toMatchObject({ status: 403 });
    expect(await asAdministrator('PUT', '/api/routing', { rules: [rule] })).toMatchObject({ body: { rules: 1 } });
    expect(await asAmira('GET', '/api/routing')).toMatchObject({
      body: { rules: [{ name: 'Letters', channel: 'letter', team: repairs }], allowed: { change: false } },
    });
    const nobody = { ...rule, team: amira.id };
    expect(await asAdministrator('PUT', '/api/routing', { rules: [rule, nobody] })).toMatchObject({
      body: { code: 'input.invalid', fields: { 'rules.1.team': 'This is no longer there. Choose one of those listed.' } },
    });
    expect(await asAdministrator('PUT', `/api/teams/${repairs}/workload-limit`, { mostAtOnce: 30 })).toMatchObject({ status: 200 });
    expect(await asAmira('GET', '/api/routing')).toMatchObject({ body: { teams: [{ mostAtOnce: 30 }] } });
  });
});

/** The body of a streamed answer, as text. */
async function raw(ask: Ask, path: string): Promise<string> {
  const answer = await ask('GET', path, undefined, { accept: 'text/csv' });
  return String(answer.body);
}
