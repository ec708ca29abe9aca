// Tells the next customers who wait of a problem: whether and how is decided anew for each, and the message is a row beside the row that
// says they were told, so that both are there or neither.
import { type NotToldBecause, whetherTold } from '#domain/problem-telling.ts';
import { filledTelling, languageOfTelling, stopLetters, stopPath, stopPurpose } from '#domain/telling-words.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { keyedHash } from '#platform/sealing.ts';
import { addMessage, type SendMessage } from './outgoing-messages.ts';
import {
  type NextToTell,
  nextToTell,
  noteNotTold,
  noteTold,
  sendingHouse,
  type TellingInHand,
  type WordsKept,
  wordsOf,
} from './problem-tellings.ts';

interface Circumstances {
  /** How many at most. */
  readonly most: number;
  /** Where the customers' pages are. */
  readonly site: string;
  readonly now: Date;
  readonly secret: Buffer;
}

/** The command must put the messages in its `queue`. */
export async function tellNext(
  tx: Transaction,
  telling: TellingInHand,
  given: Circumstances,
): Promise<{ queue: SendMessage[]; notTold: number }> {
  const giving = { ...given, telling, words: await wordsOf(tx, telling.id), house: await sendingHouse(tx) };
  const queue: SendMessage[] = [];
  const left = new Map<NotToldBecause, string[]>();
  for (const next of await nextToTell(tx, telling, given.most)) {
    const became = await tellOne(tx, next, giving);
    if (typeof became === 'string') left.set(became, [...(left.get(became) ?? []), next.customer]);
    else queue.push(became);
  }
  for (const [because, customers] of left) await noteNotTold(tx, telling.id, customers, because);
  return { queue, notTold: [...left.values()].reduce((sum, customers) => sum + customers.length, 0) };
}

interface Giving extends Circumstances {
  readonly telling: TellingInHand;
  readonly words: readonly WordsKept[];
  readonly house: { readonly ways: readonly string[]; readonly organisation: string };
}

/** The message to this customer, or why they are not told. */
async function tellOne(tx: Transaction, next: NextToTell, giving: Giving): Promise<SendMessage | NotToldBecause> {
  const { telling, words, house, site, now, secret } = giving;
  const { customer, name } = next;
  const whether = whetherTold(next, telling.inTouch, new Set(house.ways));
  if (!whether.told) return whether.because;
  const { audience, way } = whether;
  const written = words.filter((one) => one.audience === audience);
  const language = languageOfTelling(
    next.language,
    written.map((one) => one.language),
  );
  const said = written.find((one) => one.language === language);
  if (!said) throw new Error('What was approved has no words in English.');
  const stop = new URL(stopPath(customer, keyedHash(secret, stopPurpose, customer, stopLetters)), site).href;
  const { subject, text } = filledTelling(said, language, { name, organisation: house.organisation, stop });
  const to = { channel: way.channel, address: way.address, name, customer };
  const later = await addMessage(tx, { complaint: null, kind: 'problem', ...to, language, subject, text, by: null, now });
  await noteTold(tx, { telling: telling.id, customer, now }, { audience, message: later.body.message });
  return later;
}
