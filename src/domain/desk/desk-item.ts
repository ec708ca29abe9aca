// One contact as another help desk posts it: whose it is there, who it is from, what was said. Read leniently where nothing is lost by it
// (an address that is none, a time ahead of ours), so that a contact is kept rather than refused for a small thing.
import { z } from 'zod';
import { channelPattern } from '../channel.ts';
import { loggedAsContact } from '../contact.ts';

const longest = 100_000;
const line = (most: number) =>
  z
    .union([z.string(), z.number()])
    .transform((given) => String(given).trim().slice(0, most))
    .nullish();
/** An instant: ISO 8601, "2020-03-03 13:05:57 UTC", or seconds since 1970. */
const instant = z.union([z.string(), z.number()]).nullish();

export const deskTurn = z.object({
  id: line(300).describe('Theirs, where it has one: the same id again is the same turn'),
  role: z.string().trim().min(1).max(40).describe('customer, or who spoke for the desk: agent, bot, system'),
  text: z.string().max(longest),
  at: instant,
});

export const deskItem = z.object({
  id: z
    .union([z.string(), z.number()], 'Give the id it has in the other help desk.')
    .transform((given) => String(given).trim())
    .pipe(z.string().min(1, 'Give the id it has in the other help desk.').max(300)),
  source: z.string().max(40).nullish().describe('The name of the help desk; left out, it is that of the token'),
  channel: z.string().max(200).nullish().describe('Such as email, chat, phone, sms, social'),
  at: instant.describe('When the customer wrote last; left out, now or the time of the last turn'),
  from: z
    .object({ name: line(200), email: line(320), phone: line(50), account: line(200) })
    .nullish()
    .describe('The customer; account is their id in the other help desk'),
  subject: line(300),
  text: z.string().max(longest, 'Keep this to 100,000 characters.').nullish().describe('The customer’s words; or turns'),
  turns: z.array(deskTurn).max(500, 'Send at most 500 turns.').nullish(),
  adds: z.boolean().default(false).describe('The turns are added to those known; otherwise they are all there are'),
  format: z.enum(['text', 'html']).nullish(),
  closed: z.boolean().nullish().describe('The conversation is closed there'),
  kind: z.enum(loggedAsContact).nullish(),
  product: line(200).describe('By its name or another word for it in the taxonomy'),
  place: line(200),
  tags: z.array(z.string().trim().max(60)).max(50).nullish(),
  url: z.string().max(2000).nullish().describe('Where the conversation is in the other help desk'),
});
export type DeskItem = z.output<typeof deskItem>;

export interface TurnSaid {
  readonly id: string | null;
  readonly ours: boolean;
  readonly text: string;
  /** ISO 8601; null where it was not said. */
  readonly at: string | null;
}

/** A time as another program writes it; undefined where it is none. */
export function instantIn(given: string | number | null | undefined): Date | undefined {
  if (given === null || given === undefined || given === '') return undefined;
  const number = typeof given === 'number' ? given : /^\d{9,13}(\.\d+)?$/.test(given) ? Number(given) : undefined;
  const read = number === undefined ? new Date(given) : new Date(number > 100_000_000_000 ? number : number * 1000);
  const year = read.getUTCFullYear();
  return Number.isNaN(read.getTime()) || year < 1990 || year > 2200 ? undefined : read;
}

/** The channel by our names for it; what another help desk calls its own is kept in small letters and dashes. */
export function channelIn(given: string | null | undefined, otherwise: string): string {
  const small = (given ?? '').replace(/^Channel::/, '').toLowerCase();
  if (small === '') return otherwise;
  const known = ours[small.replaceAll(/[^a-z]/g, '')];
  const own = small.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[-0-9]+|-+$/g, '').slice(0, 40); // biome-ignore format: one thought
  return known ?? (channelPattern.test(own) ? own : otherwise);
}

const ours: Readonly<Record<string, string>> = {
  email: 'email', mail: 'email', phone: 'phone', call: 'phone', voice: 'phone', telephone: 'phone', chat: 'chat', webwidget: 'chat', livechat: 'chat', messaging: 'chat',
  nativemessaging: 'chat', web: 'web', webform: 'web', form: 'web', sms: 'sms', twiliosms: 'sms', facebook: 'social', facebookpage: 'social', twitter: 'social', twitterprofile: 'social',
  instagram: 'social', instagramdirect: 'social', telegram: 'chat', letter: 'letter', fax: 'letter',
}; // biome-ignore format: a list is read as one

const email = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,250}$/;
export const isEmail = (given: string): boolean => email.test(given);

/** A link that may be shown: of the web, and nothing else. */
export function linkIn(given: string | null | undefined): string | null {
  if (!given || !URL.canParse(given)) return null;
  return /^https?:$/.test(new URL(given).protocol) ? given : null;
}
