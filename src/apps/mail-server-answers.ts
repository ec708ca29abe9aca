// Whether the mail server answers now: reached, its certificate proven, signed in to, and hung up. Nothing is sent.
import type { House } from '#handling/command.ts';
import { MailCounter } from './worker/mail-counter.ts';

export interface Answers {
  readonly well: boolean;
  /** For a person: what was heard, or what is wrong. */
  readonly words: string;
}

/** In milliseconds; somebody waits for the answer. */
const patience = { reach: 8_000, silence: 8_000 };

export async function mailServerAnswers(house: House): Promise<Answers> {
  const counter = new MailCounter(patience);
  try {
    const at = await counter.open(house);
    if (at === undefined) return { well: false, words: 'No mail server is set, or its password can no longer be read.' };
    const fault = await at.line.tryOut();
    return fault === null ? { well: true, words: 'The mail server answers and lets us in.' } : { well: false, words: fault };
  } finally {
    counter.close();
  }
}
