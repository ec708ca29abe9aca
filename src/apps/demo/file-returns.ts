// What compliance did in the demonstration when a period was over: drew the return up, answered it, checked it, froze it, sent it
// in; and opened one again when complaints turned out to stand under the wrong product. The last quarter's are still to do.
// Nothing here knows a figure: all of it goes through the commands.
import { addDays } from '#domain/day.ts';
import { isRefusal } from '#domain/refusal.ts';
import { periodsOf, type Span, usualYearEnd } from '#domain/returns/period.ts';
import type { ReturnDefinition } from '#domain/return-definition.ts';
import { classifyComplaint } from '#handling/intake/classify-complaint.ts';
import { answerReturn } from '#handling/returns/answer-return.ts';
import { beginReturn } from '#handling/returns/begin-return.ts';
import { checkReturn } from '#handling/returns/check-return.ts';
import { chooseReturn } from '#handling/returns/choose-return.ts';
import { drawUpReturn } from '#handling/returns/draw-up-return.ts';
import { freezeReturn } from '#handling/returns/freeze-return.ts';
import { placeEntry } from '#handling/returns/place-entry.ts';
import { reopenReturn } from '#handling/returns/reopen-return.ts';
import { submitReturn } from '#handling/returns/submit-return.ts';
import { behindFigure } from '#monitoring/returns/behind-figure.ts';
import { type ReturnPage, returnPage } from '#monitoring/returns/return-page.ts';
import { daysOfHistory } from './arrivals.ts';
import { done, type Office, RefusedStory } from './office.ts';

/** Days after the end of a period on which it is drawn up, and on which one that was sent in is looked at again. */
const [drawnAfter, lookedAtAgainAfter] = [17, 75];
/** So few days ago that nobody has begun. */
const notYetBegun = 60;

export const returnsFiled = (office: Office): (() => Promise<void>)[] => [
  () => settleWhatFallsWhere(office),
  ...office.texts.returns.filed.flatMap(({ pack, definition, openedAgain }) => {
    const found = office.house.rules.packs.get(pack)?.returns.find((one) => one.id === definition);
    if (!found) throw new Error(`The texts of the demonstration name the return “${definition}”, which is not there.`);
    const spans = endedIn(office, found);
    return spans.map((span, at) => async () => {
      const filing = { office, pack, definition: found, span };
      const id = await file(filing);
      if (openedAgain !== undefined && at === spans.length - 1) await lookAgain(filing, id, openedAgain);
    });
  }),
];

/** The periods that ended since the first complaints, but for those so fresh that nobody has begun. */
const endedIn = ({ hours }: Office, definition: ReturnDefinition): Span[] =>
  periodsOf(definition, usualYearEnd, { from: hours.daysAgo(daysOfHistory - 30), to: hours.daysAgo(notYetBegun) });

/** Said once, before the first return; and which is not owed with so few complaints. */
async function settleWhatFallsWhere(office: Office): Promise<void> {
  const at = office.hours.at(office.hours.workedOnOrBefore(daysOfHistory - 5), 11 * 60);
  await office.time.until(at);
  for (const { pack, definition, rows, causes, notOwed } of office.texts.returns.filed) {
    for (const [part, placed] of Object.entries({ rows, causes }))
      for (const [name, row] of Object.entries(placed))
        await office.does(compliance(office), at, placeEntry, { pack, definition, part, node: office.node(name), row });
    for (const one of notOwed) await office.does(compliance(office), at, chooseReturn, { pack, definition: one, files: false });
  }
}

const compliance = (office: Office) => office.person('callum');

type OpenedAgain = NonNullable<Office['texts']['returns']['filed'][number]['openedAgain']>;

interface Filing {
  readonly office: Office;
  readonly pack: string;
  readonly definition: ReturnDefinition;
  readonly span: Span;
}

async function file({ office, pack, definition, span: { from, to } }: Filing): Promise<string> {
  const at = workday(office, to, drawnAfter, 10);
  await office.time.until(at);
  const entity = definition.level === 'organisation' ? null : office.entityOf('accounts');
  const asked = { pack, definition: definition.id, entity, from, to };
  const { id, version } = await office.does(compliance(office), at, beginReturn, asked);
  const { questions } = await pageOf(office, id);
  const answers = Object.fromEntries(questions.flatMap(({ key }) => (key in said(office) ? [[key, said(office)[key]]] : [])));
  if (questions.length > 0) await office.does(compliance(office), at, answerReturn, { return: id, version, answers });
  await sendIn(office, id, workday(office, to, drawnAfter + 1, 15));
  return id;
}

