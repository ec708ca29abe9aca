// A regime on a complaint: a regulator's rules that apply to it, why they do, and what they know of it: the kind of complaint and
// of complainant in their words, when its matter was received, which points it bears on, what it came to. Exactly one is the main
// one; each has its own clocks, letters, outcome and third party. Not the rules themselves: those are a pack.
import type { ClockCase } from './clock-case.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { RulePack } from './rule-pack.ts';

/** Why it applies: the legal entity's own rules, a rule of the organisation's settings, or what a person chose. */
export type Because = 'entity' | 'rule' | 'person';

export interface Regime {
  readonly rulePack: string;
  readonly main: boolean;
  readonly because: Because;
  /** The name of the organisation's rule, as it was called then. */
  readonly becauseRule: string | null;
  readonly type: string | null;
  readonly typeBecause: 'rule' | 'person' | null;
  readonly complainant: string | null;
  /** When its matter was received, where that was later than the rest. */
  readonly receivedAt: Date | null;
  /** Null: the whole complaint. */
  readonly points: readonly string[] | null;
  readonly outcome: string | null;
}

/** Somebody outside those the regime is for: every pack knows the word. */
export const notEligible = 'not-eligible';

export const mainOf = (regimes: readonly Regime[]): Regime | undefined => regimes.find(({ main }) => main);

/** What clocks need to know of regimes that are only now decided. */
export const regimesForClocks = (regimes: readonly Omit<Regime, 'outcome'>[]): ClockCase['regimes'] =>
  regimes.map(({ rulePack, main, type, complainant, receivedAt }) => ({ rulePack, main, type, complainant, receivedAt }));

export interface WhyItApplies {
  readonly because: Because;
  readonly becauseRule: string | null;
  readonly entity: string;
  readonly chosenBy: string | null;
}

/** Why a regime applies, for whoever handles the complaint. */
export function whyItApplies({ because, becauseRule, entity, chosenBy }: WhyItApplies): string {
  if (because === 'entity') return `These are the rules that ${entity} answers to.`;
  if (because === 'rule') return `The organisation’s rule “${becauseRule ?? ''}” fits this complaint.`;
  return `${chosenBy ?? 'Somebody'} said that these rules apply.`;
}

/** A kind of complaint that a pack names, or null where it names none of that id. */
export const typeNamed = (pack: Pick<RulePack, 'types'>, id: string | null): string | null =>
  pack.types.find((type) => type.id === id)?.name ?? null;

/** Whether the pack knows this kind of complainant; somebody not eligible every pack knows. */
export const knowsComplainant = (pack: Pick<RulePack, 'eligible'>, id: string): boolean =>
  id === notEligible || pack.eligible.some((one) => one.id === id);

/** What somebody says of a regime. */
export interface SaidOfRegime {
  readonly type: string | null;
  readonly complainant: string | null;
  readonly receivedAt: Date | null;
  readonly points: readonly string[] | null;
}

/** Whether this may be said of the regime on a complaint received then, with those points; the refusal names the field. */
export function refuseSaid(
  pack: RulePack | undefined,
  { type, complainant, receivedAt, points }: SaidOfRegime,
  of: { readonly receivedAt: Date; readonly now: Date; readonly points: readonly string[] },
): Refusal | undefined {
  if (pack === undefined) return refuse('regime.no-pack', { fields: { rulePack: 'Choose one of the rules listed.' } });
  if (type !== null && typeNamed(pack, type) === null)
    return refuse('regime.type-unknown', { fields: { type: 'Choose one of those listed.' } });
  if (complainant !== null && !knowsComplainant(pack, complainant))
    return refuse('regime.complainant-unknown', { fields: { complainant: 'Choose one of those listed.' } });
  if (receivedAt !== null && (receivedAt < of.receivedAt || receivedAt > of.now))
    return refuse('regime.before-receipt', { fields: { receivedAt: 'Choose a moment since the complaint was received.' } });
  const unknown = points?.some((id) => !of.points.includes(id)) ?? false;
  return unknown || points?.length === 0
    ? refuse('point.unknown', { fields: { points: 'Choose the points it bears on.' } })
    : undefined;
}
