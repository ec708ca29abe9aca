// What the live values of a procedure or charter come from, as the database gives it (house_text_ground()): who we are and which
// rules apply to us, the independent bodies named as the organisation named them.
import { z } from 'zod';
import { packAsEntered, Recourse } from '../letter/entered.ts';
import type { RulePack } from '../rule-pack.ts';
import type { Rules } from '../rules.ts';
import type { Ourselves } from './live-values.ts';

const Ground = z.object({
  name: z.string(),
  contact: z.string(),
  timeZone: z.string(),
  language: z.string(),
  packs: z.array(z.string()),
  recourses: z.record(z.string(), Recourse),
});

export interface HouseGround {
  readonly us: Ourselves;
  readonly timeZone: string;
  readonly language: string;
  readonly packs: readonly RulePack[];
}

/** Throws when it is not of that shape: that is a bug. */
export function readGround(given: unknown, rules: Pick<Rules, 'packs'>): HouseGround {
  const { name, contact, timeZone, language, packs, recourses } = Ground.parse(given);
  const known = packs.flatMap((id) => rules.packs.get(id) ?? []);
  const asEntered = known.map((pack) => packAsEntered(pack, { wordings: [], recourse: recourses[pack.id] ?? null }));
  return { us: { name, contact }, timeZone, language, packs: asEntered };
}
