// How proposals, holds and lengths of time are said on the screens of keeping.
import { monthsInWords } from '#domain/own-period.ts';
import type { Disposal, Hold, Period } from './keeping-questions.ts';

const complaints = (n: number): string => (n === 1 ? '1 complaint' : `${n} complaints`);

export function howInWords({ how, complaints: n }: Pick<Disposal, 'how' | 'complaints'>): string {
  return `${how === 'anonymised' ? 'Anonymise' : 'Erase'} ${complaints(n)}`;
}

export function standingInWords({ state, mine, decidedBy, done, left, complaints: n }: Disposal): string {
  if (state === 'proposed') return mine ? 'Waits for a second person' : 'Waits for you or another second person';
  if (state === 'declined') return `${decidedBy ?? 'Somebody'} said no; nothing was touched`;
  if (state === 'confirmed') return `Confirmed by ${decidedBy ?? 'a second person'}; ${done + left} of ${n} are done`;
  return left === 0 ? `Done: ${complaints(done)}` : `Done: ${complaints(done)}, ${left} left because they have to be kept`;
}

/** What a hold is on, as a title. */
export function holdOn({ scope, complaint, customer, selection, closedToYou }: Hold): string {
  if (closedToYou) return scope === 'complaint' ? 'A complaint closed to you' : 'A customer closed to you';
  if (scope === 'complaint') return complaint ? `${complaint.reference}  ${complaint.title}` : 'One complaint';
  if (scope === 'customer') return `Everything of ${customer?.name ?? 'a customer'}`;
  const parts = [
    selection?.legalEntity,
    selection?.product.join(' › '),
    selection?.category.join(' › '),
    selection?.receivedFrom ? `received from ${selection.receivedFrom}` : '',
    selection?.receivedTo ? `received until ${selection.receivedTo}` : '',
  ];
  return `Every complaint: ${parts.filter(Boolean).join(', ')}`;
}

export function periodInWords({ length, from, chosen }: Period): string {
  if (chosen) return `${monthsInWords(chosen.months)} after ${from}`;
  if (length === null) return 'No period is fixed';
  return /^\d/.test(length) ? `${length} after ${from}` : length;
}
