// Offers put to the customer and their answers, round by round, and the money that follows, with its proof.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { complaint, historyOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { approved, asked, choose, decisionOf, option } from '#test/support/redress.ts';
import { acceptOffer } from './accept-offer.ts';
import { addCost } from './add-cost.ts';
import { approvePayment } from './approve-payment.ts';
import { arrangePayment } from './arrange-payment.ts';
import { changeOption } from './change-option.ts';
import { counterOffers } from './counter-offers.ts';
import { declineOffers } from './decline-offers.ts';
import { expireOffers } from './expire-offers.ts';
import { makeOffers } from './make-offers.ts';
import { noteNegotiation } from './note-negotiation.ts';
import { prepareOffers } from './prepare-offers.ts';
import { recordFailedPayment } from './record-failed-payment.ts';
import { recordPayment } from './record-payment.ts';
import { retryPayment } from './retry-payment.ts';
import { withdrawOffers } from './withdraw-offers.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
});
afterAll(() => house.close());

const goodwill = (minor: number) => [{ basis: 'goodwill' as const, minor }];

async function scene() {
  const shared = await team(house, `Team ${Math.random()}`);
  const handler = await person(house, { teams: [shared], name: 'Hana Handler' });
  const manager = await person(house, { teams: [shared], roles: ['manager'], name: 'Mo Manager' });
  const { id } = await complaint(house, handler, { team: shared });
  return { handler, manager, id };
}

/** A round with one offer an option, put to the customer; refusals fail the test unless it asks for them. */
async function round(by: PersonActor, id: string, options: readonly string[], expiresOn: string | null = null) {
  const offers = options.map((one, at) => ({ title: `Offer ${at + 1}`, options: [one] }));
  const prepared = done(await perform(house, prepareOffers, { complaint: id, expiresOn, offers }, { actor: by }));
  return { complaint: id, round: prepared.id, version: 1 };
}
const made = (by: PersonActor, of: object) => perform(house, makeOffers, { ...of, channel: 'phone' }, { actor: by });
const said = { words: '“That would help, thank you.”', channel: 'phone' };

