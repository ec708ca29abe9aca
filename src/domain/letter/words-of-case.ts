// The long blanks of a letter, put into words from the case when the letter is begun: the points, what was found on each and
// why, the decision, what we do. From then on they are the writer's. What the case does not know stays a blank, to be written.
import { currency } from '../currency.ts';
import { interestInWords } from '../interest-in-words.ts';
import { workingOf } from '../interest-rate.ts';
import type { Outcome } from '../milestone.ts';
import { moneyInWords } from '../money.ts';
import { overallOutcome } from '../overall-outcome.ts';
import type { RedressBasis } from '../redress.ts';
import type { RulePack } from '../rule-pack.ts';
import { type Day, dayInWords, parseDay } from '../day.ts';
import type { LetterCase, PointOfCase } from './case.ts';
import { type Block, isBlank, loneBlank, words } from './text.ts';

const verdicts: Readonly<Record<string, string>> = {
  justified: 'We find that this part of your complaint is justified.',
  partly: 'We find that this part of your complaint is justified in part.',
  'not-justified': 'We do not find this part of your complaint justified.',
  'cannot-decide': 'From what we have, we cannot decide what happened here.',
  resolved: 'This has been put right.',
};

/** A finding as a letter says it. */
export const verdictWords = (finding: string): string => verdicts[finding] ?? '';

/** The finding that words of a letter speak of in the sentence we put in; undefined when they were written afresh. */
export const verdictTold = (text: string): string | undefined =>
  Object.keys(verdicts).find((finding) => text.includes(verdictWords(finding)));

/** The decision that words of a letter give in the sentence we put in; undefined when they were written afresh. */
export const decisionTold = (text: string): Outcome | undefined =>
  (Object.keys(decisions) as Outcome[]).find((outcome) => text.includes(decisions[outcome] ?? ''));

export const decisionWords = (outcome: Outcome): string => decisions[outcome] ?? '';

/** What we decided on the whole complaint, in a sentence, by what the outcome counts as. */
const decisions: Readonly<Partial<Record<Outcome, string>>> = {
  upheld: 'We find your complaint justified.',
  'partly-upheld': 'We find your complaint justified in part.',
  'not-upheld': 'We have looked into this fully and do not find your complaint justified. The reasons are below.',
};

const list = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', numbered: false, items: items.map((text) => [{ text }]) }];

