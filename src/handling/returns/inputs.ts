// Shapes that several commands about returns take, and what they all ask first: which return, by which rules, for whom.
import { z } from 'zod';
import type { Happening } from '#domain/happening.ts';
import { parseDay } from '#domain/day.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import { type ReturnDeed, whyNotDone } from '#domain/returns/life.ts';
import type { ReturnDefinition } from '#domain/return-definition.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { type Filer, filer } from '#records/return-ground.ts';
import { type HeldReturn, lockReturn } from '#records/returns.ts';

export const onReturn = z.object({
  return: z.uuid(),
  version: z.number().int().min(1).describe('The version of the return you saw; a change in between is refused as page.stale'),
});

export const calendarDay = z.string().transform((text, context) => {
  const read = parseDay(text);
  if (read !== null) return read;
  context.issues.push({ code: 'custom', input: text, message: 'Choose a day, such as 2026-12-31.' });
  return z.NEVER;
});

export interface Found {
  readonly held: HeldReturn;
  readonly pack: RulePack;
  readonly definition: ReturnDefinition;
  readonly filer: Filer;
}

export function definitionIn(rules: Rules, pack: string, id: string): { pack: RulePack; definition: ReturnDefinition } | undefined {
  const found = rules.packs.get(pack);
  const definition = found?.returns.find((one) => one.id === id);
  return found && definition ? { pack: found, definition } : undefined;
}

/** The return held for a deed, with its rules as they now are; refused when it is unknown, changed, or not where the deed is done. */
export async function forDeed(
  tx: Transaction,
  rules: Rules,
  deed: ReturnDeed,
  { return: id, version }: z.output<typeof onReturn>,
): Promise<Found | Refusal> {
  const held = await lockReturn(tx, id, version);
  if (isRefusal(held)) return held;
  const no = whyNotDone(deed, held.state);
  if (no) return no;
  const known = definitionIn(rules, held.pack, held.definition);
  const files = await filer(tx, held.entity, rules);
  return known && files ? { held, ...known, filer: files } : refuse('return.definition-unknown');
}

type Which = Omit<Extract<Happening, { kind: 'return-reopened' }>, 'kind' | 'about'>;

/** Which return it is about, as the record tells it. */
export const whichReturn = ({ held, definition }: Pick<Found, 'held' | 'definition'>): Which => ({
  return: held.id,
  pack: held.pack,
  definition: held.definition,
  name: definition.name,
  entity: held.entity,
  from: held.span.from,
  to: held.span.to,
  number: held.number,
});
