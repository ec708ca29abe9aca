// The investigation in the demonstration: a colleague is asked, evidence is set down and weighed, and each point gets its finding,
// so that what the complaint comes to follows from them.
import type { Outcome } from '#domain/milestone.ts';
import type { PointFinding } from '#domain/overall-outcome.ts';
import { askContribution } from '#handling/investigation/ask-contribution.ts';
import { recordEvidence } from '#handling/investigation/record-evidence.ts';
import { recordFinding } from '#handling/investigation/record-finding.ts';
import { writeDownContribution } from '#handling/investigation/write-down-contribution.ts';
import type { Case } from './case.ts';

export async function gatherEvidence(one: Case, until: number): Promise<void> {
  const asked = one.chance.happens(0.5) ? await askColleague(one) : undefined;
  const today = one.office.hours.dayOf(one.now);
  await one.day(until);
  if (asked !== undefined && one.chance.happens(0.8)) await hear(one, asked);
  const { why: weightReason, ...known } = one.chance.pick(one.office.texts.exchanges.evidence);
  const kept = { obtainedOn: today, keptWhere: 'In the system it came from', weightReason };
  const { id } = await one.does(recordEvidence, { complaint: one.id, ...known, ...kept, points: one.putToCustomer });
  one.evidence = [id];
}

async function askColleague(one: Case): Promise<string> {
  const question = one.chance.pick(one.office.texts.exchanges.asked);
  const dueOn = one.office.hours.workingDayAfter(one.now, one.chance.between(2, 6));
  const { id } = await one.does(askContribution, { complaint: one.id, of: { person: one.colleague().id }, question, dueOn });
  return id;
}

async function hear(one: Case, contribution: string): Promise<void> {
  await one.does(writeDownContribution, { complaint: one.id, contribution, words: sentence(one.theme.wrong) });
  await one.minutes(5, 50);
}

/** What each point is found to be where the whole comes to this; the first of several is the one that is right. */
const found = (outcome: Outcome, index: number, many: boolean): PointFinding => {
  if (outcome === 'upheld') return 'justified';
  if (outcome === 'partly-upheld') return many ? (index === 0 ? 'justified' : 'not-justified') : 'partly';
  return outcome === 'not-upheld' ? 'not-justified' : 'cannot-decide';
};

export async function find(one: Case, outcome: Outcome): Promise<void> {
  const { chance, theme, evidence } = one;
  const points = (await one.page()).points.filter(({ id, withdrawn }) => !withdrawn && one.putToCustomer.includes(id));
  for (const [index, { id: point }] of points.entries()) {
    const verdict = found(outcome, index, points.length > 1);
    const judged = verdict === 'cannot-decide' ? '' : chance.pick(one.office.texts.exchanges.standards);
    const because = verdict === 'not-justified' ? theme.right : theme.wrong;
    const reasons =
      verdict === 'cannot-decide' ? 'Both sides remember it differently, and nothing was written down.' : sentence(because);
    await one.minutes(10, 60);
    await one.doesSeeing(recordFinding, { point, verdict, standard: judged, reasons, evidence });
  }
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
