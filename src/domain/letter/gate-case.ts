// Whether a letter fits the case it is about: the decision the complaint is at, what was decided to be done, our understanding
// and our requests as they are kept, and what more time takes by the rules.
import { dateInWords, parseDay } from '../day.ts';
import type { Outcome } from '../milestone.ts';
import { type GateItem, look, must, type Reading } from './gate-item.ts';
import { LETTER_KINDS } from './kind.ts';
import { asksForTime, type TimeAsks } from './more-time.ts';
import { textOf } from './text.ts';
import { decisionInOwnWords } from './own-words.ts';
import { decisionTold, decisionWords } from './words-of-case.ts';

export function caseItems(reading: Reading): GateItem[] {
  return [
    ...stageItems(reading),
    ...decisionItems(reading),
    ...remedyItems(reading),
    ...understandingItems(reading),
    ...requestItems(reading),
    ...timeItems(reading),
    ...lessonItems(reading),
  ];
}

function stageItems({ of: { otherStage, closed, rulesGone }, on }: Reading): GateItem[] {
  if (rulesGone !== null) {
    const says = `It is written under ${rulesGone}, which does not apply to this complaint any more. Begin the letter of the rules that do.`;
    return [must('rules.gone', says, { to: 'begin' })];
  }
  const day = closed === null ? null : parseDay(closed.on);
  const late =
    closed !== null && day !== null && day < on
      ? [
          look(
            'window.closed',
            `“${closed.name}” was open until ${dateInWords(day)}. Send this only if what it says happened by then.`,
            { to: 'clocks' },
            closed.cites,
          ),
        ]
      : [];
  if (!otherStage) return late;
  const says = 'This letter belongs to another decision than the one the complaint is at. Begin the one for this decision.';
  return [must('stage.other', says, { to: 'begin' }), ...late];
}

function decisionItems({ of: { outcome }, rule, text, parts }: Reading): GateItem[] {
  if (outcome === null || !LETTER_KINDS[rule.kind].answers) return [];
  const told = decisionTold(text);
  const own = told === undefined ? decisionInOwnWords(text) : undefined;
  const other = told === undefined ? own !== undefined && againstIt(own, outcome) : told !== outcome;
  if (!other) return [];
  const gives = (words: string) => decisionTold(words) ?? decisionInOwnWords(words);
  const part = parts.find(({ blocks }) => gives(textOf(blocks)) !== undefined)?.part.key ?? 'part-0';
  const says = `It gives another decision than the findings come to: ${decisionWords(outcome) || 'no finding either way.'}`;
  return [must('decision.contradicted', says, { to: 'part', part })];
}

/** In own words a decision is held against the findings only where they say plainly the other thing. */
const againstIt = (own: 'upheld' | 'not-upheld', outcome: Outcome): boolean =>
  own === 'upheld' ? outcome === 'not-upheld' : outcome === 'upheld' || outcome === 'partly-upheld';

const REMEDY =
  /\b(?:sorry|apolog\w*|put (?:it|this|that|things|them) right|refund\w*|repay\w*|pay|offer\w*|credit\w*|repair\w*|replace\w*|cancel\w*|correct\w*|we (?:have|will))\b/iu;
const justified = new Set(['upheld', 'partly-upheld']);

/** What was decided to be done is told, with its sums; sums we offer are those that were decided. */
function remedyItems({ of, rule, parts, text }: Reading): GateItem[] {
  if (!LETTER_KINDS[rule.kind].answers && rule.kind !== 'summary-resolution') return [];
  const open = parts.filter(({ part }) => !part.locked && part.belongs !== false);
  const part =
    open.find(({ part: { elements } }) => elements.some((one) => /remedy|decision|outcome/.test(one)))?.part.key ??
    open[0]?.part.key ??
    'part-0';
  const there = { to: 'part', part } as const;
  const given = new Set((text.match(SUM) ?? []).map(plainSum));
  const missing = of.remedies.flatMap(({ text: what, sums }) => {
    const unsaid = sums.filter((sum) => !text.includes(sum) && !given.has(plainSum(sum)));
    if (unsaid.length > 0)
      return [must('remedy.not-told', `It does not give ${unsaid.join(' or ')}, which was decided: ${what}.`, there)];
    return sums.length > 0 || text.includes(what)
      ? []
      : [look('remedy.reworded', `Check that it tells what was decided: ${what}.`, there)];
  });
  const offered = offeredSums(open.map(({ blocks }) => textOf(blocks)).join('\n'));
  const decided = new Set(of.remedies.flatMap(({ sums }) => sums.map(plainSum)));
  const other = offered.filter((sum) => !decided.has(plainSum(sum)) && !addsUp(plainSum(sum), decided));
  const undecided = other.map((sum) =>
    must('remedy.not-decided', `It offers ${sum}, and nobody decided that. Change it, or decide it first.`, {
      to: 'stage',
      stage: 'decide',
    }),
  );
  const none = of.outcome !== null && justified.has(of.outcome) && of.remedies.length === 0 && of.promises === 0;
  const words = open.map(({ blocks }) => textOf(blocks)).join('\n');
  return [
    ...missing,
    ...undecided,
    ...(none && !REMEDY.test(words)
      ? [
          must(
            'remedy.none',
            'It finds the complaint justified and does not say what we do about it. Say so, also if it is an apology.',
            there,
          ),
        ]
      : []),
  ];
}

