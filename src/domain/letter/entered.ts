// A pack as the organisation's letters read it: prescribed wordings it entered from their source where the pack holds none, and
// the independent body as it is called and reached where the rules leave that open. Everything else is the pack's.
import { z } from 'zod';
import { type Day, day } from '../day.ts';
import type { LockedWording, RulePack } from '../rule-pack.ts';

export const EnteredWording = z.object({
  wording: z.string(),
  from: z.string(),
  text: z.string(),
  source: z.string(),
  edition: z.string(),
});
export type EnteredWording = z.infer<typeof EnteredWording>;

export const Recourse = z.object({ name: z.string(), website: z.string(), contact: z.string(), otherWays: z.string() });
export type Recourse = z.infer<typeof Recourse>;

export interface Entered {
  readonly wordings: readonly EnteredWording[];
  readonly recourse: Recourse | null;
}

/** The pack with what was entered put in. */
export function packAsEntered(pack: RulePack, { wordings, recourse }: Entered): RulePack {
  return {
    ...pack,
    wordings: pack.wordings.map((one) => wordingAsEntered(one, wordings)),
    thirdParty: bodyAsEntered(pack.thirdParty, recourse),
  };
}

/** The versions of one wording, those that were entered after the pack's own: of two from one day, the later counts. */
export function wordingAsEntered(wording: LockedWording, entered: readonly EnteredWording[]): LockedWording {
  const own = entered.filter((one) => one.wording === wording.id);
  if (own.length === 0) return wording;
  const versions = own.map(({ from, text, source, edition }) => ({
    from: laterOf(day(from), wording.versions[0]?.from),
    text,
    source: `${source}, ${edition}`,
    evidence: 'V1' as const,
    sure: 'high' as const,
    unconfirmed: false,
  }));
  return { ...wording, versions: [...wording.versions, ...versions] };
}

const laterOf = (one: Day, other: Day | undefined): Day => (other !== undefined && other > one ? other : one);

function bodyAsEntered(body: RulePack['thirdParty'], recourse: Recourse | null): RulePack['thirdParty'] {
  if (body === null || recourse === null) return body;
  const { name, website, contact } = recourse;
  return {
    ...body,
    ...(name === '' ? {} : { name }),
    ...(website === '' ? {} : { website }),
    ...(contact === '' ? {} : { contact }),
  };
}
