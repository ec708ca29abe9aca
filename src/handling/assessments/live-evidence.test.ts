// Live evidence of complaints, beyond clocks, against rows fetched plainly and counted here: promises, learning, our understanding, more
// time told, every point answered, representatives, adjustments. The questions an assessment keeps, and the copies taken of it.
import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { questionsMoved } from '#domain/assessment/definition.ts';
import { perform } from '#handling/command.ts';
import { assessmentFile } from '#monitoring/assessments/assessment-document.ts';
import { assessmentPage } from '#monitoring/assessments/assessment-page.ts';
import { atScreen, testApi } from '#test/support/api.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { listed, madeUp } from '#test/support/returns.ts';
import { beginAssessment } from './begin-assessment.ts';
import { takeUpQuestions } from './take-up-questions.ts';

const pack = 'uk-housing-ombudsman';
const [start, end] = [new Date('2025-03-31T23:00:00Z'), new Date('2026-03-31T23:00:00Z')];
const within = (at: Date | null): boolean => at !== null && at >= start && at < end;

interface Plain {
  readonly id: string;
  readonly state: string;
  readonly received: Date;
  readonly closed: Date | null;
}

let house: TestHouse;
let app: FastifyInstance;
let noor: PersonActor;
let id: string;
let all: Plain[];
beforeAll(async () => {
  house = await testHouse({ now: '2026-06-01T09:00:00Z' });
  app = await testApi(house);
  noor = await person(house, { name: 'Noor Compliance', roles: ['compliance'] });
  await house.pool.query(`update legal_entity set rule_pack = $1`, [pack]);
  const entity = (await house.pool.query<{ id: string }>('select id from legal_entity')).rows[0]?.id ?? '';
  const categories = await listed(house, 'category', ['Repairs']);
  await madeUp(house, {
    count: 300,
    seed: 19,
    pack,
    entity,
    products: [],
    categories: [...categories.values()],
    borders: [start, end],
    clocks: { s1_ack: 7, s1_response: 21 },
    answer: 'stage-response-sent',
  });
  await furnish();
  const { rows } = await house.pool.query<Plain>(`select id, state, received_at as received, closed_at as closed from complaint
    where state not in ('merged', 'undone')`);
  all = rows;
  ({ id } = done(await perform(house, beginAssessment, { pack, from: '2025-04-01', to: '2026-03-31' }, { actor: noor })));
}, 120_000);
afterAll(async () => {
  await app.close();
  await house.close();
});

/** Rows of every kind on some complaints, by a number that follows from each one's id: the same every time for the same complaint. */
async function furnish(): Promise<void> {
  const some = (of: number, is: number) => `abs(hashtext(c.id::text)) % ${of} = ${is}`;
  const who = `'${noor.id}'::uuid`;
  await house.pool.query(`
    insert into lesson (complaint_id, id, kind, made_at, text)
      select c.id, gen_random_uuid(), 'lesson', now(), 'Ring first.' from complaint c where ${some(3, 0)};
    insert into understanding (complaint_id, id, number, begun_at, changed_at)
      select c.id, gen_random_uuid(), 1, c.received_at, c.received_at from complaint c where ${some(5, 1)};
    update understanding u set sent_at = u.begun_at, sent_how = 'letter', points = '[]', answer_by = (u.begun_at + interval '9 days')::date
      from complaint c where c.id = u.complaint_id and ${some(2, 0)};
    insert into complaint_clock_extension (complaint_id, rule_pack, clock, to_day, reason, at, told_at)
      select c.id, '${pack}', 's1_response', (c.received_at + interval '60 days')::date, 'x', c.received_at + interval '9 days',
        case when ${some(2, 0)} then c.received_at + interval '9 days' end from complaint c where ${some(4, 1)};
    insert into promise (complaint_id, id, what, to_customer, owner_id, made_at, due_at, due_day, warn_at, state, settled_at)
      select c.id, gen_random_uuid(), 'A call', p.customer_id, ${who}, c.received_at, c.received_at + interval '5 days',
        (c.received_at + interval '5 days')::date, c.received_at + interval '4 days',
        case when ${some(2, 0)} then 'kept' else 'accepted' end, case when ${some(2, 0)} then c.received_at + interval '5 days' end
      from complaint c join complaint_party p on p.complaint_id = c.id and p.role = 'complainant' where ${some(3, 1)};
    insert into finding (complaint_id, id, point_id, number, verdict, reasons, made_at, made_by)
      select p.complaint_id, gen_random_uuid(), p.id, 1, 'justified', 'x', now(), ${who} from complaint_point p join complaint c on c.id = p.complaint_id
      where p.position = 1 or ${some(2, 0)};
    update customer set adjustments = 'Large print' where id in (select p.customer_id from complaint_party p join complaint c on c.id = p.complaint_id where ${some(6, 1)});
    insert into complaint_party (complaint_id, customer_id, role, is_primary)
      select c.id, (select u.id from customer u order by u.id limit 1), 'representative', false from complaint c where ${some(7, 1)}
      on conflict do nothing`);
}

const figure = async (evidence: string) => {
  const { questions } = done(await assessmentPage(house.db, noor, house.rules, { id, now: house.clock() }));
  return questions.flatMap(({ figures }) => figures).find((one) => one.evidence === evidence);
};
const rowsOf = async <Row extends object>(query: string): Promise<(Row & { id: string })[]> =>
  (await house.pool.query<Row & { id: string }>(query)).rows.filter((row) => all.some((one) => one.id === row.id));
const ids = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id));

const told = async (evidence: string) => {
  const { of, hit } = (await figure(evidence)) ?? {};
  return { of, hit };
};

