// The facts of a case that a letter is held against, as one plain value: the server and the screen read the same letter against
// the same facts, and a screen is given no more than these.
import { z } from 'zod';
import { citeInWords } from '../citation.ts';
import { currency } from '../currency.ts';
import { dateInWords, parseDay } from '../day.ts';
import type { ClockAnswer } from '../deadlines.ts';
import { outcomes, type Outcome } from '../milestone.ts';
import { moneyInWords } from '../money.ts';
import type { LetterRule, RulePack } from '../rule-pack.ts';
import { type LetterCase, PointOfCase, regimeOf } from './case.ts';
import { outcomeOfFindings } from './sending.ts';
import { endsOurOwn, milestoneOf, servesStage } from './stage.ts';

export const CaseAtTheGate = z.object({
  points: z.array(PointOfCase),
  language: z.string(),
  /** Names and addresses of people who asked us not to say outside who they are. */
  inConfidence: z.array(z.string()),
  reference: z.string(),
  /** What the findings come to; null while a point has none. */
  outcome: z.enum(Object.keys(outcomes) as [Outcome]).nullable(),
  /** What we do or offer, with the sums in it as they are written. */
  remedies: z.array(z.object({ text: z.string(), sums: z.array(z.string()) })),
  promises: z.number(),
  lesson: z.string().nullable(),
  understandingDraft: z.string().nullable(),
  understandingSent: z.boolean(),
  /** The days, in words, by which the open requests are due. */
  requests: z.array(z.object({ text: z.string(), due: z.string().nullable() })),
  /** The time in which such a letter may be sent is over: since when, and by which rule. */
  closed: z.object({ name: z.string(), on: z.string(), cites: z.string() }).nullable(),
  /** The name of the rules it is written under, where they do not apply to the complaint any more. */
  rulesGone: z.string().nullable(),
  /** It belongs to another decision than the one the complaint is at. */
  otherStage: z.boolean(),
  /** After it the customer may go outside: we look no further ourselves. */
  lastWord: z.boolean(),
});
export type CaseAtTheGate = z.infer<typeof CaseAtTheGate>;

export interface Gathering {
  readonly of: LetterCase;
  readonly rule: LetterRule;
  readonly pack: RulePack | undefined;
  readonly running: readonly ClockAnswer[];
}

export function caseAtTheGate({ of, rule, pack, running }: Gathering): CaseAtTheGate {
  const sums = (money: LetterCase['remedies'][number]['money']) =>
    money.map(({ minor, currency: code }) => moneyInWords({ minor, currency: currency(code) }));
  return {
    points: of.points,
    language: of.organisation.language,
    inConfidence: of.recipients
      .filter((one) => one.inConfidence)
      .flatMap(({ name, email, phone }) => [name, email, phone].flatMap((one) => one ?? [])),
    reference: of.reference,
    outcome: outcomeOfFindings(of, pack),
    remedies: of.remedies.map(({ text, money }) => ({ text, sums: sums(money) })),
    promises: of.promises.length,
    lesson: of.lesson,
    understandingDraft: of.understandingDraft,
    understandingSent: of.understandingSent,
    requests: of.requests.map(({ text, due }) => ({ text, due: inWords(due) })),
    closed: closedWindow({ of, rule, pack, running }),
    rulesGone: of.clocks.regimes.length > 0 && regimeOf(of) === undefined ? (pack?.name ?? of.rulePack) : null,
    lastWord: pack === undefined || endsOurOwn(rule, pack),
    otherStage: pack !== undefined && !servesStage(rule, of.level, pack),
  };
}

const inWords = (due: string | null): string | null => {
  const day = due === null ? null : parseDay(due);
  return day === null ? null : dateInWords(day);
};

/** A window of the rules in which such a letter may be sent, once its last day has passed. */
function closedWindow({ of, rule, pack, running }: Gathering): CaseAtTheGate['closed'] {
  const sets = milestoneOf(rule, of.level, pack);
  const window = running.find(({ rule: { kind, met } }) => kind === 'window' && sets !== null && met.includes(sets));
  const due = window?.answer.due ?? null;
  if (window === undefined || due === null) return null;
  const value = window.rule.values.at(-1);
  return { name: window.rule.name, on: due, cites: value === undefined ? '' : citeInWords(value) };
}
