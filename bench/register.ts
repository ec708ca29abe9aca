// A register of made-up complaints for the bench: about 120 words each, word frequencies as in ordinary English (few words
// often, many seldom), the same for the same seed. Nobody's words are in it.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

const opening = [
  'I am writing because',
  'For the third time',
  'Since last month',
  'After my visit',
  'When I called',
  'As I told your colleague',
];
const common =
  'the a my your was not has been for with and to of in on at again still they told me that it would be done no one came back call wait week days account payment repair letter office branch meter engineer card loan bill booking parcel refund charge fee mistake answer promised asked said nothing happened since'.split(
    ' ',
  );
const products = [
  'Current account',
  'Credit card',
  'Home insurance',
  'Boiler cover',
  'Broadband',
  'Season ticket',
  'Savings account',
  'Mortgage',
];
const faults = ['Delay', 'Wrong information', 'Charge in error', 'Poor repair', 'No reply', 'Missed visit', 'Attitude', 'Access'];
const channels = ['phone', 'email', 'web', 'letter'];

/** Numbers in [0, 1), the same each run (mulberry32, public domain, Tommy Ettinger). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** About 120 words in the customer's voice. */
export function narrative(next: () => number): string {
  const words = Array.from({ length: 100 + Math.floor(next() * 40) }, () =>
    next() < 0.75 ? (common[Math.floor(next() ** 2 * common.length)] ?? 'the') : rareWord(next),
  );
  return `${pick(opening, next)} ${words.join(' ')}.`;
}

/** One of 20,000 words of a made-up language, the low numbers far more often. */
export function rareWord(next: () => number): string {
  const syllables = ['ba', 'co', 'di', 'fu', 'ga', 'he', 'ki', 'lo', 'mu', 'ne', 'pa', 'ri', 'so', 'tu', 've', 'wa'];
  let number = Math.floor(next() ** 3 * 20_000);
  let word = '';
  for (let index = 0; index < 4; index += 1) {
    word += syllables[number % 16] ?? 'ba';
    number = Math.floor(number / 16);
  }
  return word;
}

export function pick<T>(from: readonly T[], next: () => number): T {
  const found = from[Math.floor(next() * from.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}

/** Writes complaints `from` (inclusive) to `to` (exclusive) as JSON lines; received over the two years before `today`. */
export async function writeRegister(file: string, from: number, to: number, today: Date): Promise<void> {
  const next = numbers(from + 1);
  const stream = createWriteStream(file);
  for (let index = from; index < to; index += 1) {
    const received = new Date(today.getTime() - Math.floor(next() * 730 * 86_400_000));
    const closed =
      next() < 0.9 ? new Date(Math.min(received.getTime() + (1 + next() * 60) * 86_400_000, today.getTime())) : undefined;
    const row = {
      id: `B${index}`,
      received: received.toISOString(),
      ...(closed ? { closed: closed.toISOString() } : {}),
      channel: pick(channels, next),
      product: pick(products, next),
      category: pick(faults, next),
      customer_name: `${rareWord(next)} ${rareWord(next)}`,
      customer_email: `customer${index}@example.org`,
      description: narrative(next),
    };
    if (!stream.write(`${JSON.stringify(row)}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
}
