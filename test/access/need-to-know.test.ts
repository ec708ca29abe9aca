// Need-to-know complaints, and complaints about a colleague: who can open them, through the door.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { done, testHouse, type TestHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';

let house: TestHouse;
let app: FastifyInstance;
let repairs: string;
let sam: PersonActor;
let mina: PersonActor;
let cora: PersonActor;
let asks: Record<'ada' | 'sam' | 'mina' | 'cora', Ask>;
let id: string;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  repairs = await team(house, 'Repairs');
  sam = await person(house, { name: 'Sam', teams: [repairs] });
  mina = await person(house, { name: 'Mina', roles: ['manager'], teams: [repairs] });
  cora = await person(house, { name: 'Cora', roles: ['compliance'] });
  asks = {
    ada: await atScreen(app, house, house.administrator),
    sam: await atScreen(app, house, sam),
    mina: await atScreen(app, house, mina),
    cora: await atScreen(app, house, cora),
  };
});
afterAll(async () => {
  await app.close();
  await house.close();
});
beforeEach(async () => {
  const given = { customer: { name: 'Amara' }, description: 'Rude on the stairs', channel: 'telephone', team: repairs };
  ({ id } = done(await perform(house, logComplaint, given, { actor: mina })));
});

const opens = async (): Promise<string> => {
  const names = ['ada', 'sam', 'mina', 'cora'] as const;
  const statuses = await Promise.all(
    names.map(async (name) => ((await asks[name]('GET', `/api/complaints/${id}`)).status === 200 ? name : '')),
  );
  return statuses.filter(Boolean).join(' ');
};

describe('A need-to-know complaint', () => {
  it('is opened by those named for it and nobody else, whatever their roles', async () => {
    expect(await opens()).toBe('ada sam mina cora');
    const made = await asks.mina('POST', `/api/complaints/${id}/need-to-know`, { version: 1, readers: [cora.id] });
    expect(made.body).toEqual({ version: 2 });
    expect(await opens()).toBe('mina cora');
    const { body } = await asks.cora('GET', `/api/complaints/${id}/access`);
    expect(body).toMatchObject({ needToKnow: true, readers: [{ name: 'Cora', by: 'Mina' }, { name: 'Mina' }] });
  });

  it('can be opened to others and closed to some again, but never to nobody', async () => {
    await asks.mina('POST', `/api/complaints/${id}/need-to-know`, { version: 1, readers: [] });
    await asks.mina('PUT', `/api/complaints/${id}/readers`, { version: 2, readers: [mina.id, sam.id, cora.id] });
    expect(await opens()).toBe('sam mina cora');
    const alone = await asks.cora('PUT', `/api/complaints/${id}/readers`, { version: 3, readers: [sam.id] });
    expect(alone.body).toMatchObject({ code: 'reader.none-left' });
    expect((await asks.mina('PUT', `/api/complaints/${id}/readers`, { version: 3, readers: [cora.id] })).status).toBe(200);
    expect(await opens()).toBe('cora');
  });

  it('is opened to its team again', async () => {
    await asks.mina('POST', `/api/complaints/${id}/need-to-know`, { version: 1, readers: [cora.id] });
    expect((await asks.cora('POST', `/api/complaints/${id}/need-to-know/lift`, { version: 2 })).status).toBe(200);
    expect(await opens()).toBe('ada sam mina cora');
  });

  it('is made so only by those who may', async () => {
    expect((await asks.sam('POST', `/api/complaints/${id}/need-to-know`, { version: 1, readers: [] })).status).toBe(403);
    await asks.mina('POST', `/api/complaints/${id}/need-to-know`, { version: 1, readers: [sam.id] });
    expect((await asks.sam('POST', `/api/complaints/${id}/need-to-know/lift`, { version: 2 })).status).toBe(403);
    expect((await asks.cora('PUT', `/api/complaints/${id}/readers`, { version: 2, readers: [cora.id] })).status).toBe(404);
  });

  it('passes to a successor when the only one who could open it leaves', async () => {
    const dana = await person(house, { name: 'Dana', roles: ['manager'], teams: [repairs] });
    const hers = await atScreen(app, house, dana);
    await hers('POST', `/api/complaints/${id}/need-to-know`, { version: 1, readers: [sam.id] });
    const refused = await asks.ada('POST', `/api/people/${dana.id}/end`, {});
    expect(refused.body).toMatchObject({ code: 'person.only-reader', facts: { complaints: 1 } });
    const unfit = await asks.ada('POST', `/api/people/${dana.id}/end`, { needToKnowTo: sam.id });
    expect(unfit.body).toMatchObject({ code: 'person.successor-unfit' });
    expect((await asks.ada('POST', `/api/people/${dana.id}/end`, { needToKnowTo: cora.id })).body).toMatchObject({ needToKnow: 1 });
    expect(await opens()).toBe('sam cora');
  });
});

describe('A complaint about a colleague', () => {
  it('is neither seen nor handled by them from then on', async () => {
    await house.db
      .updateTable('complaint')
      .set({ handler_id: sam.id, handler_since: house.clock() })
      .where('id', '=', id)
      .execute();
    expect((await asks.mina('POST', `/api/complaints/${id}/subjects/${sam.id}`, { version: 1 })).body).toEqual({ version: 2 });
    expect(await opens()).toBe('ada mina cora');
    expect((await asks.mina('GET', `/api/complaints/${id}`)).body).toMatchObject({ handler: null });
    expect((await asks.sam('GET', `/api/complaints/${id}/access`)).status).toBe(404);
  });

  it('can be named by the colleague themselves, who then no longer sees it', async () => {
    await house.db.updateTable('complaint').set({ handler_id: sam.id, team_id: null }).where('id', '=', id).execute();
    expect((await asks.sam('POST', `/api/complaints/${id}/subjects/${sam.id}`, { version: 1 })).status).toBe(200);
    expect(await opens()).toBe('ada mina cora');
  });

  it('is theirs again when the name was a mistake', async () => {
    await asks.mina('POST', `/api/complaints/${id}/subjects/${sam.id}`, { version: 1 });
    expect((await asks.mina('POST', `/api/complaints/${id}/subjects/${sam.id}/strike`, { version: 2 })).status).toBe(200);
    expect(await opens()).toBe('ada sam mina cora');
  });

  it('keeps somebody who can say who opens it', async () => {
    await asks.mina('POST', `/api/complaints/${id}/need-to-know`, { version: 1, readers: [sam.id] });
    const answer = await asks.sam('POST', `/api/complaints/${id}/subjects/${mina.id}`, { version: 2 });
    expect(answer.body).toMatchObject({ code: 'reader.none-left' });
  });

  it('is never opened to them by name', async () => {
    await asks.mina('POST', `/api/complaints/${id}/subjects/${sam.id}`, { version: 1 });
    const answer = await asks.mina('POST', `/api/complaints/${id}/need-to-know`, { version: 2, readers: [sam.id] });
    expect(answer.body).toMatchObject({ code: 'reader.is-subject' });
  });
});
