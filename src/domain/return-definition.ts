// A return to a regulator as data: which period, which rows and columns, what each figure counts, when it is due.
// Invariant: every column says what it counts in the closed words below, so a return is drawn up without code of its own.
// Not the figures: monitoring works those out and freezes them.
import type { Citation } from './citation.ts';
import type { Day } from './day.ts';
import type { MonthDay } from './time-limit.ts';
import type { Trigger } from './trigger.ts';

/** The periods a return can cover. Accounting periods run from the organisation's own accounting reference date. */
export const RETURN_PERIODS = [
  'month',
  'quarter',
  'half-year',
  'year',
  'year-to',
  'accounting-half-year',
  'accounting-year',
  'two-months',
  'four-weeks',
  'on-request',
] as const;
export type ReturnPeriod = (typeof RETURN_PERIODS)[number];

/** In the order of ISO: Monday is the first. */
export const WEEK_ENDS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type WeekEnd = (typeof WEEK_ENDS)[number];

/** Which complaints a figure is about. */
export const POPULATIONS = [
  'opened',
  'closed',
  'open-at-start',
  'open-at-end',
  'responded',
  'escalated',
  'referred-to-third-party',
  'decided-by-third-party',
  'refused',
  'withdrawn',
  'paid',
  'all',
] as const;
export type Population = (typeof POPULATIONS)[number];

/** What is done with them. */
export const FIGURES = [
  'count',
  'money',
  'percent',
  'average-days',
  'average-working-days',
  'median-days',
  'median-working-days',
  'percentile-days',
  'percentile-working-days',
  'per',
  'main-cause',
  'each',
  'text',
  'yes-no',
  'number',
] as const;
export type Figure = (typeof FIGURES)[number];

/** The facts of one complaint that a row of its own may show. Those the program does not hold are noted on the complaint. */
export const RETURN_FACTS = [
  'reference',
  'regulator-reference',
  'legal-entity',
  'brand',
  'complainant',
  'gender',
  'age',
  'postcode',
  'state',
  'tags',
  'status',
  'channel',
  'received',
  'sent-to-company',
  'closed',
  'days-open',
  'about-representative',
  'product',
  'sub-product',
  'issue',
  'sub-issue',
  'outcome',
  'all-payments',
  'narrative',
  'has-narrative',
  'publication-consent',
  'public-response',
  'in-time',
  'disputed',
] as const;
export type ReturnFact = (typeof RETURN_FACTS)[number];

/** Facts that nothing else in Redress holds: they are noted for the return. */
export const NOTED_FACTS: readonly ReturnFact[] = [
  'regulator-reference',
  'brand',
  'complainant',
  'gender',
  'age',
  'postcode',
  'state',
  'tags',
  'sent-to-company',
  'about-representative',
  'publication-consent',
  'public-response',
  'disputed',
];

export const isReturnFact = (word: string): word is ReturnFact => RETURN_FACTS.some((fact) => fact === word);

/** Which of them are counted. Every part named must hold. */
export type ReturnFilter = {
  /** Clocks of the pack: done in time, done late, or still open past the day. */
  readonly within?: string | undefined;
  readonly after?: string | undefined;
  readonly outcome?: readonly string[] | undefined;
  readonly type?: readonly string[] | undefined;
  readonly stage?: string | undefined;
  readonly vulnerable?: boolean | undefined;
  readonly aboutVulnerability?: boolean | undefined;
  readonly resolvedAtFirstContact?: boolean | undefined;
  /** Of those in the population, only what was received in the period too. */
  readonly openedInPeriod?: boolean | undefined;
};

export type ReturnColumn = {
  readonly id: string;
  readonly name: string;
  readonly figure: Figure;
  readonly of?: Population | undefined;
  readonly where?: ReturnFilter | undefined;
  /** For money: which sum. For `per`: of what. For `each` and `text`: the fact shown. For a percentile: which, as in '90th'. */
  readonly what?: string | undefined;
  /** Whether a row, or whoever draws up the return, must give it; left out: it must. */
  readonly need?: 'mandatory' | 'conditional' | 'optional' | undefined;
};

/** Sums that must agree: in each row for columns, once for the header. */
export type ReturnCheck = {
  readonly id: string;
  readonly says: string;
  readonly severity: 'error' | 'warning';
  readonly sum: readonly string[];
  readonly is: 'equal' | 'at-most' | 'at-least';
  readonly to: readonly string[];
};

/** What of the organisation's own lists decides a row. */
export const PLACED_BY = ['product', 'category', 'cause'] as const;
export type PlacedBy = (typeof PLACED_BY)[number];

/** A row, or a group of rows. `categories` are the organisation's own categories that fall here unless it maps them otherwise. */
export type ReturnRow = {
  readonly id: string;
  readonly name: string;
  readonly unconfirmed: boolean;
  readonly categories: readonly string[];
  readonly rows: readonly ReturnRow[];
};

/** A layout used only while the number of complaints is in a range. */
export type ReturnLayout = {
  readonly id: string;
  readonly name: string;
  readonly atLeast: number;
  readonly below?: number | undefined;
  readonly by: 'row' | 'row-group';
};

export type ReturnDefinition = Citation & {
  readonly id: string;
  readonly name: string;
  readonly from: Day;
  /** The last period end it is used for; null while it goes on. */
  readonly to: Day | null;
  readonly period: ReturnPeriod;
  /** For `year-to` and `four-weeks`: the last day of the year. */
  readonly yearEnds?: MonthDay | undefined;
  /** For `four-weeks`: the day of the week on which all but the last of the thirteen end. */
  readonly weekEnds?: WeekEnd | undefined;
  readonly dueClock: string | null;
  readonly level: 'legal-entity' | 'brand' | 'organisation';
  readonly shape: 'table' | 'one-row-a-complaint' | 'figures' | 'narrative';
  readonly header: readonly ReturnColumn[];
  readonly columns: readonly ReturnColumn[];
  readonly rows: readonly ReturnRow[];
  readonly causes: readonly ReturnRow[];
  /** A second table, of the same rows by the causes. */
  readonly crossed: { readonly name: string; readonly of: Population } | null;
  readonly layouts: readonly ReturnLayout[];
  readonly mapping: {
    /** What decides the row: the main point alone, or every point. */
    readonly by: 'main-point' | 'every-point';
    readonly rows: PlacedBy;
    readonly causes: PlacedBy;
    /** What an outcome of the pack is called in this return. */
    readonly outcomes: Readonly<Record<string, string>>;
    /** The outcome of the pack that is named where money was paid, in place of another that counts the same. */
    readonly paid?: string | undefined;
  };
  readonly nil: 'not-needed' | 'submit-nil';
  readonly empty: { readonly noBusiness: 'blank' | 'zero'; readonly noComplaints: 'blank' | 'zero' };
  /** What counts as closing here, the first of these to happen; a complaint that is closed without any of them is closed then. */
  readonly closed: readonly Trigger[];
  /** Owed only when so many complaints are in it. */
  readonly threshold: { readonly atLeast: number; readonly of: Population } | null;
  /** Whether an entity under this pack files it unless it says otherwise. */
  readonly usual: boolean;
  readonly draft: boolean;
  readonly checks: readonly ReturnCheck[];
  /** What no machine can check, in the regulator's own sense, for whoever draws it up. */
  readonly rules: readonly string[];
};
