// A self-assessment: live evidence against rows counted by hand, answering, signing off, standing as it was, and what moved the year after.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { type Command, perform } from '#handling/command.ts';
import { assessmentFile } from '#monitoring/assessments/assessment-document.ts';
import { assessmentList } from '#monitoring/assessments/assessment-list.ts';
import { assessmentPage } from '#monitoring/assessments/assessment-page.ts';
import { behindEvidence } from '#monitoring/assessments/behind-evidence.ts';
import { testApi } from '#test/support/api.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { listed, type Made, madeUp } from '#test/support/returns.ts';
import { answerAssessment } from './answer-assessment.ts';
import { beginAssessment } from './begin-assessment.ts';
import { publishAssessment } from './publish-assessment.ts';
import { signAssessment } from './sign-assessment.ts';

const pack = 'uk-housing-ombudsman';
// Summer time at the beginning of the year and at its end.
const [start, end] = [new Date('2025-03-31T23:00:00Z'), new Date('2026-03-31T23:00:00Z')];

let house: TestHouse;
let app: FastifyInstance;
let noor: PersonActor;
let made: Made[];
let id: string;
beforeAll(async () => {
  house = await testHouse({ now: '2026-06-01T09:00:00Z' });
  app = await testApi(house);
  noor = await person(house, { name: 'Noor Compliance', roles: ['compliance'] });
  await house.pool.query(`update legal_entity set rule_pack = $1`, [pack]);
  const entity = (await house.pool.query<{ id: string }>('select id from legal_entity')).rows[0]?.id ?? '';
  const categories = await listed(house, 'category', ['Repairs']);
  made = await madeUp(house, {
    count: 300,
    seed: 11,
    pack,
    entity,
    products: [],
    categories: [...categories.values()],
    borders: [start, end],
    clocks: { s1_ack: 7, s1_response: 21 },
    answer: 'stage-response-sent',
  });
  ({ id } = done(await does(beginAssessment, { pack, from: '2025-04-01', to: '2026-03-31' })));
}, 120_000);
afterAll(async () => {
  await app.close();
  await house.close();
});

const does = <Input, Reply>(command: Command<Input, Reply>, input: object, actor = noor) =>
  perform(house, command, input, { actor });
const code = (answer: unknown) => (isRefusal(answer) ? answer.code : 'done');
const page = async (of = id) => done(await assessmentPage(house.db, noor, house.rules, { id: of, now: house.clock() }));
const figure = async (evidence: string) =>
  (await page()).questions.flatMap(({ figures }) => figures).find((one) => one.evidence === evidence);
const answered = async (question: string, verdict: string | null, words = '') => {
  const version = (await page()).questions.find((one) => one.id === question)?.version;
  return does(answerAssessment, { assessment: id, question, version, verdict, words, evidence: '' });
};
const signed = async (more: object = {}) =>
  does(signAssessment, {
    assessment: id,
    version: (await page()).version,
    name: 'Ruth Chair',
    role: 'chair of the board',
    on: '2026-05-20',
    ...more,
  });

describe('Live evidence', () => {
  const counted = () => made.filter(({ state }) => !['merged', 'undone'].includes(state));

  it.each(['s1_ack', 's1_response'])('counts what was due in the year and done in time, as by hand: %s', async (clock) => {
    const rows = await house.pool.query<{ id: string; due: Date; met: Date | null; stopped: Date | null }>(
      `select complaint_id as id, due_at as due, met_at as met, stopped_at as stopped from complaint_clock where clock = $1 and due_at is not null`,
      [clock],
    );
    const known = new Set(counted().map((one) => one.id));
    const due = rows.rows.filter(
      (one) =>
        known.has(one.id) &&
        one.due >= start &&
        one.due < end &&
        (one.met !== null || one.stopped === null || one.stopped >= one.due),
    );
    const kept = due.filter((one) => one.met !== null && one.met < one.due);
    expect(due.length).toBeGreaterThan(20);
    expect(await figure(`clock:${clock}`)).toMatchObject({ hit: kept.length, of: due.length });
  });

  it('opens its complaints, those not as they should be first, and counts those that are not open to one', async () => {
    const evidence = 'clock:s1_response';
    const wanted = { id, evidence, limit: 500, now: house.clock() };
    const behind = done(await behindEvidence(house.db, noor, wanted));
    const { of, hit } = (await figure(evidence)) ?? {};
    expect(behind).toMatchObject({ of });
    expect(behind.complaints.length + behind.hidden).toBe(of);
    expect(behind.hidden).toBeGreaterThan(0);
    const misses = behind.complaints.filter((one) => !one.hit).length;
    expect(behind.complaints.slice(0, misses).every((one) => !one.hit)).toBe(true);
    expect(hit).toBeGreaterThan(0);
  });

  it('says how complaints came in, by the channel, and that nothing is published', async () => {
    const ways = (await figure('live:ways-in'))?.says ?? '';
    const { rows } = await house.pool.query<{ n: number }>(
      `select count(*)::int as n from complaint where received_at >= $1 and received_at < $2 and state not in ('merged', 'undone')`,
      [start, end],
    );
    const told = [...ways.matchAll(/ (\d+)[,.]/g)].reduce((sum, [, n]) => sum + Number(n), 0);
    expect(told).toBe(rows[0]?.n);
    expect((await figure('live:procedure-in-force'))?.says).toBe('No complaints procedure is published.');
  });

  it('says so where the records have none', async () => {
    expect((await page()).questions.find((one) => one.id === 'code-9-5')?.figures).toEqual([]);
  });
});

