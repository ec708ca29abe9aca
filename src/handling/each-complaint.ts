// For commands that do the same to several complaints at once: each is judged for itself and in one transaction, and the answer
// says what was done and why the rest was not. Where nothing could be done the command is refused, for the first reason.
import type { Happening } from '#domain/happening.ts';
import type { Placed } from '#domain/placement.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { Done } from './command.ts';
import type { SeenComplaint, SeveralDone } from './triage/inputs.ts';

type Judged = { readonly id: string; readonly outcome: Happening | Refusal };

/** Judges each complaint asked about, in the order asked; `placed` are those found and locked. */
export async function judgeEach(
  asked: readonly SeenComplaint[],
  placed: readonly Placed[],
  judge: (placed: Placed) => Promise<Happening | Refusal>,
): Promise<Done<SeveralDone> | Refusal> {
  const judged: Judged[] = [];
  for (const { id, version } of uniqueById(asked)) {
    const found = placed.find((one) => one.id === id);
    judged.push({ id, outcome: await judgeOne(found, version, judge) });
  }
  return summed(judged);
}

async function judgeOne(
  placed: Placed | undefined,
  seen: number | undefined,
  judge: (placed: Placed) => Promise<Happening | Refusal>,
): Promise<Happening | Refusal> {
  if (!placed) return refuse('complaint.unknown');
  if (seen !== undefined && seen !== placed.version) return refuse('page.stale', { facts: { seen, now: placed.version } });
  return judge(placed);
}

function summed(judged: readonly Judged[]): Done<SeveralDone> | Refusal {
  const happened = judged.flatMap(({ outcome }) => (isRefusal(outcome) ? [] : [outcome]));
  const not = judged.flatMap(({ id, outcome }) => (isRefusal(outcome) ? [{ id, refusal: outcome }] : []));
  const [first, ...rest] = happened;
  const words = not.map(({ id, refusal }) => ({ id, code: refusal.code, words: refusal.words }));
  if (first) return { happened: [first, ...rest], reply: { done: happened.map(({ about }) => about), not: words } };
  const [why] = not;
  if (!why) throw new Error('A command was asked to do something to no complaint.');
  return not.length === 1 ? why.refusal : { ...why.refusal, facts: { ...why.refusal.facts, not: words } };
}

function uniqueById(asked: readonly SeenComplaint[]): SeenComplaint[] {
  return [...new Map(asked.map((one) => [one.id, one])).values()];
}
