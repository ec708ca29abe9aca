// Authority: how much a person may commit on one complaint, for each kind of redress and in all, and what admission of liability
// they may make. A limit of a person's own goes before those of their roles; of several roles the greatest counts; with none there
// is no authority. The sum on the complaint is measured, with what is committed to the same customer on complaints that came in near
// it, so that parts of an amount pass no limit that the whole would not.
import type { Currency } from './currency.ts';
import { money, moneyInWords } from './money.ts';
import { type Amounts, basisNames, type RedressBasis, redressBases, totalOf } from './redress.ts';

export type AuthorityKind = RedressBasis | 'total' | 'liability';
export const authorityKinds: readonly AuthorityKind[] = [...basisNames, 'total', 'liability'];

export const authorityNames: Readonly<Record<AuthorityKind, string>> = {
  'financial-loss': redressBases['financial-loss'].name,
  'distress-inconvenience': redressBases['distress-inconvenience'].name,
  interest: redressBases.interest.name,
  statutory: redressBases.statutory.name,
  goodwill: redressBases.goodwill.name,
  total: 'All redress on one complaint',
  liability: 'Admitting liability, by its cost',
};

/** Minor units; null is without limit. */
export type Limit = number | null;
export type Limits = Readonly<Partial<Record<AuthorityKind, Limit>>>;

/** 'no authority', 'without limit', '£250'. Undefined where none is set. */
export function limitInWords(minor: Limit | undefined, currency: Currency): string {
  if (minor === undefined) return 'no authority';
  return minor === null ? 'without limit' : `up to ${moneyInWords(money(minor, currency))}`;
}

export interface StoredLimit {
  readonly kind: AuthorityKind;
  /** The role it is the default of, or null for one person's own. */
  readonly role: string | null;
  readonly minor: Limit;
}

/** The limits that hold for one person, from their own and those of their roles. */
export function limitsOf(stored: readonly StoredLimit[]): Limits {
  const found = authorityKinds.flatMap((kind) => {
    const of = stored.filter((limit) => limit.kind === kind);
    const own = of.find(({ role }) => role === null);
    const [first, ...rest] = own ? [own] : of;
    return first ? [[kind, rest.reduce((most, { minor }) => greater(most, minor), first.minor)] as const] : [];
  });
  return Object.fromEntries(found);
}

const greater = (a: Limit, b: Limit): Limit => (a === null || b === null ? null : Math.max(a, b));

export interface Excess {
  readonly kind: AuthorityKind;
  readonly minor: number;
  /** What the person may commit; undefined where they hold no authority of this kind. */
  readonly limit: number | undefined;
}

const within = (minor: number, limit: Limit | undefined): boolean => limit === null || (limit !== undefined && minor <= limit);

const excess = (kind: AuthorityKind, minor: number, limits: Limits): Excess[] =>
  within(minor, limits[kind]) ? [] : [{ kind, minor, limit: limits[kind] ?? undefined }];

/**
 * Where an act goes over the person's authority: every kind in which it raises what is committed to more than they may commit.
 * What it leaves as it was, or lowers, was decided by somebody else and asks nothing of them.
 */
export function overLimits(before: Amounts, after: Amounts, limits: Limits): Excess[] {
  const raised = basisNames.filter((basis) => (after[basis] ?? 0) > (before[basis] ?? 0));
  const kinds = raised.flatMap((basis) => excess(basis, after[basis] ?? 0, limits));
  const total = totalOf(after) > totalOf(before) ? excess('total', totalOf(after), limits) : [];
  return [...kinds, ...total];
}

/** Whether the person may admit liability that would cost so much. Without any limit of this kind they may not, at any cost. */
export const overLiability = (cost: number, limits: Limits): Excess[] => excess('liability', cost, limits);

/**
 * 'distress and inconvenience would come to £300 on this complaint, and your limit is £100'; with `others` complaints of the same
 * customer in the sum, '… on this complaint and another of the same customer …'.
 */
export function excessInWords({ kind, minor, limit }: Excess, currency: Currency, others = 0): string {
  const what = kind === 'total' ? 'all redress' : kind === 'liability' ? 'admitting liability' : authorityNames[kind].toLowerCase();
  const and = others === 0 ? '' : ` and ${others === 1 ? 'another' : `${others} others`} of the same customer`;
  const would = `${what} would come to ${moneyInWords(money(minor, currency))} on this complaint${and}`;
  return limit === undefined
    ? `${would}, and you hold no authority for it`
    : `${would}, and your limit is ${moneyInWords(money(limit, currency))}`;
}
