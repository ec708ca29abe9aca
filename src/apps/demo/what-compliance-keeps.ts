// What compliance keeps in the demonstration: the procedure and the charter, published, changed and read by most; a self-assessment that
// is half done; a complaint on legal hold; a request for everything held about somebody. All of it goes through the commands.
import { addDays } from '#domain/day.ts';
import { words } from '#domain/letter/text.ts';
import type { HouseText } from '#domain/procedure/house-text.ts';
import { answerAssessment } from '#handling/assessments/answer-assessment.ts';
import { beginAssessment } from '#handling/assessments/begin-assessment.ts';
import { placeHold } from '#handling/keeping/place-hold.ts';
import { publishHouseText } from '#handling/procedure/publish-house-text.ts';
import { readHouseText } from '#handling/procedure/read-house-text.ts';
import { saveHouseText } from '#handling/procedure/save-house-text.ts';
import { collectForRequest } from '#handling/rights/collect-for-request.ts';
import { logDataRequest } from '#handling/rights/log-data-request.ts';
import { houseTextPage } from '#views/procedure/house-text-page.ts';
import type { Case } from './case.ts';
import type { Office } from './office.ts';
import { complainantOf } from './take-down.ts';

export const whatComplianceKeeps = (office: Office): (() => Promise<void>)[] => [
  () => ourTexts(office),
  () => selfAssessment(office),
];

const compliance = (office: Office) => office.person('callum');

/** Both texts as made from the rules; then the procedure said better, which not everyone has read yet. */
async function ourTexts(office: Office): Promise<void> {
  const { publishedDaysAgo, changedDaysAgo, changed, added, readers } = office.texts.compliance.procedure;
  const everyone = office.texts.organisation.people.map(({ key }) => key);
  for (const text of ['procedure', 'charter'] as const) {
    const number = await published(office, text, { daysAgo: publishedDaysAgo, changed: '', added: null });
    for (const reader of everyone) await reads(office, { reader, text, number, daysAgo: publishedDaysAgo - 7 });
  }
  const number = await published(office, 'procedure', { daysAgo: changedDaysAgo, changed, added });
  for (const reader of readers) await reads(office, { reader, text: 'procedure', number, daysAgo: changedDaysAgo - 5 });
}

interface Publishing {
  readonly daysAgo: number;
  readonly changed: string;
  /** A sentence added to the version before. */
  readonly added: string | null;
}

async function published(office: Office, text: HouseText, { daysAgo, changed, added }: Publishing): Promise<number> {
  const { hours, house, time } = office;
  const at = hours.at(hours.workedOnOrBefore(daysAgo), 11 * 60);
  await time.until(at);
  const who = compliance(office);
  const { keeps } = await houseTextPage({ db: house.db, actor: who, rules: house.rules, now: at }, text);
  const before = keeps?.begins ?? [];
  const content = added === null ? before : [...before, words(added)];
  const { version } = await office.does(who, at, saveHouseText, { text, version: 0, content });
  const from = hours.dayOf(at);
  return (await office.does(who, at, publishHouseText, { text, version, from, changed })).number;
}

interface Reading {
  readonly reader: string;
  readonly text: HouseText;
  readonly number: number;
  readonly daysAgo: number;
}

async function reads(office: Office, { reader, text, number, daysAgo }: Reading): Promise<void> {
  const at = office.hours.at(office.hours.workedOnOrBefore(daysAgo), 14 * 60);
  await office.time.until(at);
  await office.does(office.person(reader), at, readHouseText, { text, number });
}

/** Of the year so far: some questions are answered, the others wait. */
async function selfAssessment(office: Office): Promise<void> {
  const { hours, time, texts } = office;
  const { pack, answers } = texts.compliance.assessment;
  const at = hours.at(hours.workedOnOrBefore(12), 10 * 60);
  await time.until(at);
  const to = hours.daysAgo(12);
  const { id: assessment } = await office.does(compliance(office), at, beginAssessment, { pack, from: addDays(to, -364), to });
  for (const answer of answers) await office.does(compliance(office), at, answerAssessment, { assessment, version: 0, ...answer });
}

/** Kept whatever the periods say, for a court. */
export async function putOnHold(one: Case): Promise<void> {
  const { reason, askedBy, lookAgainInDays } = one.office.texts.compliance.hold;
  const hold = { on: { scope: 'complaint', complaint: one.id }, reason, askedBy };
  await one.does(placeHold, { ...hold, lookAgainOn: one.office.hours.daysAgo(-lookAgainInDays) }, compliance(one.office));
}

/** Whoever complains asks for everything we hold; it is collected and waits to be looked over. */
export async function askForEverything(one: Case): Promise<void> {
  const { office } = one;
  const who = compliance(office);
  const { customer } = await complainantOf(one);
  const asked = { customers: [customer], kind: 'access', channel: 'email', receivedOn: office.hours.dayOf(one.now) };
  const { id: request } = await one.does(logDataRequest, { ...asked, ...office.texts.compliance.request }, who);
  await one.does(collectForRequest, { request, version: 1 }, who);
}
