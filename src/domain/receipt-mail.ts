// What goes out the moment a complaint has arrived on our pages, by e-mail or text, in the customer's language: its reference, and by
// when they hear what. The days are those of the clocks that started, so that the mail promises what is counted inside.
import type { PromisedDays } from './promised-days.ts';

/** Words with gaps: {reference}, {acknowledge} and {answer} in the text, {day} in the sentences that fill the last two. */
export interface ReceiptWords {
  readonly subject: string;
  readonly text: string;
  /** As a text message. */
  readonly short: string;
  readonly acknowledge: string;
  readonly acknowledgeSoon: string;
  readonly answer: string;
  readonly answerSoon: string;
  /** By whose habits days are written, such as en-GB. */
  readonly locale: string;
}

export type ReceiptWay = 'email' | 'sms';

/** By which way it goes: as they like it; by e-mail where that leaves it open. Null where no program can reach them so. */
export function receiptWay(
  { email, phone, prefer }: { readonly email?: string; readonly phone?: string; readonly prefer?: string },
  { texts }: { readonly texts: boolean },
): ReceiptWay | null {
  if (phone && texts && (prefer === 'sms' || (!email && prefer !== 'letter'))) return 'sms';
  return email ? 'email' : null;
}

/** The words with everything put in; a gap that names nothing of these stays empty. */
export function receiptText(
  words: ReceiptWords,
  { reference, by }: { readonly reference: string; readonly by: ReceiptWay },
  { acknowledge, answer }: PromisedDays,
): string {
  const days = new Intl.DateTimeFormat(words.locale, { dateStyle: 'full', timeZone: 'UTC' });
  const told = (on: string | null, by: string, soon: string): string =>
    on === null ? soon : by.replaceAll('{day}', days.format(new Date(`${on}T00:00:00Z`)));
  const fills: Readonly<Record<string, string>> = {
    reference,
    acknowledge: told(acknowledge, words.acknowledge, words.acknowledgeSoon),
    answer: told(answer, words.answer, words.answerSoon),
  };
  return words[by === 'sms' ? 'short' : 'text'].replaceAll(/\{(\w+)\}/g, (_, gap: string) => fills[gap] ?? '');
}
