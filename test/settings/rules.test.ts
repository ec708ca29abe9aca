// What applies, in words, and dates somebody tries: the same answers a complaint would get.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PackInWords } from '#rulepacks/pack-in-words.ts';
import { TriedDeadlines } from '#rulepacks/try-deadlines.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { RulesInUse } from '#views/settings/rules-in-use.ts';

let house: TestHouse;
let app: FastifyInstance;
let ask: Ask;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  ask = await atScreen(app, house, await person(house));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const Answer = z.object({ entities: RulesInUse, packs: z.array(PackInWords) });

describe('What applies', () => {
  it('says of each legal entity which rules it answers to and where it counts its days', async () => {
    const { entities } = Answer.parse((await ask('GET', '/api/rules')).body);
    expect(entities).toMatchObject([{ name: 'Harbour Homes Limited', calendar: { id: 'GB-EAW', name: 'England and Wales' } }]);
  });

  it('tells each clock as a sentence with its source', async () => {
    const { packs } = Answer.parse((await ask('GET', '/api/rules')).body);
    const clocks = packs.find(({ regulator }) => regulator === 'Financial Conduct Authority')?.clocks;
    // DISP 1.6.2R: "by the end of eight weeks after its receipt of the complaint"
    expect(clocks?.find(({ name }) => name === 'Final response')).toMatchObject({
      says: '8 weeks after the complaint was received.',
      source: 'DISP 1.6.2R',
      unconfirmed: false,
    });
  });

  it('marks what nobody has checked, and tells what changes soon, soonest first', async () => {
    const { packs } = Answer.parse((await ask('GET', '/api/rules')).body);
    const [disp] = packs.filter(({ regulator }) => regulator === 'Financial Conduct Authority');
    expect(disp?.clocks.filter(({ unconfirmed }) => unconfirmed).map(({ name }) => name)).toContain('Keeping to an accepted offer');
    const days = disp?.ahead.map(({ on }) => on) ?? [];
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((on, index) => on > '2026-11-23' && on >= (days[index - 1] ?? ''))).toBe(true);
  });
});

describe('Trying dates', () => {
  const tried = async (body: object) => TriedDeadlines.parse((await ask('POST', '/api/rules/deadlines', body)).body).clocks;
  const received = { rulePack: 'uk-fca-disp', calendar: 'GB-EAW', happened: [{ what: 'received', when: '2026-11-02' }] };

  it('gives each clock’s last day, the sentence why, the rule and the days one by one', async () => {
    const final = (await tried(received)).find(({ name }) => name === 'Final response');
    expect(final).toMatchObject({ due: '2026-12-28', cites: 'DISP 1.6.2R', state: 'running' }); // eight weeks from 2 November
    expect(final?.why).toContain('8 weeks after');
    expect(final?.strip[0]).toMatchObject({ day: '2026-11-02', counted: 0 });
  });

  it('counts in the calendar as the organisation changed it', async () => {
    const due = async () => (await tried(received)).find(({ name }) => name === 'Summary resolution communication')?.due;
    expect(await due()).toBe('2026-11-05'); // DISP 1.5.1R: the third business day after receipt
    const admin = await atScreen(app, house, house.administrator);
    await admin('PUT', '/api/settings/calendars/GB-EAW/days/2026-11-04', { holiday: true, reason: 'Office move', version: null });
    expect(await due()).toBe('2026-11-06');
  });

  it('says in words, beside what was typed, when something is no date or nothing that can happen', async () => {
    const bad = {
      ...received,
      happened: [
        { what: 'recieved', when: '2026-11-02' },
        { what: 'received', when: 'yesterday' },
      ],
    };
    const answer = await ask('POST', '/api/rules/deadlines', bad);
    expect(answer).toMatchObject({ status: 422, body: { code: 'input.invalid' } });
    const { fields } = z.object({ fields: z.record(z.string(), z.string()) }).parse(answer.body);
    expect(fields['happened.0.when']).toContain('received');
    expect(fields['happened.1.when']).toContain('write it as 2026-04-02');
    expect(await ask('POST', '/api/rules/deadlines', { ...received, rulePack: 'none' })).toMatchObject({ status: 422 });
    expect(await ask('POST', '/api/rules/deadlines', { ...received, happened: [] })).toMatchObject({ status: 422 });
  });
});
