// How a complaint stands under its regimes: what it has come to under each, and what was late without anybody having said why.
// Asked by the complaint page, by closing, and by whoever must still write something.
import { z } from 'zod';
import type { ClockCase } from './clock-case.ts';
import { type ClockFace, clockFaces } from './clock-face.ts';
import { unexplained } from './lateness.ts';
import type { Rules } from './rules.ts';

const Facts = z.object({
  regimes: z.array(z.object({ rulePack: z.string(), main: z.boolean(), outcome: z.string().nullable() })),
  explained: z.array(z.object({ rulePack: z.string(), clock: z.string() })),
});

export interface RegimeStanding {
  /** The names of regimes besides the main one under which it has come to nothing yet. */
  readonly open: readonly string[];
  /** What was late, and nobody has said why. */
  readonly late: readonly ClockFace[];
}

/** Reads the facts as the database gives them. Throws when they are not of that shape: that is a bug. */
export function standingUnderRegimes(given: unknown, faces: readonly ClockFace[], rules: Rules): RegimeStanding {
  const { regimes, explained } = Facts.parse(given);
  const open = regimes.filter(({ main, outcome }) => !main && outcome === null);
  return { open: open.map(({ rulePack }) => rules.packs.get(rulePack)?.name ?? rulePack), late: unexplained(faces, explained) };
}

/** The same for closing, which asks for names only. */
export function missingUnderRegimes(given: unknown, of: ClockCase, { rules, now }: { rules: Rules; now: Date }) {
  const { open, late } = standingUnderRegimes(given, clockFaces(of, rules, now), rules);
  return { regimesOpen: open, lateUnexplained: late.map(({ name }) => name) };
}
