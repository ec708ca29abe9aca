// The stages of a complaint as a rail: of each, what is done and what is missing. It says only what the case itself shows. A
// stage of which nothing is kept says so; it is never ticked off because a later one was reached.
import { type Stage, stages } from './complaint.ts';
import type { CaseFacts } from './next-step.ts';

export const stageNames: Readonly<Record<Stage, string>> = {
  listen: 'Listen',
  understand: 'Understand',
  investigate: 'Investigate',
  decide: 'Decide',
  respond: 'Respond',
  'put-right': 'Put right',
  learn: 'Learn',
};

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
  readonly evidence: number;
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
    item(facts.classified, 'Product and category chosen', 'Product or category not chosen'),
    ...facts.authorityAwaited.map((name) => item(false, '', `Authority of ${name} not seen`)),
  ],
  investigate: (facts) => (facts.evidence > 0 ? [item(true, count(facts.evidence, 'file kept', 'files kept'), '')] : []),
  decide: (facts) => (facts.outcome === null ? [] : [item(true, 'Outcome recorded', '')]),
  respond: (facts) => [item(facts.answered, 'Answer recorded', 'Not answered yet')],
  'put-right': putRight,
  learn: () => [],
};

function putRight({ promises: { owed, late, kept, broken } }: RailFacts): Item[] {
  const toKeep = late > 0 ? `, ${late} late` : '';
  return [
    ...(owed > 0 ? [item(false, '', `${count(owed, 'promise', 'promises')} to keep${toKeep}`)] : []),
    ...(kept > 0 ? [item(true, count(kept, 'promise kept', 'promises kept'), '')] : []),
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
