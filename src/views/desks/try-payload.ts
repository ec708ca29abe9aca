// What a payload of another help desk would become, kept by nobody: each contact as it would be read, and the signs its words show. For
// whoever sets up a mapping.
import { z } from 'zod';
import { deskMapping, mapped } from '#domain/desk/desk-mapping.ts';
import { type DeskItem, deskItem } from '#domain/desk/desk-item.ts';
import { customersWords, isOurs } from '#domain/desk/desk-conversation.ts';
import { jsonOrLines } from '#domain/desk/json-pointer.ts';
import { readContact } from '#domain/desk/read-contact.ts';
import type { SignalsReader } from '#domain/language/signals/signals-in.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { textOf } from '#domain/signal/raising.ts';
import { markInWords, readingInWords } from '#domain/signal/reading-in-words.ts';
import { levelInWords, levelOf } from '#domain/signal/signal.ts';
import { textOfHtml } from '#platform/mail-in/html.ts';

export const tryPayloadInput = z.object({
  payload: z.string().min(1, 'Paste what the other help desk posts.').max(200_000, 'Paste less: up to 200,000 characters.'),
  mapping: deskMapping.nullish(),
});

export const PayloadTried = z
  .object({
    contacts: z.array(
      z.object({
        id: z.string().nullable(),
        wrong: z.string().nullable().describe('Why it would not be kept'),
        passedOver: z.boolean(),
        facts: z.array(z.object({ name: z.string(), value: z.string() })),
        text: z.string(),
        marks: z.array(z.object({ from: z.number().int(), to: z.number().int(), cue: z.string(), why: z.string() })),
        says: z.array(z.string()),
        how: z.string().nullable().describe('The level its words alone show'),
      }),
    ),
  })
  .meta({ id: 'PayloadTried' });
export type PayloadTried = z.output<typeof PayloadTried>;
type One = PayloadTried['contacts'][number];

const none: One = { id: null, wrong: null, passedOver: false, facts: [], text: '', marks: [], says: [], how: null };
const atMost = 20;

export function tryPayload({ payload, mapping }: z.output<typeof tryPayloadInput>, read: SignalsReader): PayloadTried | Refusal {
  const given = jsonOrLines(payload);
  if (given === undefined) return refuse('desk.unreadable');
  const whole = 'whole' in given ? [given.whole] : given.lines;
  const items = whole.flatMap((one) => (one === undefined ? [undefined] : mapped(one, mapping ?? null)));
  return { contacts: items.slice(0, atMost).map((item) => tried(item, read)) };
}

function tried(given: unknown, read: SignalsReader): One {
  if (given === null) return { ...none, passedOver: true };
  const parsed = deskItem.safeParse(given);
  if (!parsed.success)
    return { ...none, wrong: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' ') };
  const item = parsed.data;
  const plain = (text: string): string => (item.format === 'html' ? textOfHtml(text) : text).trim();
  const turns = (item.turns ?? []).map(({ role, text }) => ({ ours: isOurs(role), text: plain(text) }));
  const text = turns.length > 0 ? customersWords(turns) : plain(item.text ?? '');
  const facts = factsOf(item);
  if (text === '') return { ...none, id: item.id, facts, passedOver: true };
  const signals = readContact({ text, turns }, read);
  const level = levelOf(textOf(signals) ?? 0);
  return {
    ...none,
    id: item.id,
    facts,
    text,
    marks: signals.cues.map(({ cue, span: [from, to] }) => ({ from, to, cue, why: markInWords(cue) })),
    says: readingInWords(signals),
    how: level && levelInWords[level],
  };
}

function factsOf({ from, channel, at, subject, closed, product, place, tags, url, turns }: DeskItem): One['facts'] {
  const said: readonly (readonly [string, unknown])[] = [
    ['From', [from?.name, from?.email, from?.phone, from?.account].filter(Boolean).join(', ')], ['How', channel], ['When', at], ['Subject', subject],
    ['Turns', turns?.length], ['Closed there', closed === true ? 'yes' : ''], ['About', product], ['Place', place], ['Tags', tags?.join(', ')], ['Link', url],
  ]; // biome-ignore format: a list is read as one
  return said
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => ({ name, value: String(value) }));
}
