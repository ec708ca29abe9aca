// The stages of a complaint as a rail: of each, what is done and what is missing. It says only what the case itself shows. A
// stage of which nothing is kept says so; it is never ticked off because a later one was reached.
import { stageNames } from './stage-names.ts';
import { type Stage, stages } from './complaint.ts';
import { decidingItems } from './deciding-progress.ts';
import { progressItems } from './investigation-progress.ts';
import type { CaseFacts } from './next-step.ts';
import type { UnderstandingStanding } from './understanding.ts';

export interface RailStage {
  readonly stage: Stage;
  readonly name: string;
  readonly here: boolean;
  readonly done: readonly string[];
  readonly missing: readonly string[];
}

export interface RailFacts extends CaseFacts {
  readonly stage: Stage;
  readonly outcomeWanted: boolean;
  readonly answered: boolean;
  readonly outcome: string | null;
  readonly promises: { readonly owed: number; readonly late: number; readonly kept: number; readonly broken: number };
}

interface Item {
  readonly done: string;
  readonly missing: string;
  readonly is: boolean;
}

const item = (is: boolean, done: string, missing: string): Item => ({ is, done, missing });
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const understandingWords: Readonly<Record<UnderstandingStanding, readonly [is: boolean, words: string]>> = {
  none: [false, 'Our understanding not put to the customer'],
  'being-written': [false, 'Our understanding written, not sent'],
  waiting: [false, 'Our understanding not confirmed yet'],
  corrected: [false, 'Customer corrected us; next version not sent'],
  unanswered: [true, 'Customer had fair time to answer our understanding'],
  confirmed: [true, 'Customer confirmed our understanding'],
  waived: [true, 'Findings need not wait for the customer’s word'],
};

/** A complaint answered before any understanding was kept owes none now. */
function understandingItem({ understanding, answered }: RailFacts): Item[] {
  if (understanding === 'none' && answered) return [];
  const [is, words] = understandingWords[understanding];
  return [item(is, words, words)];
}

const askedItem = ({ asked: { open, late } }: RailFacts): Item[] =>
  open === 0
    ? []
    : [item(false, '', `${count(open, 'request', 'requests')} to the customer open${late > 0 ? `, ${late} late` : ''}`)];

const itemsOf: Readonly<Record<Stage, (facts: RailFacts) => Item[]>> = {
  listen: (facts) => [
    item(true, 'Logged in the customer’s words', ''),
    item(facts.reachable, 'A way to reach the customer', 'No way to reach the customer'),
    item(facts.acknowledged, 'Acknowledged', 'Not acknowledged yet'),
    item(facts.handler !== null, 'Has a handler', 'No handler yet'),
  ],
  understand: (facts) => [
    item(facts.points > 0, count(facts.points, 'point set out', 'points set out'), 'No points set out'),
    item(facts.outcomeWanted, 'Outcome wanted is known', 'Outcome wanted is not known'),
    ...(facts.classified === null ? [] : [item(facts.classified, 'Product and category chosen', 'Product or category not chosen')]),
    ...facts.authorityAwaited.map((name) => item(false, '', `Authority of ${name} not seen`)),
    ...understandingItem(facts),
    ...askedItem(facts),
  ],
  investigate: ({ investigation, answered }) =>
    progressItems(investigation, answered).map(({ is, words }) => item(is, words, words)),
  decide: (facts) => [
    ...(facts.investigation.justified > 0 && facts.deciding.options === 0 && !facts.answered
      ? [item(false, '', 'No option weighed yet')]
      : []),
    ...decidingItems(facts.deciding).map(({ is, words }) => item(is, words, words)),
    ...(facts.outcome === null ? [] : [item(true, 'Outcome recorded', '')]),
  ],
  respond: (facts) => [
    item(facts.answered, 'Answer recorded', 'Not answered yet'),
    ...(facts.letters.writing > 0
      ? [item(false, '', count(facts.letters.writing, 'letter being written', 'letters being written'))]
      : []),
    ...(facts.letters.sent > 0 ? [item(true, count(facts.letters.sent, 'letter sent', 'letters sent'), '')] : []),
  ],
  'put-right': putRight,
  learn: ({ state, ending }) => [
    ...(ending.lessons > 0 ? [item(true, 'What it teaches is noted', '')] : []),
    ...(state === 'answered' && ending.lessons === 0 ? [item(false, '', 'What it teaches is not noted')] : []),
  ],
};

function putRight({ promises: { owed, late, kept, broken }, state, ending }: RailFacts): Item[] {
  const toKeep = late > 0 ? `, ${late} late` : '';
  return [
    ...(owed > 0 ? [item(false, '', `${count(owed, 'promise', 'promises')} to keep${toKeep}`)] : []),
    ...(kept > 0 ? [item(true, count(kept, 'promise kept', 'promises kept'), '')] : []),
    ...(ending.asked ? [item(true, 'Customer asked whether they are satisfied', '')] : []),
    ...(state === 'answered' && !ending.asked ? [item(false, '', 'Customer not asked whether they are satisfied')] : []),
    ...(broken > 0 ? [item(true, `${count(broken, 'promise', 'promises')} not kept, and the customer told`, '')] : []),
  ];
}

export function stageRail(facts: RailFacts): RailStage[] {
  return stages.map((stage) => {
    const items = itemsOf[stage](facts);
    return {
      stage,
      name: stageNames[stage],
      here: facts.stage === stage,
      done: items.filter(({ is }) => is).map(({ done }) => done),
      missing: items.filter(({ is }) => !is).map(({ missing }) => missing),
    };
  });
}
