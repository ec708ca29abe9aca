// What a posted contact makes of what is known of it: a new conversation, one that went on, or nothing new.
import { customersWords, newestOf, newWords, waitingSince, withTurns } from '#domain/desk/desk-conversation.ts';
import type { TurnSaid } from '#domain/desk/desk-item.ts';
import { sha256 } from '#platform/digest.ts';
import type { Conversation, KnownDeskContact } from '../desk-contacts.ts';
import type { ItemRead } from './item-read.ts';

export interface WentOn extends Conversation {
  readonly text: string;
  readonly subject: string;
  readonly receivedAt: Date;
  /** The customer's words that were not there before. */
  readonly fresh: string;
  readonly same: boolean;
}

export function goesOn(item: ItemRead, known: KnownDeskContact | undefined, now: Date): WentOn {
  const turns = newestOf(turnsAfter(item, known));
  const closed = item.closed ?? known?.closed ?? false;
  const text = (turns.length > 0 ? customersWords(turns) : item.text) ?? known?.text ?? '';
  const receivedAt = lastAt(turns) ?? item.at ?? known?.receivedAt ?? now;
  const subject = item.subject || (known?.subject ?? '');
  const { url, place, tags } = { url: item.url ?? known?.url ?? null, place: item.place ?? known?.place ?? null, tags: item.tags.length > 0 ? item.tags : (known?.tags ?? []) }; // biome-ignore format: three alike
  const digest = sha256(JSON.stringify([turns.map(({ id, ours, text: said, at }) => [id, ours, said, at]), turns.length > 0 ? '' : text, subject, closed, url, place, tags])); // biome-ignore format: one thought
  const fresh = turns.length > 0 ? newWords(known?.turns ?? [], turns) : text === known?.text ? '' : text;
  const waiting = waitingSince(turns, { at: receivedAt, closed });
  const same = known?.digest.equals(digest) ?? false;
  return { turns, digest, closed, waitingSince: waiting, url, place, tags, text, subject, receivedAt, fresh, same };
}

function turnsAfter({ turns, text, adds }: ItemRead, known: KnownDeskContact | undefined): readonly TurnSaid[] {
  if (turns !== undefined) return withTurns(known?.turns ?? [], turns, adds);
  return text === undefined ? (known?.turns ?? []) : [];
}

function lastAt(turns: readonly TurnSaid[]): Date | undefined {
  const at = turns.findLast(({ ours }) => !ours)?.at;
  return at ? new Date(at) : undefined;
}
