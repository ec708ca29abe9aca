// The settings an administrator changes: the organisation, its legal entities, the days it works.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { CalendarList, CalendarPage } from '#views/settings/calendar-page.ts';
import { SettingsPage } from '#views/settings/settings-page.ts';

let house: TestHouse;
let app: FastifyInstance;
let ask: Ask;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  ask = await atScreen(app, house, house.administrator);
});
beforeEach(() => house.pass({ minutes: 5 }));
afterAll(async () => {
  await app.close();
  await house.close();
});

const settings = async (): Promise<SettingsPage> => SettingsPage.parse((await ask('GET', '/api/settings')).body);
const jobs = async (name: string): Promise<unknown[]> =>
  (await house.pool.query<{ data: unknown }>('select data from jobs.job where name = $1 order by created_on', [name])).rows.map(
    ({ data }) => data,
  );

async function change(part: object) {
  const { changed: _, ...organisation } = (await settings()).organisation;
  return ask('PUT', '/api/settings/organisation', { ...organisation, ...part });
}

describe('The settings of the organisation', () => {
  it('are changed by an administrator, and say who changed what, when, and what it was', async () => {
    expect(await change({ name: 'Harbour and Quay Homes', linkLifeDays: 14 })).toMatchObject({ status: 200, body: { version: 2 } });
    const { organisation } = await settings();
    expect(organisation).toMatchObject({ version: 2, name: 'Harbour and Quay Homes', linkLifeDays: 14 });
    expect(organisation.changed).toMatchObject({
      name: { by: 'Ada Minister', was: 'Harbour Homes' },
      linkLifeDays: { was: '7 days' },
    });
  });

  it('are not overwritten by somebody whose page is stale', async () => {
    const { changed: _, ...seen } = (await settings()).organisation;
    await change({ name: 'Harbour Homes' });
    const late = await ask('PUT', '/api/settings/organisation', { ...seen, linkLifeDays: 30 });
    expect(late).toMatchObject({ status: 409, body: { code: 'page.stale', facts: { version: seen.version + 1 } } });
    expect((await settings()).organisation.linkLifeDays).toBe(14);
  });

  it('stay as they are, with nothing on the record, when nothing differs', async () => {
    const before = (await settings()).organisation.version;
    expect(await change({})).toMatchObject({ body: { version: before } });
  });

  it('move the daily work to the new time zone, and search to the new language', async () => {
    const before = (await jobs('set-timetable')).length;
    await change({ timeZone: 'Europe/Dublin', language: 'ga' });
    expect(await jobs('set-timetable')).toHaveLength(before + 1);
    expect(await jobs('reindex-search')).toHaveLength(1);
    const { rows } = await house.pool.query('select text_search::text as search from organisation');
    expect(rows).toEqual([{ search: 'irish' }]);
  });

  it('take no time zone, calendar, language or name that cannot be', async () => {
    const bad = await change({ timeZone: 'Europe/Atlantis', language: 'tlh', name: '  ' });
    expect(bad).toMatchObject({
      status: 422,
      body: { fields: { timeZone: 'Choose a time zone, such as Europe/London.', name: 'Say what the organisation is called.' } },
    });
    expect(await change({ calendar: 'XX' })).toMatchObject({
      status: 422,
      body: { fields: { calendar: 'Choose one of the calendars listed.' } },
    });
  });

  it('are closed to whoever may not manage them', async () => {
    const handler = await atScreen(app, house, await person(house));
    expect(await handler('GET', '/api/settings')).toMatchObject({ status: 403 });
    expect(await handler('PUT', '/api/settings/organisation', { ...(await settings()).organisation, name: 'Mine' })).toMatchObject({
      status: 403,
    });
    expect(await handler('GET', '/api/settings/calendars')).toMatchObject({ status: 403 });
  });
});

describe('A legal entity', () => {
  it('is added with its rules and its calendar, and has a history from then on', async () => {
    const added = await ask('POST', '/api/settings/legal-entities', {
      name: 'Quay Lettings Ltd',
      rulePack: 'uk-fca-disp',
      calendar: 'GB-SCT',
    });
    const { id } = z.object({ id: z.uuid() }).parse(added.body);
    const path = `/api/settings/legal-entities/${id}`;
    await ask('PUT', path, { version: 1, name: 'Quay Lettings Limited', rulePack: 'uk-fca-disp', calendar: 'GB-EAW' });
    const found = (await settings()).entities.find((one) => one.id === id);
    expect(found).toMatchObject({
      version: 2,
      name: 'Quay Lettings Limited',
      changed: { name: { was: 'Quay Lettings Ltd' }, calendar: { was: 'Scotland' } },
    });
  });

  it('is not named like another', async () => {
    const twin = await ask('POST', '/api/settings/legal-entities', {
      name: 'quay lettings limited',
      rulePack: 'iso-10002',
      calendar: 'GB-EAW',
    });
    expect(twin).toMatchObject({ status: 409, body: { code: 'legal-entity.named-alike' } });
  });

  it('has only rules and calendars that the program has', async () => {
    const bad = await ask('POST', '/api/settings/legal-entities', { name: 'Other', rulePack: 'nothing', calendar: 'nowhere' });
    expect(bad).toMatchObject({ status: 422, body: { fields: { rulePack: 'Choose one of the rule packs listed.' } } });
  });

  it('that nobody knows is not changed', async () => {
    const path = '/api/settings/legal-entities/0198ab00-0000-7000-8000-000000000000';
    const answer = await ask('PUT', path, { version: 1, name: 'Ghost', rulePack: 'iso-10002', calendar: 'GB-EAW' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'legal-entity.unknown' } });
  });
});

