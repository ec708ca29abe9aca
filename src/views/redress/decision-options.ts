// The options of a complaint as shown, read as the rules read them: what each may become, and how far it goes over an authority.
import type { z } from 'zod';
import { beyond, moneyWeight } from '#domain/approval.ts';
import type { Limits } from '#domain/authority.ts';
import { type Currency, currency } from '#domain/currency.ts';
import { workingOf } from '#domain/interest-rate.ts';
import { committedBy, type Option, whyNotChanged, whyNotMovedTo } from '#domain/option.ts';
import type { Beside } from '#domain/redress.ts';
import type { OptionShown } from './decision-parts.ts';

export function asOption(shown: z.output<typeof OptionShown>): Option {
  const items = shown.items.map(({ working, ...item }) => ({ ...item, working: working && workingOf(working) }));
  return { ...shown, items, currency: currency(shown.currency) };
}

export interface Measuring {
  readonly all: readonly Option[];
  /** The options of each offer that lies before the customer. */
  readonly open: readonly (readonly string[])[];
  readonly beside: Beside;
  readonly limits: Limits;
  readonly house: Currency;
}

/** Why choosing it goes over these limits, in words. */
export function overBy({ all, open, beside, limits, house }: Measuring, option: Option): string[] {
  const after = committedBy(all, open, { ...option, state: 'chosen' });
  return beyond(moneyWeight(committedBy(all, open), after, beside), limits, house);
}

export function allowedOn(option: Option): string[] {
  const moves = { recommended: 'recommend', chosen: 'choose', rejected: 'reject', considered: 'reconsider' } as const;
  const may = (['recommended', 'chosen', 'rejected', 'considered'] as const).filter((to) => !whyNotMovedTo(to, option));
  return [...may.map((to) => moves[to]), ...(whyNotChanged(option) ? [] : ['change'])];
}