describe('Offers', () => {
  it('may be several at once, of which the customer takes one: its options are chosen and its money is on its way', async () => {
    const { handler, manager, id } = await scene();
    const [small, large] = [await option(house, handler, id, goodwill(2000)), await option(house, handler, id, goodwill(4000))];
    const of = await round(handler, id, [small, large], '2026-12-04');
    done(await made(handler, of));
    const [shown] = (await decisionOf(house, handler, id)).rounds;
    expect(shown).toMatchObject({ state: 'open', offers: [{ amounts: { goodwill: 2000 } }, { amounts: { goodwill: 4000 } }] });
    const promises = [{ what: 'A call from the engineer', owner: handler.id, day: '2026-12-01' }];
    const accept = { ...of, version: 2, offer: shown?.offers[1]?.id, ...said, promises };
    done(await perform(house, acceptOffer, accept, { actor: handler }));
    const after = await decisionOf(house, handler, id);
    expect(after.options.map(({ state }) => state)).toEqual(['considered', 'chosen']);
    expect(after.payments).toMatchObject([{ basis: 'goodwill', minor: 4000, state: 'to-be-paid' }]);
    expect(after.rounds[0]).toMatchObject({ state: 'accepted', answer: said.words, answerChannel: 'phone' });
    const { rows } = await house.pool.query('select what, due_day::text from promise where complaint_id = $1', [id]);
    expect(rows).toEqual([{ what: 'A call from the engineer', due_day: '2026-12-01' }]);
    const told = await house.pool.query('select kind from notification where person_id = $1', [manager.id]);
    expect(told.rows).toContainEqual({ kind: 'payment-asked' });
    expect(await historyOf(house, handler, id)).toContain('noted that the customer accepted an offer, phone (£40: goodwill £40)');
  });

  it('are accepted with promises that any colleague may be asked to keep, on days that are questioned as ever', async () => {
    const { handler, manager, id } = await scene();
    const of = await round(handler, id, [await option(house, handler, id, goodwill(2000))]);
    done(await made(handler, of));
    const [shown] = (await decisionOf(house, handler, id)).rounds;
    const promises = [
      { what: 'A letter to the branch', owner: handler.id, day: '2026-12-01' },
      { what: 'A call from the manager', owner: manager.id, day: '2026-12-05' },
    ];
    const accept = { ...of, version: 2, offer: shown?.offers[0]?.id, ...said, promises };
    const questioned = await perform(house, acceptOffer, accept, { actor: handler });
    expect(questioned).toMatchObject({ code: 'promise.day-doubtful', fields: { 'promises.1.day': 'Look at this day again.' } });
    done(await perform(house, acceptOffer, { ...accept, meant: true }, { actor: handler }));
    const { rows } = await house.pool.query(
      'select owner_id as owner, state from promise where complaint_id = $1 order by due_day',
      [id],
    );
    expect(rows).toEqual([
      { owner: handler.id, state: 'accepted' },
      { owner: manager.id, state: 'proposed' },
    ]);
  });

  it('count together with what was chosen against authority, so that offering passes no limit that choosing would not', async () => {
    const { handler, manager, id } = await scene();
    const [first, second] = [await option(house, handler, id, goodwill(3000)), await option(house, handler, id, goodwill(3000))];
    done(await choose(house, handler, id, first));
    const of = await round(handler, id, [second]);
    expect(await made(handler, of)).toMatchObject({ code: 'authority.exceeded' });
    done(await approved(house, manager, id, await asked(house, handler, id, 'offer', of.round)));
    done(await made(handler, of));
  });

  it('are counted by the greatest of the alternatives, since the customer takes one', async () => {
    const { handler, id } = await scene();
    const options = [await option(house, handler, id, goodwill(4000)), await option(house, handler, id, goodwill(4500))];
    done(await made(handler, await round(handler, id, options)));
    expect((await decisionOf(house, handler, id)).committed).toEqual({ goodwill: 4500 });
  });

  it('stand as they were made while they lie before the customer', async () => {
    const { handler, id } = await scene();
    const one = await option(house, handler, id, goodwill(2000));
    done(await made(handler, await round(handler, id, [one])));
    const change = { complaint: id, option: one, version: 2, kind: 'goodwill', title: 'Less' };
    expect(await perform(house, changeOption, change, { actor: handler })).toMatchObject({ code: 'option.offered' });
    const again = { complaint: id, offers: [{ title: 'Another', options: [one] }] };
    expect(await perform(house, prepareOffers, again, { actor: handler })).toMatchObject({ code: 'offer.open-already' });
  });

  it('go in rounds: countered, prepared anew, declined; each stays with its answer', async () => {
    const { handler, id } = await scene();
    const one = await option(house, handler, id, goodwill(2000));
    const first = await round(handler, id, [one]);
    done(await made(handler, first));
    const wants = { ...first, version: 2, words: '“Make it £50.”', channel: 'email', minor: 5000 };
    done(await perform(house, counterOffers, wants, { actor: handler }));
    const second = await round(handler, id, [one]);
    done(await made(handler, second));
    done(await perform(house, declineOffers, { ...second, version: 2, words: '“No.”', channel: 'phone' }, { actor: handler }));
    expect((await decisionOf(house, handler, id)).rounds).toMatchObject([
      { number: 1, state: 'countered', counter: 5000, answer: '“Make it £50.”' },
      { number: 2, state: 'declined', answer: '“No.”' },
    ]);
  });

  it('are answered once: of two who record an answer at the same time, one is told that it was answered', async () => {
    const { handler, manager, id } = await scene();
    const of = await round(handler, id, [await option(house, handler, id, goodwill(2000))]);
    done(await made(handler, of));
    const offer = (await decisionOf(house, handler, id)).rounds[0]?.offers[0]?.id;
    const answers = await Promise.all([
      perform(house, acceptOffer, { ...of, version: 2, offer, ...said }, { actor: handler }),
      perform(house, declineOffers, { ...of, version: 2, ...said }, { actor: manager }),
    ]);
    expect(answers.filter((answer) => 'code' in answer)).toMatchObject([{ code: 'page.stale' }]);
  });

  it('run out at the end of their last day, are closed by the clock, and cannot be accepted after', async () => {
    const { handler, id } = await scene();
    await house.pool.query('update complaint set handler_id = $2 where id = $1', [id, handler.id]);
    const of = await round(handler, id, [await option(house, handler, id, goodwill(2000))], '2026-11-25');
    done(await made(handler, of));
    const clock = { kind: 'program', name: 'clock' } as const;
    house.setClock('2026-11-25T23:30:00Z');
    expect(done(await perform(house, expireOffers, {}, { actor: clock }))).toEqual({ expired: 0 });
    house.setClock('2026-11-26T00:10:00Z');
    const offer = (await decisionOf(house, handler, id)).rounds[0]?.offers[0]?.id;
    const accept = { ...of, version: 2, offer, ...said };
    expect(await perform(house, acceptOffer, accept, { actor: handler })).toMatchObject({ code: 'offer.ran-out' });
    expect(done(await perform(house, expireOffers, {}, { actor: clock }))).toEqual({ expired: 1 });
    expect((await decisionOf(house, handler, id)).rounds).toMatchObject([{ state: 'expired' }]);
    expect((await historyOf(house, handler, id)).at(-1)).toContain('ran out on 25 November 2026');
    house.setClock('2026-11-26T09:00:00Z');
  });

  it('can be withdrawn while they are open, with the reason', async () => {
    const { handler, id } = await scene();
    const of = await round(handler, id, [await option(house, handler, id, goodwill(2000))]);
    done(await made(handler, of));
    done(await perform(house, withdrawOffers, { ...of, version: 2, reason: 'New facts; told by phone' }, { actor: handler }));
    const answer = await perform(house, declineOffers, { ...of, version: 3, ...said }, { actor: handler });
    expect(answer).toMatchObject({ code: 'offer.answered' });
  });

  it('keep what each side needs and our limits for colleagues', async () => {
    const { handler, id } = await scene();
    const notes = { complaint: id, version: 0, customerNeeds: 'Heat before Friday', ourNeeds: 'Access', limits: 'Up to £50' };
    done(await perform(house, noteNegotiation, notes, { actor: handler }));
    expect(await perform(house, noteNegotiation, notes, { actor: handler })).toMatchObject({ code: 'page.stale' });
    expect((await decisionOf(house, handler, id)).negotiation).toMatchObject({ limits: 'Up to £50', version: 1 });
  });
});

