// The closed list of things that can happen to a complaint and start, restart, meet or end a clock.
// Invariant: a rule pack may name only these; a new word is code, a test and a decision record.
// Not the record's happenings: those say everything that was done; these are the few a regulator counts from.

import type { Day } from './day.ts';

/** Each word with how it reads after "N working days after …". */
export const TRIGGER_WORDS = {
  received: 'the complaint was received',
  'first-made': 'the complaint was first made',
  acknowledged: 'the complaint was acknowledged',
  escalated: 'the complaint was taken to the next stage',
  'sent-to-company': 'the complaint was sent to the company',
  'received-by-forwarding': 'the forwarded complaint was received',
  'service-request-made': 'the service request was made',
  deadlock: 'deadlock was reached',
  'investigation-complete': 'the investigation was complete',
  concluded: 'the matter was concluded',
  'outcome-told': 'the outcome was told to the customer',
  'final-response-sent': 'the final response was sent',
  'summary-resolution-sent': 'the summary resolution communication was sent',
  'written-response-sent': 'the written response was sent',
  'stage-response-sent': 'the response at this stage was sent',
  'holding-response-sent': 'the holding response was sent',
  'delay-notified': 'the customer was told of the delay',
  'progress-update-sent': 'the last progress update was sent',
  'referral-rights-sent': 'the right to go to the independent body was explained in writing',
  'forwarded-on': 'the complaint was forwarded',
  'resolved-to-satisfaction': 'the complaint was resolved to the customer’s satisfaction',
  'offer-made': 'the offer was made',
  acceptance: 'the offer was accepted',
  'redress-agreed': 'the redress was agreed',
  'redress-delivered': 'the redress was delivered',
  'payment-made': 'the payment was made',
  'standard-missed': 'the service standard was missed',
  'internal-review-started': 'the internal review was started',
  'internal-review-decided': 'the internal review was decided',
  'referred-to-third-party': 'the complaint was referred to the independent body',
  'third-party-asked': 'the independent body asked for information',
  'third-party-answered': 'the independent body was answered',
  'third-party-decided': 'the independent body decided',
  'decision-complied-with': 'the independent body’s decision was carried out',
  'objection-window-ended': 'the time for objections ended',
  delivery: 'the goods were delivered or the service was performed',
  'event-complained-of': 'the event complained of',
  'customer-became-aware': 'the customer became aware of the matter',
  'agreed-date': 'the date agreed with the customer',
  'record-made': 'the record was made',
  recorded: 'the complaint was recorded',
  withdrawn: 'the complaint was withdrawn',
  closed: 'the complaint was closed',
  'period-end': 'the reporting period ended',
  'return-submitted': 'the return was submitted',
  'report-published': 'the report was published',
} as const;

export type TriggerWord = keyof typeof TRIGGER_WORDS;

/** A word, or the same at a later stage: 'acknowledged@2' is the acknowledgement of stage 2. No suffix is the first stage. */
export type Trigger = TriggerWord | `${TriggerWord}@${2 | 3 | 4}`;

const STAGED = /^([a-z-]+)@[234]$/;

function isWord(text: string): text is TriggerWord {
  return Object.hasOwn(TRIGGER_WORDS, text);
}

function isStaged(text: string): text is `${TriggerWord}@${2 | 3 | 4}` {
  return isWord(STAGED.exec(text)?.[1] ?? '');
}

/** The trigger a person or a file wrote, underscores allowed ('final_response_sent'), or null when it is none of ours. */
export function parseTrigger(text: string): Trigger | null {
  const written = text.trim().replaceAll('_', '-').replace(/@1$/, '');
  return isWord(written) || isStaged(written) ? written : null;
}

/** 'the complaint was acknowledged at stage 2'. */
export function triggerInWords(trigger: Trigger): string {
  if (isWord(trigger)) return TRIGGER_WORDS[trigger];
  const [word = '', stage] = trigger.split('@');
  return isWord(word) ? `${TRIGGER_WORDS[word]} at stage ${stage}` : trigger;
}

/** Something that happened, on a day of the organisation's calendar; the instant too, where hours matter. */
export type Happened = { readonly what: Trigger; readonly on: Day; readonly at?: Date | undefined };

export function firstOf(happened: readonly Happened[], what: Trigger): Happened | null {
  return pick(happened, what, (candidate, kept) => candidate.on < kept.on);
}

export function lastOf(happened: readonly Happened[], what: Trigger): Happened | null {
  return pick(happened, what, (candidate, kept) => candidate.on >= kept.on);
}

function pick(
  happened: readonly Happened[],
  what: Trigger,
  better: (candidate: Happened, kept: Happened) => boolean,
): Happened | null {
  let kept: Happened | null = null;
  for (const one of happened) if (one.what === what && (kept === null || better(one, kept))) kept = one;
  return kept;
}