describe('A calendar', () => {
  const days = '/api/settings/calendars/GB-EAW/days';
  const of = async (day: string) => {
    const { body } = await ask('GET', `/api/settings/calendars/GB-EAW?year=${day.slice(0, 4)}`);
    return CalendarPage.parse(body).days.find((one) => one.day === day);
  };

  it('shows the holidays of a year as they came with the program', async () => {
    expect(await of('2026-12-25')).toEqual({
      day: '2026-12-25',
      name: 'Christmas Day',
      worked: false,
      asItCame: true,
      change: null,
    });
  });

  it('takes a day of the organisation’s own, with its reason, and counts the open complaints in it anew', async () => {
    expect(await ask('PUT', `${days}/2026-12-24`, { holiday: true, reason: 'Office closed', version: null })).toMatchObject({
      body: { version: 1 },
    });
    expect(await of('2026-12-24')).toMatchObject({
      name: 'Office closed',
      worked: false,
      asItCame: false,
      change: { version: 1, by: 'Ada Minister', reason: 'Office closed' },
    });
    expect(await jobs('recount-clocks')).toContainEqual({ calendar: 'GB-EAW' });
  });

  it('lets a holiday be worked, and be a holiday again when that is taken back', async () => {
    await ask('PUT', `${days}/2026-12-28`, { holiday: false, reason: 'Emergency cover', version: null });
    expect(await of('2026-12-28')).toMatchObject({ worked: true, asItCame: true });
    expect(await ask('DELETE', `${days}/2026-12-28?version=1`)).toMatchObject({ status: 200 });
    expect(await of('2026-12-28')).toMatchObject({ worked: false, change: null });
    expect(await ask('DELETE', `${days}/2026-12-28?version=1`)).toMatchObject({
      status: 404,
      body: { code: 'calendar-day.unknown' },
    });
  });

  it('says so when a day already is what is asked for', async () => {
    expect(await ask('PUT', `${days}/2026-12-25`, { holiday: true, reason: 'Christmas', version: null })).toMatchObject({
      status: 409,
      body: { code: 'calendar-day.as-it-is' },
    });
  });

  it('is not changed over what somebody else just said of the day', async () => {
    const late = await ask('PUT', `${days}/2026-12-24`, { holiday: true, reason: 'Carols', version: null });
    expect(late).toMatchObject({ status: 409, body: { code: 'page.stale' } });
  });

  it('is changed once when two say the same at the same moment', async () => {
    const said = { holiday: true, reason: 'Stocktaking', version: null };
    const answers = await Promise.all([ask('PUT', `${days}/2027-03-01`, said), ask('PUT', `${days}/2027-03-01`, said)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('takes no day that is not one, and no calendar that nobody has', async () => {
    const said = { holiday: true, reason: 'Nothing', version: null };
    expect(await ask('PUT', `${days}/2026-02-30`, said)).toMatchObject({ status: 422 });
    expect(await ask('PUT', '/api/settings/calendars/XX/days/2026-03-02', said)).toMatchObject({ status: 422 });
    expect(await ask('GET', '/api/settings/calendars/XX')).toMatchObject({ status: 404, body: { code: 'calendar.unknown' } });
  });

  it('warns a year before its holidays run out, and says who counts in it', async () => {
    const england = async (by: Ask) =>
      CalendarList.parse((await by('GET', '/api/settings/calendars')).body).calendars.find(({ id }) => id === 'GB-EAW');
    expect(await england(ask)).toMatchObject({
      horizon: null,
      usedBy: ['Harbour Homes', 'Harbour Homes Limited', 'Quay Lettings Limited'],
    });
    house.setClock('2028-03-01T09:00:00Z');
    const later = await england(await atScreen(app, house, house.administrator));
    expect(later?.horizon).toContain('known to the end of 2028');
  });
});
