// The options of a complaint as shown, read as the rules read them: what each may become, and how far it goes over an authority.
import type { z } from 'zod';
import { beyond } from '#domain/approval.ts';
import type { Limits } from '#domain/authority.ts';
import { type Currency, currency } from '#domain/currency.ts';
import { committedBy, type Option, whyNotChanged, whyNotMovedTo } from '#domain/option.ts';
import type { OptionShown } from './decision-parts.ts';

export function asOption(shown: z.output<typeof OptionShown>): Option {
  return { ...shown, currency: currency(shown.currency) };
}

/** Why choosing it goes over these limits, in words. `open`: the options of each offer that lies before the customer. */
export function overBy(
  { all, open, limits, house }: { all: readonly Option[]; open: readonly (readonly string[])[]; limits: Limits; house: Currency },
  option: Option,
): string[] {
  const after = committedBy(all, open, { ...option, state: 'chosen' });
  return beyond({ before: committedBy(all, open), after, liability: null }, limits, house);
}

export function allowedOn(option: Option): string[] {
  const moves = { recommended: 'recommend', chosen: 'choose', rejected: 'reject', considered: 'reconsider' } as const;
  const may = (['recommended', 'chosen', 'rejected', 'considered'] as const).filter((to) => !whyNotMovedTo(to, option));
  return [...may.map((to) => moves[to]), ...(whyNotChanged(option) ? [] : ['change'])];
}
