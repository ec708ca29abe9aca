// Redress: money given to put a complaint right, item by item, each on its own basis, so that a loss made good is never mistaken
// for a gesture. What is *committed* on a complaint is the most it can come to by what was decided and offered; authority is
// measured against that sum, not against one item.
import type { Currency } from './currency.ts';
import { money, type Money, moneyInWords } from './money.ts';

export const redressBases = {
  'financial-loss': {
    name: 'Financial loss',
    says: 'What the complaint cost the customer, made good: refunds, fees, extra costs.',
  },
  'distress-inconvenience': { name: 'Distress and inconvenience', says: 'For the upset and the trouble it caused this person.' },
  interest: { name: 'Interest', says: 'For money the customer was without.' },
  statutory: { name: 'Statutory payment', says: 'What a law or a scheme fixes, whatever else is decided.' },
  goodwill: { name: 'Goodwill', says: 'A gesture. It says nothing of whether the complaint is justified.' },
} as const;
export type RedressBasis = keyof typeof redressBases;
export const basisNames = Object.keys(redressBases) as readonly RedressBasis[];

/** Minor units by basis, in the organisation's currency; one that is missing is nothing. */
export type Amounts = Readonly<Partial<Record<RedressBasis, number>>>;

export interface RedressItem {
  readonly basis: RedressBasis;
  readonly minor: number;
}

export const amountsOf = (items: readonly RedressItem[]): Amounts =>
  items.reduce<Partial<Record<RedressBasis, number>>>(
    (sums, { basis, minor }) => ({ ...sums, [basis]: (sums[basis] ?? 0) + minor }),
    {},
  );

export const totalOf = (amounts: Amounts): number => basisNames.reduce((sum, basis) => sum + (amounts[basis] ?? 0), 0);

export function plus(a: Amounts, b: Amounts): Amounts {
  return amountsOf([...itemsOf(a), ...itemsOf(b)]);
}

const itemsOf = (amounts: Amounts): RedressItem[] =>
  basisNames.flatMap((basis) => (amounts[basis] === undefined ? [] : [{ basis, minor: amounts[basis] }]));

/** Of several alternatives only one is taken: basis by basis, the greatest of them. */
export function greatestOf(alternatives: readonly Amounts[]): Amounts {
  const most = (basis: RedressBasis): number => Math.max(0, ...alternatives.map((amounts) => amounts[basis] ?? 0));
  return amountsOf(basisNames.map((basis) => ({ basis, minor: most(basis) })).filter(({ minor }) => minor > 0));
}

export interface OptionMoney {
  readonly id: string;
  readonly chosen: boolean;
  readonly amounts: Amounts;
}

/**
 * What the complaint can come to at most: every chosen option, and of the offers now open to the customer the greatest, counting
 * in each only the options that are not chosen already. `open` lists the options of each open offer.
 */
export function committed(options: readonly OptionMoney[], open: readonly (readonly string[])[]): Amounts {
  const sum = (wanted: readonly OptionMoney[]): Amounts => wanted.reduce<Amounts>((all, { amounts }) => plus(all, amounts), {});
  const alternatives = open.map((ids) => sum(options.filter(({ id, chosen }) => !chosen && ids.includes(id))));
  return plus(sum(options.filter(({ chosen }) => chosen)), greatestOf(alternatives));
}

/** What was decided and offered on another complaint of the same customer, as `committed` takes it. */
export interface OtherComplaint {
  readonly options: readonly { readonly id: string; readonly chosen: boolean; readonly items: readonly RedressItem[] }[];
  readonly open: readonly (readonly string[])[];
}

/** What the other complaints of the same customer come to at most, and how many of them hold money. */
export interface Beside {
  readonly amounts: Amounts;
  readonly complaints: number;
}

export const nothingBeside: Beside = { amounts: {}, complaints: 0 };

export function besideOf(others: readonly OtherComplaint[]): Beside {
  const sums = others
    .map(({ options, open }) =>
      committed(
        options.map(({ items, ...one }) => ({ ...one, amounts: amountsOf(items) })),
        open,
      ),
    )
    .filter((amounts) => totalOf(amounts) > 0);
  return { amounts: sums.reduce<Amounts>((all, amounts) => plus(all, amounts), {}), complaints: sums.length };
}

/** '£120: financial loss £100, goodwill £20'. */
export function amountsInWords(amounts: Amounts, currency: Currency): string {
  const told = itemsOf(amounts).map(({ basis, minor }) => `${inLower(basis)} ${moneyInWords(money(minor, currency))}`);
  const total: Money = money(totalOf(amounts), currency);
  return told.length === 0 ? 'no money' : `${moneyInWords(total)}: ${told.join(', ')}`;
}

/** The same without saying a single amount twice: '£50 for distress and inconvenience', '£90, of it goodwill £40, …'. */
export function chosenInWords(amounts: Amounts, currency: Currency): string {
  const items = itemsOf(amounts);
  const told = items.map(({ basis, minor }) => `${inLower(basis)} ${moneyInWords(money(minor, currency))}`);
  const total = moneyInWords(money(totalOf(amounts), currency));
  const [only, another] = items;
  if (only === undefined) return 'no money';
  return another === undefined ? `${total} for ${inLower(only.basis)}` : `${total}, of it ${told.join(', ')}`;
}

const inLower = (basis: RedressBasis): string => redressBases[basis].name.toLowerCase();