const paragraphs = (text: string | null): Block[] =>
  (text ?? '')
    .split(/\n+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(words);

const byWhen = (due: string | null): string => {
  const day: Day | null = due === null ? null : parseDay(due);
  return day === null ? '' : `, by ${dayInWords(day)}`;
};

/** A point with what was found on it, under a heading that says so. */
export function pointAnswered({ id, position, text, finding, reasons }: PointOfCase): Block[] {
  const verdict = finding === null ? undefined : verdicts[finding];
  return [
    { kind: 'heading', inline: [{ text: `Point ${position}: ${text}` }], answers: id },
    ...(verdict === undefined ? [] : [words(verdict)]),
    ...(reasons.trim() === '' ? [{ kind: 'paragraph' as const, inline: [{ blank: 'reasons' }] }] : paragraphs(reasons)),
  ];
}

const forWhat: Readonly<Record<RedressBasis, string>> = {
  'financial-loss': 'to make good what it cost you',
  'distress-inconvenience': 'for the upset and the trouble',
  interest: 'in interest, for money you were without',
  statutory: 'which the rules fix',
  goodwill: 'as a gesture of goodwill',
};

/** 'A new boiler: £150 for the upset and the trouble'; interest that was worked out says how. */
export function remedyInWords({ text, money }: LetterCase['remedies'][number]): string {
  const sums = money.map(({ basis, minor, currency: code, working }) => {
    const how = working ? ` (${interestInWords(workingOf(working), currency(code))})` : '';
    return `${moneyInWords({ minor, currency: currency(code) })} ${forWhat[basis as RedressBasis] ?? ''}`.trim() + how;
  });
  return sums.length === 0 ? text : `${text}: ${sums.join(', ')}`;
}

/** The independent body of the rules, where nobody said what other ways there are. */
function independentBody(pack: RulePack | undefined): Block[] {
  const body = pack?.thirdParty;
  if (!body) return [];
  const reached = [body.website, body.contact].filter(Boolean).join(', ');
  return [words(`You can go to ${body.name}${reached === '' ? '' : `: ${reached}`}. It is independent of us.`)];
}

type Teller = (of: LetterCase, pack: RulePack | undefined) => Block[];

/** Most of the customer's own words that a letter gives back, in characters. */
const quoted = 300;

/** Before anybody set out the points, all we have is what they said: given back as theirs, never as our understanding. */
function notYetOurs(asMade: string): string {
  const said = asMade.replaceAll(/\s+/g, ' ').trim();
  const cut = said.length <= quoted ? said : `${said.slice(0, said.lastIndexOf(' ', quoted))}…`;
  return `We have not put it into our own words yet. In yours: “${cut}”`;
}

const standing = (of: LetterCase) => of.points.filter(({ finding }) => finding !== 'withdrawn');

const tellers: Readonly<Record<string, Teller>> = {
  'complaint.understanding': (of) => {
    if (of.understanding !== null) return paragraphs(of.understanding);
    return of.points.length === 0 ? [words(notYetOurs(of.asMade))] : list(of.points.map(({ text }) => text));
  },
  'complaint.points': (of) => list(standing(of).map(({ text }) => text)),
  'complaint.as-made': (of) => paragraphs(of.asMade),
  'complaint.outcome-wanted': (of) => paragraphs(of.outcomeWanted),
  findings: (of) => standing(of).flatMap(pointAnswered),
  decision: (of, pack) => {
    const found = of.points.flatMap(({ finding }) => finding ?? []);
    if (pack === undefined || found.length === 0 || found.length < of.points.length) return [];
    const outcome = overallOutcome(found, pack.rollUp);
    const told = decisions[pack.outcomes.find(({ id }) => id === outcome)?.countsAs ?? 'other'];
    return told === undefined ? [] : [words(told)];
  },
  remedy: (of) => list(of.remedies.map(remedyInWords)),
  actions: (of) => list(of.promises.map(({ text, due }) => `${text}${byWhen(due)}`)),
  requests: (of) => list(of.requests.map(({ text, due }) => `${text}${byWhen(due)}`)),
  lesson: (of) => paragraphs(of.lesson),
  'other-ways': (of, pack) => {
    const told = paragraphs(of.recourse?.otherWays ?? null);
    return told.length > 0 ? told : independentBody(pack);
  },
  'forwarding.reason': (of) => paragraphs(of.declined?.reason ?? null),
  'declining.reason': (of) => paragraphs(of.declined?.reason ?? null),
  'declining.go-to': (of) => paragraphs(of.declined?.goTo ?? null),
};

/** Blanks that may stay empty in a letter: it reads well without them. */
const optional: ReadonlySet<string> = new Set(['lesson', 'actions', 'complaint.outcome-wanted']);

const remedyFollows = 'This is what we do to put it right:';

/** Whether a paragraph ends as one does before what it announces. */
const leadsIn = (before: Block | undefined): boolean => {
  const last = before?.kind === 'paragraph' ? before.inline.at(-1) : undefined;
  return last !== undefined && !isBlank(last) && /:\s*$/.test(last.text);
};

/** Nothing was found justified and nothing is done all the same: the letter need not say what we do. */
const nothingToMend = (of: LetterCase): boolean =>
  of.remedies.length === 0 && standing(of).length > 0 && standing(of).every(({ finding }) => finding === 'not-justified');

/**
 * The blocks with every long blank that stands alone put into words. What announces a blank that is not needed goes with it; where
 * nothing else would be left, the blank stays to be written.
 */
export function tellCase(blocks: readonly Block[], of: LetterCase, pack: RulePack | undefined): Block[] {
  const unneeded = (block: Block | undefined) => {
    const blank = loneBlank(block);
    if (blank === null) return false;
    if (blank === 'remedy') return nothingToMend(of);
    return optional.has(blank) && blocks.length > 2 && (tellers[blank]?.(of, pack) ?? []).length === 0;
  };
  return blocks.flatMap((block, at): Block[] => {
    if (unneeded(block) || (leadsIn(block) && unneeded(blocks[at + 1]))) return [];
    const blank = loneBlank(block);
    if (blank === null) return [block];
    const told = tellers[blank]?.(of, pack) ?? [];
    if (told.length > 0) return blank === 'remedy' && !leadsIn(blocks[at - 1]) ? [words(remedyFollows), ...told] : told;
    return optional.has(blank) && !leadsIn(blocks[at - 1]) ? [] : [block];
  });
}
