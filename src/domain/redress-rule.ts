// What a regime says of the money that puts a complaint right: rates of interest, and how much is usual for distress and
// inconvenience. Guidance with its sources: it stands beside the amount somebody decides on, and never decides or caps it.
import type { Citation } from './citation.ts';
import type { Day } from './day.ts';
import type { YearCount } from './interest.ts';
import type { RedressBasis } from './redress.ts';

/** Published rates that rules are hung on. What they stood at day by day is kept in a table of the house. */
export const referenceRates = { 'bank-rate': 'Bank Rate of the Bank of England' } as const;
export type ReferenceRate = keyof typeof referenceRates;

/** Per cent a year in ten-thousandths: fixed, or so much more than a published rate, day by day. */
export type RateOfRule = { readonly percent: number } | { readonly reference: ReferenceRate; readonly plus: number };

export type InterestRule = Citation & {
  readonly id: string;
  readonly name: string;
  /** Which money and which complaints it is for. */
  readonly says: string;
  /** The first and last day of the complaints it is for, as `says` tells. */
  readonly from: Day;
  readonly to: Day | null;
  readonly rate: RateOfRule;
  /** How the regime counts a year; null where nobody read that it says. */
  readonly year: YearCount | null;
};

/** What is usual for one degree of something: more than the band before it, up to its own end. */
export type RedressBand = Citation & {
  readonly id: string;
  readonly basis: RedressBasis;
  /** In minor units of the currency; null `to` is without end. */
  readonly from: number;
  readonly to: number | null;
  readonly currency: string;
  readonly says: string;
};

export type RedressPrinciple = Citation & { readonly id: string; readonly basis: RedressBasis; readonly says: string };

export type RedressRules = {
  readonly interest: readonly InterestRule[];
  readonly bands: readonly RedressBand[];
  readonly principles: readonly RedressPrinciple[];
};

export const noRedressRules: RedressRules = { interest: [], bands: [], principles: [] };

/** Whether the rule is for complaints of that day. */
export const isInForce = ({ from, to }: InterestRule, on: Day): boolean => from <= on && (to === null || on <= to);

/** The band an amount falls in, of those of its basis and currency; undefined where no band says anything of it. */
export function bandOf<Band extends Pick<RedressBand, 'from' | 'to'>>(minor: number, bands: readonly Band[]): Band | undefined {
  return bands.find(({ from, to }) => minor >= from && (to === null || minor <= to));
}

/** Bands that overlap or leave a gap, or run backwards: what is wrong, band by band. They may meet in one amount. */
export function bandFaults(bands: readonly RedressBand[]): { readonly id: string; readonly what: string }[] {
  const kinds = new Set(bands.map(({ basis, currency }) => `${basis} ${currency}`));
  return [...kinds].flatMap((kind) => {
    const alike = bands.filter(({ basis, currency }) => `${basis} ${currency}` === kind);
    return alike.flatMap(({ id, from, to }, at) => {
      const before = alike[at - 1];
      if (to !== null && to <= from) return [{ id, what: 'ends before it begins' }];
      if (before === undefined || before.to === from) return [];
      return [{ id, what: before.to === null ? 'comes after a band without end' : `does not begin where '${before.id}' ends` }];
    });
  });
}
