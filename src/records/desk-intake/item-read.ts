// One posted contact made ready to be kept: words without markup and without what they quote, the turns whose they are, the time, and notes
// on what was left out of it. Not yet compared with what is known.
import type { z } from 'zod';
import { channelIn, type DeskItem, deskItem, instantIn, isEmail, linkIn, type TurnSaid } from '#domain/desk/desk-item.ts';
import { isOurs } from '#domain/desk/desk-conversation.ts';
import { textOfHtml } from '#platform/mail-in/html.ts';
import { replyIn } from '#platform/mail-in/reply.ts';
import { inputInWords } from '#platform/input-in-words.ts';
import type { DeskPerson } from '../desk-people.ts';

export interface ItemRead {
  readonly id: string;
  readonly channel: string;
  readonly at: Date | null;
  readonly person: DeskPerson;
  readonly subject: string;
  /** Undefined: not said this time. */
  readonly text: string | undefined;
  readonly turns: readonly TurnSaid[] | undefined;
  readonly adds: boolean;
  readonly closed: boolean | undefined;
  readonly kind: NonNullable<DeskItem['kind']>;
  readonly product: string | null;
  readonly place: string | null;
  readonly tags: readonly string[];
  readonly url: string | null;
  readonly notes: readonly string[];
}

export interface NotRead {
  readonly theirId: string | null;
  readonly wrong: string;
}

/** A clock of another machine may run ahead by this much, in milliseconds. */
const leeway = 60_000;

export function readItem(given: unknown, desk: { name: string; channel: string }, now: Date): ItemRead | NotRead {
  const clean = storable(given);
  const parsed = deskItem.safeParse(clean, { error: inputInWords });
  if (!parsed.success) return { theirId: idIn(clean), wrong: whatIsWrong(parsed.error) };
  const item = parsed.data;
  if (item.source && item.source !== desk.name)
    return { theirId: item.id, wrong: `It names the source “${item.source}”, and this token is that of “${desk.name}”.` };
  const notes: string[] = [];
  const note = (words: string): void => void (notes.includes(words) || notes.push(words));
  const channel = channelIn(item.channel, desk.channel);
  const wordsOf = (text: string, theirs: boolean): string => plain(text, { html: item.format === 'html', mail: theirs && channel === 'email' });
  const time = (value: string | number | null | undefined): Date | null => {
    const read = instantIn(value);
    if (read === undefined && value !== null && value !== undefined && value !== '') note(`“${String(value).slice(0, 40)}” was not understood as a time.`);
    if (read === undefined || read.getTime() - now.getTime() <= leeway) return read === undefined ? null : read > now ? now : read;
    note('A time was ahead of ours, and is kept as now.');
    return now;
  };
  const turns = item.turns?.map(({ id, role, text, at }): TurnSaid => {
    const ours = isOurs(role);
    return { id: id || null, ours, text: wordsOf(text, !ours), at: time(at)?.toISOString() ?? null };
  });
  const { name, email, phone, account } = item.from ?? {};
  if (email && !isEmail(email)) note('The e-mail address is none, and was left out.');
  if (item.url && linkIn(item.url) === null) note('The link is none of the web, and was left out.');
  return {
    id: item.id,
    channel,
    at: time(item.at),
    person: { name: name || null, email: email && isEmail(email) ? email : null, phone: phone || null, account: account || null },
    subject: item.subject ?? '',
    text: item.text ? wordsOf(item.text, true) : undefined,
    turns: turns?.filter(({ text }) => text !== ''),
    adds: item.adds,
    closed: item.closed ?? undefined,
    kind: item.kind ?? 'query',
    product: item.product || null,
    place: item.place || null,
    tags: (item.tags ?? []).filter((tag) => tag !== ''),
    url: linkIn(item.url),
    notes,
  };
} // biome-ignore format: one item in one piece

function plain(text: string, { html, mail }: { html: boolean; mail: boolean }): string {
  const said = (html ? textOfHtml(text) : text).replaceAll('\r\n', '\n').trim();
  return (mail && replyIn(said)) || said;
}

/** Without what no text column can hold: U+0000, and halves of surrogate pairs. */
function storable(given: unknown): unknown {
  if (typeof given === 'string') return given.replaceAll('\u0000', '').toWellFormed();
  if (Array.isArray(given)) return given.map(storable);
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, storable(value)]));
}

function idIn(given: unknown): string | null {
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : null;
  return typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 300) : null;
}

const whatIsWrong = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join(' ');