/** As counted here; a count of a handful would prove little. */
function counted(of: readonly unknown[], hit: readonly unknown[]): { of: number; hit: number } {
  if (of.length <= 8) throw new Error(`Only ${of.length} are left to count.`);
  return { of: of.length, hit: hit.length };
}

describe('Live evidence, as counted by hand', () => {
  it('counts promises due in the year and up to now, and those kept', async () => {
    const promises = await rowsOf<{ due: Date; state: string }>('select complaint_id as id, due_at as due, state from promise');
    const due = promises.filter((one) => within(one.due) && one.due < house.clock());
    expect(await told('live:promises-kept')).toEqual(
      counted(
        due,
        due.filter((one) => one.state === 'kept'),
      ),
    );
  });

  it('counts complaints closed in the year, and those on which something learnt was noted', async () => {
    const learnt = ids(await rowsOf('select complaint_id as id from lesson'));
    const closed = all.filter((one) => one.state === 'closed' && within(one.closed));
    expect(await told('live:learning-noted')).toEqual(
      counted(
        closed,
        closed.filter((one) => learnt.has(one.id)),
      ),
    );
  });

  it('counts complaints that came in the year and were ours, and those told how we understand them', async () => {
    const sent = ids(await rowsOf('select complaint_id as id from understanding where sent_at is not null'));
    const came = all.filter((one) => one.state !== 'not-for-us' && within(one.received));
    expect(await told('live:understanding-sent')).toEqual(
      counted(
        came,
        came.filter((one) => sent.has(one.id)),
      ),
    );
  });

  it('counts the times more time was taken in the year, and those told to the customer', async () => {
    const taken = await rowsOf<{ at: Date; told: Date | null }>(
      'select complaint_id as id, at, told_at as told from complaint_clock_extension',
    );
    const inYear = taken.filter((one) => within(one.at));
    expect(await told('live:extensions-told')).toEqual(
      counted(
        inYear,
        inYear.filter((one) => one.told !== null),
      ),
    );
  });

  it('counts complaints answered in the year, and those with a finding on every point that stands', async () => {
    const answered = ids(
      (
        await rowsOf<{ what: string; at: Date; taken: Date | null }>(
          'select complaint_id as id, what, at, taken_back_at as taken from complaint_milestone',
        )
      ).filter((one) => /^(?:final|stage|written)-response-sent/.test(one.what) && one.taken === null && within(one.at)),
    );
    const found = new Set(
      (await rowsOf<{ point: string }>('select complaint_id as id, point_id as point from finding')).map((one) => one.point),
    );
    const points = await rowsOf<{ point: string; withdrawn: Date | null }>(
      'select complaint_id as id, id as point, withdrawn_at as withdrawn from complaint_point',
    );
    const open = ids(points.filter((one) => one.withdrawn === null && !found.has(one.point)));
    const wanted = all.filter((one) => answered.has(one.id));
    expect(await told('live:points-answered')).toEqual(
      counted(
        wanted,
        wanted.filter((one) => !open.has(one.id)),
      ),
    );
  });

  it.each([
    ['live:represented', `select complaint_id as id from complaint_party where role = 'representative'`],
    [
      'live:adjustments',
      `select p.complaint_id as id from complaint_party p join customer u on u.id = p.customer_id where u.adjustments <> ''`,
    ],
  ])('counts those that came in the year, each once: %s', async (evidence, query) => {
    const theirs = ids(await rowsOf(query));
    const came = all.filter((one) => within(one.received) && theirs.has(one.id));
    expect(await told(evidence)).toEqual(counted(came, came));
  });
});

describe('The questions of a self-assessment', () => {
  const page = async () => done(await assessmentPage(house.db, noor, house.rules, { id, now: house.clock() }));

  it('are those it was begun with, until somebody takes up the new ones', async () => {
    expect((await page()).newer).toBeNull();
    await house.pool.query(
      `update self_assessment set asked = jsonb_set(jsonb_set(asked, '{questions}', (asked -> 'questions') - 0), '{questions,0,asks}', '"Asked last year"')`,
    );
    const before = await page();
    expect(before.questions[0]?.asks).toBe('Asked last year');
    expect(before.newer).toMatchObject({ added: [expect.any(String)], removed: [], reworded: [before.questions[0]?.id] });
    done(await perform(house, takeUpQuestions, { assessment: id, version: before.version }, { actor: noor }));
    const after = await page();
    expect(after.newer).toBeNull();
    expect(after.questions).toHaveLength(before.questions.length + 1);
  });

  it('differ when a word, a source, an edition or a question does, and not otherwise', () => {
    const one = { id: 'a', asks: 'Do you?', source: 'Code 1', evidenceFrom: [], from: '', unconfirmed: false } as never;
    const layout = { name: 'Code', edition: '2024', signedBy: 'the board', questions: [one] };
    expect(questionsMoved(layout, layout)).toBeNull();
    expect(questionsMoved(layout, { ...layout, edition: '2026' })).toMatchObject({ edition: '2026', added: [], reworded: [] });
    expect(questionsMoved(layout, { ...layout, questions: [] })).toMatchObject({ removed: ['a'] });
  });
});

describe('A copy that is taken', () => {
  it('is on the record and on the page, with the digest of the very file', async () => {
    const ask = await atScreen(app, house, noor);
    expect((await ask('GET', `/api/assessments/${id}/file?form=pdf`)).status).toBe(200);
    const { bytes } = done(await assessmentFile(house.db, noor, house.rules, { id, form: 'pdf', now: house.clock() }));
    const digest = createHash('sha256').update(bytes).digest('hex');
    const { copies } = done(await assessmentPage(house.db, noor, house.rules, { id, now: house.clock() }));
    expect(copies).toMatchObject([{ by: 'Noor Compliance', form: 'pdf', digest }]);
  });
});
