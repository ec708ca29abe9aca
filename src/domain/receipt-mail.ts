// The mail that goes out the moment a complaint has arrived on our pages, in the customer's language: its reference, and by when they
// hear what. The days are those of the clocks that started, so that the mail promises what is counted inside.
import type { PromisedDays } from './promised-days.ts';

/** Words with gaps: {reference}, {acknowledge} and {answer} in the text, {day} in the sentences that fill the last two. */
export interface ReceiptWords {
  readonly subject: string;
  readonly text: string;
  readonly acknowledge: string;
  readonly acknowledgeSoon: string;
  readonly answer: string;
  readonly answerSoon: string;
  /** By whose habits days are written, such as en-GB. */
  readonly locale: string;
}

/** The text with everything put in; a gap that names nothing of these stays empty. */
export function receiptText(words: ReceiptWords, reference: string, { acknowledge, answer }: PromisedDays): string {
  const days = new Intl.DateTimeFormat(words.locale, { dateStyle: 'full', timeZone: 'UTC' });
  const told = (on: string | null, by: string, soon: string): string =>
    on === null ? soon : by.replaceAll('{day}', days.format(new Date(`${on}T00:00:00Z`)));
  const fills: Readonly<Record<string, string>> = {
    reference,
    acknowledge: told(acknowledge, words.acknowledge, words.acknowledgeSoon),
    answer: told(answer, words.answer, words.answerSoon),
  };
  return words.text.replaceAll(/\{(\w+)\}/g, (_, gap: string) => fills[gap] ?? '');
}
