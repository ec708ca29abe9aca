// The options of a complaint as shown, read as the rules read them: what each may become, and how far it goes over an authority.
import type { z } from 'zod';
import { beyond } from '#domain/approval.ts';
import type { Limits } from '#domain/authority.ts';
import { type Currency, currency } from '#domain/currency.ts';
import { committedBy, type Option, whyNotChanged, whyNotMovedTo } from '#domain/option.ts';
import type { OptionShown } from './decision-parts.ts';

export function asOption(shown: z.output<typeof OptionShown>): Option {
  const hold = { offered: false, agreed: false, paid: false };
  return { ...shown, currency: currency(shown.currency), hold };
}

/** Why choosing it goes over these limits, in words. */
export function overBy(all: readonly Option[], option: Option, limits: Limits, house: Currency): string[] {
  const after = committedBy(all, [], { ...option, state: 'chosen' });
  return beyond({ before: committedBy(all, []), after, liability: null }, limits, house);
}

export function allowedOn(option: Option): string[] {
  const moves = { recommended: 'recommend', chosen: 'choose', rejected: 'reject', considered: 'reconsider' } as const;
  const may = (['recommended', 'chosen', 'rejected', 'considered'] as const).filter((to) => !whyNotMovedTo(to, option));
  return [...may.map((to) => moves[to]), ...(whyNotChanged(option) ? [] : ['change'])];
}