describe('A self-assessment', () => {
  it('is begun once a year, for those who keep the rules, and due by the rule', async () => {
    expect(code(await does(beginAssessment, { pack, from: '2025-04-01', to: '2026-03-31' }))).toBe('assessment.begun');
    expect(code(await does(beginAssessment, { pack: 'uk-fca-disp', from: '2025-04-01', to: '2026-03-31' }))).toBe(
      'assessment.not-in-rules',
    );
    expect(code(await does(beginAssessment, { pack, from: '2025-04-01', to: '2026-04-01' }))).toBe('assessment.not-a-year');
    const sam = await person(house, {});
    expect(code(await does(beginAssessment, { pack, from: '2024-04-01', to: '2025-03-31' }, sam))).toBe('permission.missing');
    const list = done(await assessmentList(house.db, noor, house.rules, house.clock()));
    const [first] = list.codes;
    expect(first).toMatchObject({
      pack: { id: pack },
      applies: true,
      next: { from: '2026-04-01', to: '2027-03-31', due: '2027-06-30' },
    });
    expect(first?.assessments).toMatchObject([{ due: '2026-06-30', answered: 0, signedOn: null }]);
  });

  it('is answered in turns: nobody writes over an answer they did not see', async () => {
    done(await answered('code-1-2', 'comply'));
    const late = { assessment: id, question: 'code-1-2', version: 0, verdict: 'not-yet', words: 'x', evidence: '' };
    expect(code(await does(answerAssessment, late))).toBe('page.stale');
  });

  it('is not signed off with a question open, or a reason missing, or before its year is over', async () => {
    expect(code(await signed())).toBe('assessment.unanswered');
    for (const question of (await page()).questions) done(await answered(question.id, 'comply', 'We do.'));
    done(await answered('code-8-2', 'not-yet'));
    expect((await page()).questions.filter(({ lacks }) => lacks).map((one) => one.id)).toEqual(['code-8-2']);
    expect(code(await signed())).toBe('assessment.unanswered');
    done(await answered('code-8-2', 'not-yet', 'From the next report on.'));
    expect(code(await signed({ on: '2026-03-31' }))).toBe('assessment.signed-when');
    expect(code(await signed({ on: '2026-06-02' }))).toBe('assessment.signed-when');
    done(await signed());
  });

  it('stands as it was signed off, whatever complaints do afterwards', async () => {
    const before = await figure('clock:s1_response');
    await house.pool.query(
      `update complaint set state = 'undone' where id in (select complaint_id from complaint_clock where clock = 's1_response')`,
    );
    expect(await figure('clock:s1_response')).toEqual(before);
    expect(code(await answered('code-1-2', 'not-yet', 'No.'))).toBe('assessment.signed');
    await expect(house.pool.query(`update self_assessment_answer set words = 'x'`)).rejects.toThrow(/never changed/);
    await expect(house.pool.query(`update self_assessment set figures = '[]'`)).rejects.toThrow(/never changed/);
  });

  it('is a tagged PDF and a Word file', async () => {
    const file = async (form: 'pdf' | 'word') =>
      Buffer.from(done(await assessmentFile(house.db, noor, house.rules, { id, form, now: house.clock() })).bytes);
    const pdf = (await file('pdf')).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/StructTreeRoot');
    expect((await file('word')).subarray(0, 2).toString()).toBe('PK');
  });

  it('is shown to everybody only when it was published, and no longer once it is taken off', async () => {
    const read = async () => app.inject({ method: 'GET', url: '/self-assessment' });
    expect((await read()).statusCode).toBe(404);
    done(await does(publishAssessment, { assessment: id, shown: true }));
    expect((await read()).body).toContain('Ruth Chair');
    expect((await read()).body).toContain('From the next report on.');
    done(await does(publishAssessment, { assessment: id, shown: false }));
    expect((await read()).statusCode).toBe(404);
  });

  it('says the year after what moved', async () => {
    const { id: next } = done(await does(beginAssessment, { pack, from: '2026-04-01', to: '2027-03-31' }));
    const { questions, before } = await page(next);
    expect(before?.id).toBe(id);
    expect(questions.find((one) => one.id === 'code-8-2')?.moved?.verdict).toEqual({ was: 'not-yet', is: null });
    expect(questions.find((one) => one.id === 'code-6-3')?.moved?.figures[0]?.name).toBe('In time: Stage 1 response');
  });
});
