// The record as it is read: sentences, newest first, filtered, and never more than the reader may see.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { kindsInGroups } from '#domain/kind-groups.ts';
import { makeToken } from '#handling/access/make-token.ts';
import { revokeToken } from '#handling/access/revoke-token.ts';
import { signIn } from '#handling/access/sign-in.ts';
import { perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { changeCalendarDay } from '#handling/settings/change-calendar-day.ts';
import { addLegalEntity } from '#handling/settings/add-legal-entity.ts';
import { hashPassword } from '#platform/password.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { RecordEntries } from '#views/record/record-entries.ts';

let house: TestHouse;
let app: FastifyInstance;
let ask: Ask;
let officer: PersonActor;
let complaint: { id: string; reference: string };
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  officer = await person(house, { name: 'Olu Compliance', roles: ['compliance'] });
  ask = await atScreen(app, house, officer);
  const given = { customer: { name: 'Amara Osei' }, description: 'The lift stood still.', channel: 'phone' };
  complaint = done(await perform(house, logComplaint, given, { actor: house.administrator }));
  house.pass({ days: 1 });
  const closed = { calendar: 'GB-EAW', day: '2026-12-24', holiday: true, reason: 'Office closed', version: null };
  done(await perform(house, changeCalendarDay, closed, { actor: house.administrator }));
  const entity = { name: 'Quay Lettings Ltd', rulePack: 'iso-10002', calendar: 'GB-SCT' };
  done(await perform(house, addLegalEntity, entity, { actor: house.administrator }));
  house.setClock('2026-11-23T09:00:00Z');
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const read = async (query = '', by: Ask = ask): Promise<RecordEntries> => {
  const answer = await by('GET', `/api/record${query}`);
  return RecordEntries.parse(answer.body);
};

describe('The record', () => {
  it('tells each entry as a sentence, newest first, with what it is about by name', async () => {
    const { entries } = await read();
    expect(entries.slice(0, 2)).toMatchObject([
      {
        who: 'Ada Minister',
        kind: 'legal-entity-added',
        says: 'added the legal entity Quay Lettings Ltd (ISO 10002, good practice for any organisation, Scotland)',
        about: { of: 'organisation', name: 'Harbour Homes' },
      },
      { says: 'made 24 December 2026 a day nobody works in England and Wales: Office closed' },
    ]);
    const logged = entries.find(({ kind }) => kind === 'complaint-logged');
    expect(logged).toMatchObject({ who: 'Ada Minister', about: { of: 'complaint', id: complaint.id, name: complaint.reference } });
    const positions = entries.map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((a, b) => b - a));
  });

  it('names who came in at the door, nobody where the knock failed, and each token', async () => {
    const asked = { email: 'olga@example.org', address: '192.0.2.7', agent: 'Firefox' };
    const password = 'harbour lantern quill';
    const olga = await person(house, {
      name: 'Olga Administrator',
      roles: ['administrator'],
      email: asked.email,
      passwordHash: await hashPassword(password),
    });
    const door = { kind: 'program', name: 'sign-in' } as const;
    await perform(house, signIn, { ...asked, password: 'a wrong guess' }, { actor: door });
    done(await perform(house, signIn, { ...asked, password }, { actor: door }));
    const wanted = { account: olga.id, name: 'Figures for the board', scopes: ['read'], days: null };
    const { id: token } = done(await perform(house, makeToken, wanted, { actor: olga }));
    await perform(house, revokeToken, { token }, { actor: { ...olga, via: `token:${token}` } });
    const { entries } = await read(`?about=${olga.id}`);
    expect(entries.map(({ who, says, token: by }) => [who, says, by])).toEqual([
      ['Olga Administrator', 'revoked the token “Figures for the board”', 'Figures for the board'],
      ['Olga Administrator', 'made the token “Figures for the board” for read', null],
      ['Olga Administrator', 'signed in on a new device', null],
      ['Somebody', 'could not sign in: a wrong password', null],
    ]);
  });

  it('is filtered by who did it, by kind, by what it is about, and by the organisation’s day', async () => {
    const kinds = async (query: string) => new Set((await read(query)).entries.map(({ kind }) => kind));
    expect(await kinds('?kind=legal-entity-added')).toEqual(new Set(['legal-entity-added']));
    expect(await kinds(`?person=${officer.id}`)).toEqual(new Set());
    expect(await kinds(`?person=${house.administrator.id}&group=settings`)).toEqual(
      new Set(['legal-entity-added', 'calendar-day-changed']),
    );
    expect(await kinds(`?about=${complaint.id}`)).toContain('complaint-logged');
    expect(await kinds('?day=2026-11-24')).toEqual(new Set(['legal-entity-added', 'calendar-day-changed']));
    expect(await kinds('?day=2026-11-22')).toEqual(new Set());
  });

  it('is read on from where a page ended, with nothing skipped or told twice', async () => {
    for (let times = 0; times < 60; times += 1) {
      const said = { name: `Entity ${times}`, rulePack: 'iso-10002', calendar: 'GB-EAW' };
      done(await perform(house, addLegalEntity, said, { actor: house.administrator }));
    }
    const seen: number[] = [];
    for (let before: number | null = 10_000_000; before !== null; ) {
      const page: RecordEntries = await read(`?before=${before}`);
      seen.push(...page.entries.map(({ position }) => position));
      before = page.older;
    }
    const { rows } = await house.pool.query<{ count: string }>('select count(*) from audit_entry');
    expect(seen).toHaveLength(Number(rows[0]?.count));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('keeps a need-to-know complaint from whoever may not open it, also here', async () => {
    await house.pool.query('update complaint set need_to_know = true where id = $1', [complaint.id]);
    expect((await read(`?about=${complaint.id}`)).entries).toEqual([]);
    expect((await read('?kind=complaint-logged')).entries).toEqual([]);
    await house.pool.query('update complaint set need_to_know = false where id = $1', [complaint.id]);
    expect((await read(`?about=${complaint.id}`)).entries).not.toEqual([]);
  });

  it('is closed to whoever may not read it, and knows no kind or day that cannot be', async () => {
    const handler = await atScreen(app, house, await person(house));
    expect(await handler('GET', '/api/record')).toMatchObject({ status: 403 });
    expect(await handler('GET', '/api/record/people')).toMatchObject({ status: 403 });
    expect(await ask('GET', '/api/record?kind=complaint-eaten')).toMatchObject({ status: 422 });
    expect(await ask('GET', '/api/record?day=2026-02-30')).toMatchObject({ status: 422 });
  });

  it('has a group for every kind of entry', () => {
    const groups = Map.groupBy(kindsInGroups(), ({ group }) => group);
    expect([...groups.keys()].toSorted()).toEqual(['complaints', 'imports', 'people', 'record', 'settings']);
    expect(groups.get('people')?.map(({ kind }) => kind)).not.toContain('complaint-viewed');
  });
});
