// Correcting how a regime applies to a complaint: what it becomes, and what changed by it. What a person said is theirs from then on,
// and is not decided again by the organisation's rules. Not whether it may be said: that is regime.ts.
import type { Regime } from './regime.ts';

/** What was said of it; what is left out stays. */
export type Correction = { readonly [K in 'type' | 'complainant' | 'receivedAt' | 'points']?: Regime[K] | undefined } & {
  readonly main?: true | undefined;
  readonly becomes?: string | undefined;
};

/** The regime as corrected. What other rules called a complaint or a complainant means nothing under these. */
export function correctedRegime(had: Regime, { becomes, main, type, complainant, receivedAt, points }: Correction): Regime {
  const from = becomes === undefined ? had : { ...had, type: null, typeBecause: null, complainant: null };
  return {
    ...from,
    rulePack: becomes ?? had.rulePack,
    main: had.main || main === true,
    because: becomes === undefined && (had.main || main !== true) ? had.because : 'person',
    becauseRule: becomes === undefined ? had.becauseRule : null,
    type: type === undefined ? from.type : type,
    typeBecause: type === undefined ? from.typeBecause : 'person',
    complainant: complainant === undefined ? from.complainant : complainant,
    receivedAt: receivedAt === undefined ? from.receivedAt : receivedAt,
    points: points === undefined ? from.points : points,
  };
}

/** What changed, for the record. */
export function changesBetween(was: Regime, is: Regime) {
  const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? null;
  const points = ({ points: on }: Regime) => on?.toSorted().join(' ') ?? null;
  return {
    ...(was.main === is.main ? {} : { main: is.main }),
    ...(was.type === is.type ? {} : { type: { was: was.type, becomes: is.type } }),
    ...(was.complainant === is.complainant ? {} : { complainant: { was: was.complainant, becomes: is.complainant } }),
    ...(was.receivedAt?.getTime() === is.receivedAt?.getTime()
      ? {}
      : { receivedAt: { was: day(was.receivedAt), becomes: day(is.receivedAt) } }),
    ...(points(was) === points(is) ? {} : { points: is.points?.length ?? null }),
  };
}
