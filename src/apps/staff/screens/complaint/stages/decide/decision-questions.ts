// What the stage of deciding asks the server, and what it shows of money. Its name begins like the complaint's own questions, so
// that one change refreshes them all.
import { queryOptions } from '@tanstack/react-query';
import { currency as currencyOf, digitsOf } from '#domain/currency.ts';
import { decimalOf, money, moneyInWords, parseAmount } from '#domain/money.ts';
import { answer, api } from '../../../../api/client.ts';
import { Refusal } from '../../../../api/refusal.ts';
import { complaintKey } from '../../questions.ts';

const read = (id: string) => answer(api.GET('/api/complaints/{id}/decision', { params: { path: { id } } }));

export type Decision = Awaited<ReturnType<typeof read>>;
export type OptionShown = Decision['options'][number];
export type Risk = OptionShown['risks'][number];
export type Opinion = OptionShown['opinions'][number];
export type Liability = NonNullable<Decision['liability']['decided']>;
export type ApprovalShown = Decision['approvals'][number];

export type Round = Decision['rounds'][number];
export type PaymentShown = Decision['payments'][number];

export const decisionQuery = (id: string) => queryOptions({ queryKey: [...complaintKey, id, 'decision'], queryFn: () => read(id) });

/** '£1,250.50' for 125050 GBP. */
export const amountInWords = (minor: number, currency: string): string => moneyInWords(money(minor, currencyOf(currency)));

/** '1250.50', as it stands in a field. */
export const amountInField = (minor: number, currency: string): string => decimalOf(money(minor, currencyOf(currency)));

/** The minor units of what was typed; throws a refusal that names the field when it is no amount. Empty is nothing. */
export function amountTyped(typed: string, currency: string, field: string): number {
  if (typed.trim() === '') return 0;
  const read = parseAmount(typed, currencyOf(currency));
  if (read !== null) return read;
  const decimals = digitsOf(currencyOf(currency));
  const words =
    decimals === 0
      ? 'Write an amount in whole units, such as 1250.'
      : `Write an amount such as 125.50, with up to ${decimals} decimals.`;
  throw new Refusal(422, {
    code: 'input.invalid',
    detail: 'The amount could not be read. What you typed is still here.',
    fields: { [field]: words },
  });
}
