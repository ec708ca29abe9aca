// An investigation when complaints are joined or divided, what similar complaints show, and who sees none of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { investigation } from '#views/investigation/investigation.ts';
import { similarComplaints } from '#views/investigation/similar.ts';
import { isAbout } from '#test/support/complaints.ts';
import { complaint, pageOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { evidence, find, investigationOf, mayFind } from '#test/support/investigation.ts';
import { person } from '#test/support/people.ts';
import { option } from '#test/support/redress.ts';
import { mergeComplaints } from '../intake/merge-complaints.ts';
import { splitComplaint } from '../intake/split-complaint.ts';
import { askContribution } from './ask-contribution.ts';
import { recordFact } from './record-fact.ts';
import { setQuestion } from './set-question.ts';

let house: TestHouse;
let handler: PersonActor;
let rita: PersonActor;
beforeAll(async () => {
  house = await testHouse();
  handler = await person(house);
  rita = await person(house, { name: 'Rita Repairs' });
});
afterAll(() => house.close());

const of = (id: string) => investigationOf(house, handler, id);

/** Two points; the first is found on, resting on a piece of evidence that bears on it. */
async function lookedInto(): Promise<{ id: string; log: string }> {
  const { id } = await complaint(house, handler, { points: ['No heat', 'Rude on the phone'] });
  await mayFind(house, id);
  const [first] = (await of(id)).points;
  const log = await evidence(house, handler, id, { points: [first?.id] });
  done(await find(house, handler, id, { evidence: [log] }));
  return { id, log };
}

describe('An investigation', () => {
  it('goes along whole when its complaint is merged, and so does whom it is about', async () => {
    const { id, log } = await lookedInto();
    const asked = { complaint: id, of: { name: 'Bob', role: '' }, question: 'When?', dueOn: '2026-11-30' };
    done(await perform(house, askContribution, asked, { actor: handler }));
    done(await perform(house, setQuestion, { complaint: id, text: 'Who called?' }, { actor: handler }));
    const fact = { complaint: id, text: 'Nobody came.', standing: 'established', evidence: [log] };
    done(await perform(house, recordFact, fact, { actor: handler }));
    await isAbout(house, id, rita.id);
    const into = await complaint(house, handler, { points: ['Cold water'] });
    const { version } = await pageOf(house, handler, id);
    done(await perform(house, mergeComplaints, { complaint: id, version, into: into.id }, { actor: handler }));
    const joined = await of(into.id);
    expect(joined.points.map(({ finding }) => finding?.evidence ?? null)).toEqual([null, [log], null]);
    expect(joined).toMatchObject({
      evidence: [{ id: log, points: [joined.points[1]?.id] }],
      facts: [{ evidence: [log] }],
      questions: [{ text: 'Who called?' }],
      contributions: [{ name: 'Bob', link: { madeAt: expect.any(String) as string } }],
      subjects: [{ name: 'Rita Repairs', reply: 'not-asked' }],
    });
    expect((await of(id)).evidence).toEqual([]);
  });

  it('leaves no finding without its evidence when a point becomes a complaint of its own', async () => {
    const { id, log } = await lookedInto();
    const [first] = (await of(id)).points;
    const { version } = await pageOf(house, handler, id);
    const split = { complaint: id, version, points: [first?.id], reason: 'Another team.' };
    const made = done(await perform(house, splitComplaint, split, { actor: handler }));
    const own = await of(made.id);
    expect(own.points).toMatchObject([{ finding: { evidence: [log] } }]);
    expect(own.evidence).toMatchObject([{ id: log, what: 'The visit log for November', weighings: [{ weight: 'some' }] }]);
    expect((await of(id)).evidence).toMatchObject([{ id: log, points: [] }]);
  });

  it('is not found by whoever may not see the complaint, nor by the colleague it is about', async () => {
    const { id } = await lookedInto();
    await isAbout(house, id, rita.id);
    for (const actor of [rita, await person(house, { name: 'Elsewhere' })])
      expect(await investigation(house.db, { actor, rules: house.rules, now: house.clock() }, id)).toMatchObject({
        code: 'complaint.unknown',
      });
  });
});

describe('Similar complaints', () => {
  const beside = async (actor: PersonActor, id: string) =>
    done(await similarComplaints(house.db, { actor, rules: house.rules, now: house.clock() }, id)).complaints;

  it('are told in much the same words, with what was found on them, and never one that may not be seen', async () => {
    const words = 'The lift in Quay House stopped between floors again and the alarm was not answered.';
    const before = await complaint(house, handler, { description: words, points: ['Lift stopped'] });
    await mayFind(house, before.id);
    done(await find(house, handler, before.id, { evidence: [await evidence(house, handler, before.id)] }));
    await complaint(house, rita, { description: words });
    const { id } = await complaint(house, handler, { description: `${words} It was dark.` });
    const found = await beside(handler, id);
    expect(found[0]).toMatchObject({
      id: before.id,
      why: 'similar words',
      outcome: 'Justified',
      points: [{ text: 'Lift stopped', verdict: 'justified' }],
    });
    const theirs = await house.db.selectFrom('complaint').select('id').where('logged_by', '=', rita.id).execute();
    const shown = new Set(found.map((one) => one.id));
    expect(theirs.filter((one) => shown.has(one.id))).toEqual([]);
  });

  it('say what such complaints received only where there are enough of them that none can be told', async () => {
    const kind = async (taxonomy: string) => {
      const made = 'insert into taxonomy_node (id, taxonomy, name) values (gen_random_uuid(), $1, $2) returning id';
      return (await house.pool.query<{ id: string }>(made, [taxonomy, `${taxonomy} of lifts`])).rows[0]?.id;
    };
    const [product, category] = [await kind('product'), await kind('category')];
    const paid = async (minor: number) => {
      const { id } = await complaint(house, handler);
      await house.pool.query('update complaint set product_id = $2, category_id = $3 where id = $1', [id, product, category]);
      if (minor > 0)
        await house.pool.query(
          `insert into payment (complaint_id, id, option_id, basis, amount_minor, currency, state, arranged_by, arranged_at)
           values ($1, gen_random_uuid(), $2, 'goodwill', $3, 'GBP', 'approved', $4, now())`,
          [id, await option(house, handler, id), minor, handler.id],
        );
      return id;
    };
    const id = await paid(0);
    for (const minor of [1000, 2000, 3000, 4000]) await paid(minor);
    const asking = { actor: handler, rules: house.rules, now: house.clock() };
    const found = async () => done(await similarComplaints(house.db, asking, id));
    expect((await found()).redress).toBeNull();
    await paid(9000);
    expect((await found()).redress).toMatchObject({ of: 'category', count: 5, median: 3000 });
    expect((await found()).complaints.find(({ received }) => received === 9000)?.why).toContain('product');
    const elsewhere = { ...asking, actor: await person(house, { name: 'Elsewhere still' }) };
    expect(await similarComplaints(house.db, elsewhere, id)).toMatchObject({ code: 'complaint.unknown' });
  });
});
