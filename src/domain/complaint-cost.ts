// What a complaint cost us: the redress, the time of colleagues at the organisation's own rate, and whatever else was spent on it.
import { totalOf, type Amounts } from './redress.ts';

export const costKinds = {
  time: 'Time of colleagues',
  work: 'Work and material',
  travel: 'Travel',
  fee: 'Fees',
  other: 'Something else',
} as const;
export type CostKind = keyof typeof costKinds;

/** The cost of so many minutes at a rate an hour, in minor units, rounded half up to the nearest. */
export const timeCost = (minutes: number, hourMinor: number): number =>
  Number((BigInt(minutes) * BigInt(hourMinor) * 2n + 60n) / 120n);

export interface CostOfComplaint {
  readonly redress: number;
  readonly time: number;
  readonly other: number;
  readonly total: number;
}

/** In minor units. `redress` is what is committed or paid; each other cost by its kind. */
export function costOf(
  redress: Amounts,
  costs: readonly { readonly kind: CostKind; readonly minor: number }[],
  options: number,
): CostOfComplaint {
  const sum = (of: readonly { readonly minor: number }[]) => of.reduce((all, { minor }) => all + minor, 0);
  const time = sum(costs.filter(({ kind }) => kind === 'time'));
  const other = sum(costs.filter(({ kind }) => kind !== 'time')) + options;
  const given = totalOf(redress);
  return { redress: given, time, other, total: given + time + other };
}