describe('An offer that stands out from what similar cases received', () => {
  it('is questioned once, and goes on with the reason, which is on the record', async () => {
    const { handler, manager, id } = await scene();
    const node = async (taxonomy: string) => {
      const name = `${taxonomy} ${Math.random()}`;
      const sql = 'insert into taxonomy_node (id, taxonomy, name) values (gen_random_uuid(), $1, $2) returning id';
      return (await house.pool.query<{ id: string }>(sql, [taxonomy, name])).rows[0]?.id;
    };
    const [product, category] = [await node('product'), await node('category')];
    const place = (complaintId: string) =>
      house.pool.query('update complaint set product_id = $2, category_id = $3 where id = $1', [complaintId, product, category]);
    await place(id);
    for (const minor of [2000, 2200, 1800, 2500, 2100]) {
      const other = await complaint(house, manager);
      await place(other.id);
      const one = await option(house, manager, other.id, goodwill(minor));
      const { version } = done(await choose(house, manager, other.id, one));
      done(await perform(house, arrangePayment, { complaint: other.id, option: one, version }, { actor: manager }));
    }
    const of = await round(handler, id, [await option(house, handler, id, goodwill(4900))]);
    expect((await decisionOf(house, handler, id)).similar).toMatchObject({ of: 'category', count: 5, median: 2100 });
    expect(await made(handler, of)).toMatchObject({ code: 'offer.unlike-similar' });
    done(await perform(house, makeOffers, { ...of, channel: 'phone', unlike: 'A newborn was in the house' }, { actor: handler }));
    expect((await historyOf(house, handler, id)).at(-1)).toContain('stands out from what similar cases received');
  });
});

describe('Paying', () => {
  it('is released by somebody other than whoever arranged it, and proved by a file', async () => {
    const { handler, manager, id } = await scene();
    const one = await option(house, handler, id, goodwill(2000));
    const { version } = done(await choose(house, handler, id, one));
    const arranged = done(await perform(house, arrangePayment, { complaint: id, option: one, version }, { actor: handler }));
    const of = { complaint: id, payment: arranged.payments[0], version: 1 };
    expect(await perform(house, approvePayment, of, { actor: handler })).toMatchObject({ code: 'payment.own' });
    const paid = { ...of, on: '2026-11-26', method: 'Bank transfer', proof: '0198a000-0000-7000-8000-000000000000' };
    expect(await perform(house, recordPayment, paid, { actor: handler })).toMatchObject({ code: 'payment.not-approved' });
    done(await perform(house, approvePayment, of, { actor: manager }));
    expect(await perform(house, recordPayment, { ...paid, version: 2 }, { actor: handler })).toMatchObject({
      code: 'payment.no-proof',
    });
    done(await perform(house, recordFailedPayment, { ...of, version: 2, because: 'Wrong account' }, { actor: handler }));
    done(await perform(house, retryPayment, { ...of, version: 3 }, { actor: handler }));
    expect((await decisionOf(house, handler, id)).payments).toMatchObject([{ state: 'to-be-paid', approvedBy: null }]);
    const again = await perform(house, arrangePayment, { complaint: id, option: one, version }, { actor: handler });
    expect(again).toMatchObject({ code: 'payment.arranged-already' });
  });

  it('adds up with time and other costs to what the complaint cost', async () => {
    const { handler, id } = await scene();
    await house.pool.query('update organisation set hour_cost_minor = 3000');
    done(await choose(house, handler, id, await option(house, handler, id, goodwill(2000))));
    done(await perform(house, addCost, { complaint: id, of: 'time', minutes: 50, words: 'Two calls' }, { actor: handler }));
    done(await perform(house, addCost, { complaint: id, of: 'travel', minor: 1250, words: 'A visit' }, { actor: handler }));
    const bad = await perform(house, addCost, { complaint: id, of: 'fee', words: 'A fee' }, { actor: handler });
    expect(bad).toMatchObject({ code: 'input.invalid', fields: { minor: 'Give an amount.' } });
    expect((await decisionOf(house, handler, id)).cost).toEqual({ redress: 2000, time: 2500, other: 1250, total: 5750 });
  });
});
