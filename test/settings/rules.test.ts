// What the rules say, in words, and dates somebody tries: the same answers a complaint would get.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { addRegime } from '#handling/regimes/add-regime.ts';
import { PackInWords } from '#rulepacks/pack-in-words.ts';
import { TriedDeadlines } from '#rulepacks/try-deadlines.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint } from '#test/support/intake.ts';
import { person } from '#test/support/people.ts';
import { complaintClocks } from '#views/clocks/complaint-clocks.ts';
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

describe('What the rules say', () => {
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
  const said = (words: string): unknown => expect.stringContaining(words);
  const both = ['uk-fca-disp', 'uk-data-protection'];
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

  it('counts several rules side by side, with an answer under one of them for that one alone', async () => {
    const beside = {
      rulePack: both,
      calendar: 'GB-EAW',
      happened: [
        { what: 'received', when: '2026-07-01' },
        { what: 'final-response-sent', when: '2026-07-20', rulePack: 'uk-data-protection' },
      ],
    };
    const clocks = await tried(beside);
    const due = (rulePack: string, id: string) => clocks.find((one) => one.rulePack === rulePack && one.id === id)?.due;
    expect(due('uk-fca-disp', 'final_or_written_response')).toBe('2026-08-26'); // DISP 1.6.2R: eight weeks
    expect(due('uk-data-protection', 'ack')).toBe('2026-07-31'); // DPA 2018, section 164A: 30 days
    expect(due('uk-data-protection', 'ico_referral')).toBe('2026-10-20');
    expect(due('uk-fca-disp', 'fos_referral')).toBeNull();
    const stray = { ...beside, rulePack: ['uk-fca-disp'] };
    expect(await ask('POST', '/api/rules/deadlines', stray)).toMatchObject({
      status: 422,
      body: { fields: { 'happened.1.rulePack': 'Choose one of the rules tried.' } },
    });
  });

  it('says from when the customer may go to the independent body, under each of the rules', async () => {
    const { packs } = TriedDeadlines.parse((await ask('POST', '/api/rules/deadlines', { ...received, rulePack: both })).body);
    expect(packs).toMatchObject([
      // DISP 2.8.2R: once eight weeks are over, from 2 November
      { rulePack: 'uk-fca-disp', thirdParty: { name: 'the Financial Ombudsman Service', on: '2026-12-29' } },
      { rulePack: 'uk-data-protection', thirdParty: { name: said('Information Commissioner') } },
    ]);
  });

  it('takes the choices the rules leave open, a kind of complaint by its name, and the moment to look at it from', async () => {
    const late = { ...received, happened: [{ what: 'received', when: '2026-05-01T18:30' }], now: '2026-05-07T10:00' };
    const choose = [{ clock: 'src', what: 'receiptRoll', value: 'after-hours' }];
    const src = (clocks: TriedDeadlines['clocks']) => clocks.find(({ id }) => id === 'src');
    expect(src(await tried(late))).toMatchObject({
      due: '2026-05-07',
      dueAt: '2026-05-07T16:00:00.000Z', // the end of the business day
      stands: 'today, 7 hours left',
    });
    expect(src(await tried({ ...late, choose }))).toMatchObject({ due: '2026-05-08', stands: 'tomorrow' });
    const dca = { ...received, calendar: 'none', happened: [{ what: 'received', when: '2024-03-01' }] };
    const named = await tried({ ...dca, type: 'relevant motor finance DCA complaint' });
    expect(named.map(({ due }) => due)).toContain('2026-07-26');
  });

  it('says in words which choice the rules do not leave open', async () => {
    const wrong = [
      { clock: 'src', what: 'length', value: '9 days' },
      { clock: 'srk', what: 'receiptRoll', value: 'after-hours' },
      { clock: 'src', what: 'receiptRoll', value: 'never' },
    ];
    const { body } = await ask('POST', '/api/rules/deadlines', { ...received, choose: wrong, now: 'tomorrow' });
    expect(body).toMatchObject({
      fields: {
        'choose.0': said('does not leave the length'),
        'choose.1': said('There is no clock “srk”'),
        'choose.2': said('is no rule for receipt out of hours'),
        now: said('is not a moment'),
      },
    });
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
    expect(fields['happened.0.what']).toContain('received');
    expect(fields['happened.1.when']).toContain('write it as 2026-04-02');
    expect(await ask('POST', '/api/rules/deadlines', { ...received, rulePack: 'none' })).toMatchObject({ status: 422 });
    expect(await ask('POST', '/api/rules/deadlines', { ...received, happened: [] })).toMatchObject({ status: 422 });
  });
});

describe('What is due on a complaint', () => {
  it('is read by its reference, under each of its regimes, by those who may see it', async () => {
    const handler = await person(house, { name: 'Hana Handler' });
    const { id, reference } = await complaint(house, handler);
    const { version } = done(await complaintClocks(house.db, { actor: handler, rules: house.rules, now: house.clock() }, id));
    const beside = { complaint: id, version, rulePack: 'uk-data-protection', reason: 'They ask about their address.' };
    done(await perform(house, addRegime, beside, { actor: handler }));
    const mine = await atScreen(app, house, handler);
    const read = async (of: string) => mine('GET', `/api/deadlines/${of}`);
    const { clocks } = TriedDeadlines.parse((await read(reference.toLowerCase())).body);
    const { rows } = await house.pool.query<{ rule_pack: string; clock: string; due: string | null }>(
      `select rule_pack, clock, to_char(due_day, 'YYYY-MM-DD') as due from complaint_clock where complaint_id = $1 and not local_target`,
      [id],
    );
    expect(new Set(rows.map(({ rule_pack }) => rule_pack)).size).toBe(2);
    for (const { rule_pack, clock, due } of rows)
      expect(clocks.find((one) => one.rulePack === rule_pack && one.id === clock)?.due, `${rule_pack} ${clock}`).toBe(due);
    expect(await read('C-00-00000')).toMatchObject({ status: 404 });
  });
});
