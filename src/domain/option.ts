// Option: one way to resolve a complaint, with money or without: what we would do, its good and bad sides for the customer and for
// us, what it costs and what could go wrong. Several may be chosen together. A rejected one stays, with its reason.
//   considered → recommended → chosen · rejected, each way back to considered, until it was offered, agreed or paid
import type { Currency } from './currency.ts';
import type { Risk } from './option-risk.ts';
import { type Amounts, amountsOf, committed, type OptionMoney } from './redress.ts';
import type { ItemKept } from './redress-item.ts';
import type { RefusalCode } from './refusal.ts';

export const optionKinds = {
  explanation: 'Explanation',
  apology: 'Apology',
  correction: 'Correction',
  repair: 'Repair',
  replacement: 'Replacement',
  refund: 'Refund',
  compensation: 'Compensation',
  goodwill: 'Goodwill gesture',
  'change-of-practice': 'Change of practice',
  'more-than-expected': 'More than expected',
  nothing: 'Nothing further',
  other: 'Something else',
} as const;
export type OptionKind = keyof typeof optionKinds;

export const optionStates = ['considered', 'recommended', 'chosen', 'rejected'] as const;
export type OptionState = (typeof optionStates)[number];

export const optionStateNames: Readonly<Record<OptionState, string>> = {
  considered: 'Being considered',
  recommended: 'Recommended',
  chosen: 'Chosen',
  rejected: 'Rejected',
};

/** What holds an option fast: it lies before the customer, was agreed, or money goes out by it. */
export interface Hold {
  readonly offered: boolean;
  readonly agreed: boolean;
  readonly paid: boolean;
}

export interface OptionStanding {
  readonly state: OptionState;
  readonly hold: Hold;
}

/** All that an option says and gives: what is weighed, and what an approval covers. */
export interface OptionContent {
  readonly id: string;
  readonly kind: OptionKind;
  readonly title: string;
  readonly detail: string;
  readonly customerBenefits: string;
  readonly customerDrawbacks: string;
  readonly ourBenefits: string;
  readonly ourDrawbacks: string;
  /** What doing it costs us besides the redress, in minor units. */
  readonly cost: number;
  readonly currency: Currency;
  readonly items: readonly ItemKept[];
  readonly risks: readonly Risk[];
}

/** What a command must know of an option to decide; found with its complaint locked. */
export interface Option extends OptionContent, OptionStanding {
  readonly version: number;
}

const moneyOf = ({ id, state, items }: Option): OptionMoney => ({ id, chosen: state === 'chosen', amounts: amountsOf(items) });

/** What all these options commit, with `instead` in the place of the option of that id. `open`: the options of each open offer. */
export function committedBy(options: readonly Option[], open: readonly (readonly string[])[], instead?: Option): Amounts {
  return committed(
    options.map((option) => moneyOf(option.id === instead?.id ? instead : option)),
    open,
  );
}

/** What an approval of an option covers of it, and nothing that is not shown to whoever approves. */
export function asApproved({ items, risks, ...option }: OptionContent): object {
  const { id, kind, title, detail, customerBenefits, customerDrawbacks, ourBenefits, ourDrawbacks, cost, currency } = option;
  return {
    id,
    kind,
    title,
    detail,
    customerBenefits,
    customerDrawbacks,
    ourBenefits,
    ourDrawbacks,
    cost,
    currency,
    items: items.map(({ basis, minor, reason, working }) => ({ basis, minor, reason, ...(working ? { working } : {}) })),
    risks: risks
      .map(({ kind, says, likelihood, impact, mitigation, residual }) => ({ kind, says, likelihood, impact, mitigation, residual }))
      .toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
  };
}

/** What holds it fast, whatever it is to become. */
function heldBy({ offered, agreed, paid }: Hold): RefusalCode | undefined {
  if (paid) return 'option.being-paid';
  if (agreed) return 'option.agreed';
  return offered ? 'option.offered' : undefined;
}

/** Why what it says and gives may not be changed now. A chosen one was chosen, and perhaps approved, as it stands. */
export function whyNotChanged({ state, hold }: OptionStanding): RefusalCode | undefined {
  const held = heldBy(hold);
  if (held || (state !== 'rejected' && state !== 'chosen')) return held;
  return state === 'chosen' ? 'option.chosen' : 'option.rejected';
}

/** Why it may not come to stand so; undefined when it may. */
export function whyNotMovedTo(to: OptionState, { state, hold }: OptionStanding): RefusalCode | undefined {
  if (state === to) return to === 'chosen' ? 'option.chosen-already' : 'option.stands-so';
  if (to === 'chosen' || to === 'recommended')
    return state === 'rejected' ? 'option.rejected' : to === 'chosen' ? undefined : heldBy(hold);
  return heldBy(hold);
}
