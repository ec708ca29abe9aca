// Complaints of the demonstration on which the rules show more than one date: two regimes on one, time that stands still, more time that
// the customer was told of, a last day that passed with the reason given. Each is in the middle of things today.
import { acknowledgeComplaint } from '#handling/intake/acknowledge-complaint.ts';
import { addRegime } from '#handling/regimes/add-regime.ts';
import { explainLateness } from '#handling/regimes/explain-lateness.ts';
import { giveTime } from '#handling/regimes/give-time.ts';
import { pauseClocks } from '#handling/regimes/pause-clocks.ts';
import { complaintClocks } from '#views/clocks/complaint-clocks.ts';
import type { Case } from './case.ts';
import { findHands } from './find-hands.ts';
import { liveOn } from './life-of-a-complaint.ts';
import { lookInto } from './look-into.ts';
import type { Memory } from './memory.ts';
import { done } from './office.ts';
import { takeDown } from './take-down.ts';
import { askForEverything } from './what-compliance-keeps.ts';

/** So long that it is not answered today. */
const notYetAnswered = { days: 200, end: 'answer' } as const;

/** About fees, and about personal data: the second point is a complaint under the law of data protection too. */
export async function underTwoRules(one: Case, memory: Memory): Promise<void> {
  const { points, wants, because, rulePack } = one.office.texts.stories.twoRules;
  await takeDown(one, memory, { points, outcomeWanted: wants });
  await one.minutes(20, 60);
  const second = (await one.page()).points.find(({ position }) => position === 2);
  await one.doesSeeing(addRegime, { rulePack, points: [second?.id], reason: because });
  await one.minutes(30, 90);
  await askForEverything(one);
  await liveOn(one, notYetAnswered);
}

export async function timeStandsStill(one: Case, memory: Memory): Promise<void> {
  await begun(one, memory, one.office.texts.stories.stopped.wants);
  await one.day(3);
  await one.doesSeeing(pauseClocks, { reason: 'customer-asked' });
}

export async function moreTimeToldOf(one: Case, memory: Memory): Promise<void> {
  const { wants, because } = one.office.texts.stories.longer;
  await begun(one, memory, wants);
  await lookInto(one, { days: 11, end: 'answer' });
  await one.day(13);
  const to = one.office.hours.daysAgo(-17);
  await one.doesSeeing(giveTime, { clock: 'response', reason: because, to, told: { channel: 'phone', at: one.now } });
}

export async function lateWithReason(one: Case, memory: Memory): Promise<void> {
  const { office } = one;
  const { wants, because, reason: named } = office.texts.stories.late;
  await begun(one, memory, wants);
  await lookInto(one, { days: 38, end: 'answer' });
  await one.day(43);
  const reading = { actor: one.handler, rules: office.house.rules, now: one.now };
  const { clocks, latenessReasons } = done(await complaintClocks(office.house.db, reading, one.id), one.handler);
  const late = clocks.find(({ id }) => id === 'final_or_written_response');
  const reason = latenessReasons.find(({ name }) => name === named)?.id;
  await one.does(explainLateness, { complaint: one.id, clock: late?.id, reason, words: because });
}

async function begun(one: Case, memory: Memory, outcomeWanted: string): Promise<void> {
  await takeDown(one, memory, { outcomeWanted });
  await one.day(1);
  await one.does(acknowledgeComplaint, {
    complaint: one.id,
    channel: 'email',
    text: 'We have your complaint and will look into it.',
  });
  await findHands(one, notYetAnswered);
}