const OFFER =
  /\b(?:(?:we|I)(?:['’]ll| will| shall| can| now| would like to| are| have agreed to)? ?(?:also |now )?(?:pay(?:ing)?|offer(?:ing)?|refund(?:ing)?|credit(?:ing)?|send(?:ing)? you|award(?:ing)?)|you will (?:receive|get|be (?:paid|refunded|credited)))\b(?:[^.!?\n]|\.(?=\d))*/giu;
const SUM = /(?:[£€$]|\b(?:GBP|EUR|USD) )\s?\d[\d,]*(?:\.\d{2})?|\b\d[\d,]*(?:\.\d{2})? (?:pounds|euros|dollars)\b/gu;
const offeredSums = (text: string): string[] => [...new Set((text.match(OFFER) ?? []).flatMap((one) => one.match(SUM) ?? []))];
const signs: Readonly<Record<string, string>> = { GBP: '£', pounds: '£', EUR: '€', euros: '€', USD: '$', dollars: '$' };
/** '£250' for '£250.00', 'GBP 250' and '250 pounds'. */
const plainSum = (sum: string): string => {
  const word = /GBP|EUR|USD|pounds|euros|dollars/u.exec(sum)?.[0];
  const digits = sum.replaceAll(/[\s,]|GBP|EUR|USD|pounds|euros|dollars/gu, '').replace(/\.00$/u, '');
  return `${word === undefined ? '' : (signs[word] ?? '')}${digits}`;
};
const pence = (sum: string): number => Math.round(Number(sum.replace(/^[^\d]+/u, '')) * 100);

/** A sum that is all of what was decided together. */
const addsUp = (sum: string, decided: ReadonlySet<string>): boolean =>
  decided.size > 1 && [...decided].reduce((all, one) => all + pence(one), 0) === pence(sum);

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** The customer confirms the very words that are kept: the letter gives those, and there must be some. */
function understandingItems({ rule, of, text }: Reading): GateItem[] {
  if (rule.kind !== 'understanding') return [];
  const stage = { to: 'stage', stage: 'understand' } as const;
  if (of.understandingDraft === null)
    return of.understandingSent
      ? [
          look(
            'understanding.sent',
            'Our understanding was put to the customer before. This tells them again; nothing new begins.',
            stage,
          ),
        ]
      : [must('understanding.missing', 'Write our understanding first, so that their answer can be kept against it.', stage)];
  if (of.understandingDraft.trim() === '')
    return [must('understanding.missing', 'Our understanding says nothing yet. Write it first.', stage)];
  if (of.points.every(({ finding }) => finding === 'withdrawn'))
    return [must('points.none', 'The complaint has no points yet. Set them out: they go with our understanding.', stage)];
  return squeezed(text).includes(squeezed(of.understandingDraft))
    ? []
    : [
        must(
          'understanding.differs',
          'It says our understanding in other words than those that are kept, and the customer can confirm only one of them.',
          { to: 'put-understanding' },
        ),
      ];
}

function requestItems({ rule, of, text }: Reading): GateItem[] {
  if (rule.kind !== 'request') return [];
  const stage = { to: 'stage', stage: 'understand' } as const;
  if (of.requests.length === 0)
    return [must('request.none', 'No open request is kept, so nobody would chase it. Note what we ask for, and by when.', stage)];
  const days = of.requests.flatMap(({ due }) => due ?? []);
  return days.length === 0 || days.some((day) => text.includes(day))
    ? []
    : [must('request.no-day', `It does not say by when: ${[...new Set(days)].join(', ')}.`, { to: 'put-requests' })];
}

const mends: Readonly<Record<TimeAsks['what'], 'more-time' | 'approval' | 'new-date' | 'clocks'>> = {
  reason: 'more-time',
  consent: 'more-time',
  approval: 'approval',
  'too-far': 'new-date',
  late: 'clocks',
};

function timeItems({ offered, content, approved }: Reading): GateItem[] {
  return asksForTime(offered, content, approved).map(({ what, says, cites }) =>
    (what === 'late' || what === 'too-far' ? look : must)(`more-time.${what}`, says, { to: mends[what] }, cites),
  );
}

/** What was learnt is told among colleagues first: as it stands it was not written for the customer. */
function lessonItems({ of: { lesson }, parts }: Reading): GateItem[] {
  const lines = (lesson ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const part = parts.find(({ part: one, blocks }) => !one.locked && lines.some((line) => textOf(blocks).includes(line)))?.part.key;
  if (part === undefined) return [];
  return [
    look('lesson.as-kept', 'What we learnt stands in it as it was told to colleagues. Read it as the customer will.', {
      to: 'part',
      part,
    }),
  ];
}
