// Understanding in the demonstration: what the office took a complaint to be goes to the customer, who says yes, puts something
// right, or says nothing until their time is over.
import { recordUnderstandingAnswer } from '#handling/understanding/record-understanding-answer.ts';
import { sendUnderstanding } from '#handling/understanding/send-understanding.ts';
import { writeUnderstanding } from '#handling/understanding/write-understanding.ts';
import type { Case } from './case.ts';

/** By when, in working days from its logging, the customer answers or has had fair time. */
export async function sayItBack(one: Case, from: number, until: number): Promise<void> {
  const { points, outcomeWanted } = await one.page();
  const put = points.filter(({ withdrawn }) => !withdrawn);
  if (put.length === 0) return;
  const said = {
    paraphrase: `Thank you for telling us. As we understand it: ${put.map(({ text }) => text).join(' ')}`,
    scope: 'We look at each of these points, from the day it began until today.',
    outcomeWanted,
  };
  await one.minutes(10, 60);
  const first = await one.does(writeUnderstanding, { complaint: one.id, version: null, ...said });
  const sent = await send(one, first.version);
  one.putToCustomer = put.map(({ id }) => id);
  if (until - from > 7 && one.chance.happens(0.3)) return one.day(until);
  await one.day(from + (until - from) * 0.5);
  if (one.chance.happens(0.85)) return confirm(one, sent);
  await correct(one, sent, said);
}

async function send(one: Case, version: number): Promise<string> {
  await one.minutes(2, 20);
  const channel = one.chance.pick(['email', 'letter', 'phone']);
  const { understanding } = await one.does(sendUnderstanding, { complaint: one.id, version, channel });
  return understanding;
}

async function confirm(one: Case, understanding: string): Promise<void> {
  const words = one.chance.pick(one.office.texts.exchanges.confirmations);
  await one.does(recordUnderstandingAnswer, { complaint: one.id, understanding, answer: 'confirmed', words, channel: 'email' });
}

async function correct(one: Case, understanding: string, said: { readonly paraphrase: string }): Promise<void> {
  const words = one.chance.pick(one.office.texts.exchanges.corrections);
  await one.does(recordUnderstandingAnswer, { complaint: one.id, understanding, answer: 'corrected', words, channel: 'phone' });
  await one.minutes(20, 200);
  const paraphrase = `${said.paraphrase} You have put us right: ${words}`;
  const { version } = await one.does(writeUnderstanding, { complaint: one.id, version: 1, ...said, paraphrase });
  const again = await send(one, version);
  await one.minutes(60, 400);
  await confirm(one, again);
}
