// What follows for clocks when redress is accepted, paid and delivered: under each regime whose rules watch for it, without anybody
// naming the moment too.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { attachFile } from '#handling/intake/attach-file.ts';
import { keepPromise } from '#handling/promises/keep-promise.ts';
import { addRegime } from '#handling/regimes/add-regime.ts';
import { takeBackMilestone } from '#handling/regimes/take-back-milestone.ts';
import { FileInHand } from '#platform/files/file-in-hand.ts';
import { pdf } from '#test/support/files.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint, historyOf } from '#test/support/intake.ts';
import { person, team } from '#test/support/people.ts';
import { decisionOf, option } from '#test/support/redress.ts';
import { complaintClocks } from '#views/clocks/complaint-clocks.ts';
import { acceptOffer } from './accept-offer.ts';
import { approvePayment } from './approve-payment.ts';
import { makeOffers } from './make-offers.ts';
import { prepareOffers } from './prepare-offers.ts';
import { recordPayment } from './record-payment.ts';

let house: TestHouse;
let handler: PersonActor;
let manager: PersonActor;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  const desk = await team(house, 'Desk');
  handler = await person(house, { teams: [desk], name: 'Hana Handler' });
  manager = await person(house, { teams: [desk], roles: ['manager'], name: 'Mo Manager' });
});
afterAll(() => house.close());

const clocks = async (id: string) =>
  done(await complaintClocks(house.db, { actor: handler, rules: house.rules, now: house.clock() }, id));
const standing = async (id: string) =>
  Object.fromEntries((await clocks(id)).clocks.map(({ rulePack, id: clock, state }) => [`${rulePack} ${clock}`, state]));
const moments = async (id: string) => {
  const { rows } = await house.pool.query<{ said: string }>(
    `select what || ' ' || rule_pack as said from complaint_milestone where complaint_id = $1 and taken_back_at is null order by 1`,
    [id],
  );
  return rows.map(({ said }) => said);
};

/** A bank complaint with consumer law beside it, whose customer accepted £50 and a call back. */
async function accepted(): Promise<string> {
  const { id } = await complaint(house, handler, { handleMyself: true, team: handler.teams[0] });
  await house.pool.query(`update complaint set rule_pack = 'uk-fca-disp' where id = $1`, [id]);
  await house.pool.query(`update complaint_regime set rule_pack = 'uk-fca-disp' where complaint_id = $1 and main`, [id]);
  const { version } = await clocks(id);
  const beside = { complaint: id, version, rulePack: 'uk-consumer-general', reason: 'They also ask for the price back.' };
  done(await perform(house, addRegime, beside, { actor: handler }));
  const one = await option(house, handler, id, [{ basis: 'goodwill', minor: 5000 }]);
  const offers = [{ title: 'An offer', options: [one] }];
  const round = done(await perform(house, prepareOffers, { complaint: id, expiresOn: null, offers }, { actor: handler })).id;
  const of = { complaint: id, round, channel: 'phone' };
  done(await perform(house, makeOffers, { ...of, version: 1 }, { actor: handler }));
  const offer = (await decisionOf(house, handler, id)).rounds[0]?.offers[0]?.id;
  const promises = [{ what: 'A call from the branch', owner: handler.id, day: '2026-12-01' }];
  done(await perform(house, acceptOffer, { ...of, version: 2, offer, words: '“Yes.”', promises }, { actor: handler }));
  return id;
}

async function paid(id: string): Promise<void> {
  const [payment] = (await decisionOf(house, handler, id)).payments;
  const of = { complaint: id, payment: payment?.id };
  done(await perform(house, approvePayment, { ...of, version: 1 }, { actor: manager }));
  const file = await FileInHand.of(pdf(`receipt of ${id}`));
  const { id: proof } = done(await perform(house, attachFile, { complaint: id, name: 'receipt.pdf', file }, { actor: handler }));
  const how = { on: '2026-11-23', method: 'Bank transfer', proof };
  done(await perform(house, recordPayment, { ...of, version: 2, ...how }, { actor: handler }));
}

async function kept(id: string): Promise<void> {
  const { rows } = await house.pool.query<{ id: string }>('select id from promise where complaint_id = $1', [id]);
  done(await perform(house, keepPromise, { complaint: id, promise: rows[0]?.id, proof: 'She was called.' }, { actor: handler }));
}

describe('Redress that the customer accepts', () => {
  it('starts the clocks of every regime that watches for an acceptance, each under the word its rules know', async () => {
    const id = await accepted();
    expect(await moments(id)).toEqual(['acceptance uk-fca-disp', 'redress-agreed uk-consumer-general']);
    expect(await standing(id)).toMatchObject({
      'uk-fca-disp comply_with_offer': expect.not.stringMatching(/not-started/) as string,
    });
    expect((await historyOf(house, handler, id)).join('\n')).toContain('that the offer was accepted');
  });

  it('is paid once the money has arrived, and delivered once what was promised is done too', async () => {
    const id = await accepted();
    await paid(id);
    expect(await moments(id)).toContain('payment-made uk-consumer-general');
    expect(await moments(id)).not.toContain('redress-delivered uk-fca-disp');
    await kept(id);
    expect(await moments(id)).toContain('redress-delivered uk-fca-disp');
    expect(await standing(id)).toMatchObject({ 'uk-fca-disp comply_with_offer': 'met', 'uk-consumer-general refund': 'met' });
  });

  it('is not delivered by a promise kept while the money is outstanding', async () => {
    const id = await accepted();
    await kept(id);
    expect(await moments(id)).toEqual(['acceptance uk-fca-disp', 'redress-agreed uk-consumer-general']);
  });

  it('can be taken back where it was recorded by mistake', async () => {
    const id = await accepted();
    const { milestones, version } = await clocks(id);
    const one = milestones.find(({ what }) => what === 'acceptance');
    const off = { complaint: id, version, milestone: one?.id, reason: 'That was another customer.' };
    done(await perform(house, takeBackMilestone, off, { actor: handler }));
    expect(await moments(id)).toEqual(['redress-agreed uk-consumer-general']);
  });
});