const said = (office: Office): Readonly<Record<string, string | number | boolean>> => office.texts.returns.answers;

/** Opened again weeks after it was sent in: some complaints had been filed under the wrong product. Sent in once more. */
async function lookAgain({ office, span }: Filing, id: string, { because, from, to }: OpenedAgain): Promise<void> {
  const at = workday(office, span.to, lookedAtAgainAfter, 14);
  await office.time.until(at);
  await moveTwo(office, at, { id, from, to });
  const { version } = await pageOf(office, id);
  await office.does(compliance(office), at, reopenReturn, { return: id, version, because });
  await sendIn(office, id, workday(office, span.to, lookedAtAgainAfter + 4, 16));
}

/** Two of those that were closed in the period move to the product they are about. */
async function moveTwo(office: Office, at: Date, { id, from, to }: { id: string; from: string; to: string }): Promise<void> {
  const { tables, newest: number } = await pageOf(office, id);
  const total = tables[0]?.lines.at(-1)?.cells.find((cell) => cell.id === 'closed')?.figure ?? 0;
  const wanted = { return: id, number, figure: total, row: '', limit: 500 };
  const { complaints } = done(await behindFigure(office.house.db, compliance(office), wanted), compliance(office));
  let left = 2;
  for (const { id: complaint } of complaints) {
    const { version, product } = await office.page(compliance(office), at, complaint);
    if (left === 0 || product !== office.node(from)) continue;
    left -= 1;
    await classified(office, at, { complaint, version, product: office.node(to) });
  }
}

interface Given {
  readonly complaint: string;
  readonly version: number;
  readonly product: string;
  readonly category?: string;
}

/** By a manager who sees it: complaints move between teams. */
async function classified(office: Office, at: Date, given: Given): Promise<void> {
  const managers = office.texts.organisation.people.filter(({ roles }) => roles.includes('manager'));
  for (const { key } of managers) if (!isRefusal(await office.tries(office.person(key), at, classifyComplaint, given))) return;
  throw new RefusedStory(`No manager of the demonstration could say what ${given.complaint} is about.`);
}

async function sendIn(office: Office, id: string, at: Date): Promise<void> {
  await office.time.until(at);
  for (const lack of ['row', 'cause']) await sortOut(office, id, { lack, at });
  await frozen(office, id, at);
  const { version, newest } = await pageOf(office, id);
  const { how, reference } = office.texts.returns.sentIn;
  const given = {
    return: id,
    version,
    on: office.hours.dayOf(at),
    how,
    reference: `${reference}-${id.slice(-6).toUpperCase()}-${newest}`,
  };
  await office.does(compliance(office), at, submitReturn, given);
}

/** What nobody had said a complaint is about is said now, by whoever may: a return leaves nothing out. */
async function sortOut(office: Office, id: string, { lack, at }: { lack: string; at: Date }): Promise<void> {
  const { house, texts } = office;
  const { newest: number } = await pageOf(office, id);
  const wanted = { return: id, number, row: '', lack, limit: 500 };
  const { complaints } = done(await behindFigure(house.db, compliance(office), wanted), compliance(office));
  for (const { id: complaint, title } of complaints) {
    const theme = texts.themes.get(texts.told.find((one) => one.title === title)?.theme ?? '');
    if (!theme) continue;
    const { version, category, product } = await office.page(compliance(office), at, complaint);
    const given = { product: product ?? office.node(theme.product), category: category ?? office.node(theme.category) };
    await classified(office, at, { complaint, version, ...given });
  }
}

const patience = 5;

/** Others are at work meanwhile: where complaints moved between the check and the freezing, it is drawn up once more. */
async function frozen(office: Office, id: string, at: Date): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    const step = async () => ({ return: id, version: (await pageOf(office, id)).version });
    await office.does(compliance(office), at, drawUpReturn, await step());
    await office.does(compliance(office), at, checkReturn, await step());
    const answer = await office.tries(compliance(office), at, freezeReturn, await step());
    if (!isRefusal(answer) || tried === patience) return void done(answer, compliance(office));
  }
}

const pageOf = async (office: Office, id: string): Promise<ReturnPage> =>
  done(await returnPage(office.house.db, compliance(office), office.house.rules, { id, number: undefined }), compliance(office));

/** That many days after the end of the period, or the next worked one, on the hour. */
function workday({ hours }: Office, end: Span['to'], after: number, hour: number): Date {
  let day = addDays(end, after);
  while (!hours.worked(day)) day = addDays(day, 1);
  return hours.at(day, hour * 60);
}
