// What was said in a conversation in another help desk: whose each turn is, what is new in it, the customer's words of it, and since
// when they wait. The words of a contact are the customer's turns with an empty line between them, so a place in them stays where it is.
import type { TurnSaid } from './desk-item.ts';

/** Everybody who is not plainly on our side is the customer: signs in their words must not be missed. */
const ourRoles = new Set([
  'agent', 'assistant', 'system', 'bot', 'staff', 'us', 'handler', 'adviser', 'advisor', 'operator', 'support', 'user', 'admin', 'outgoing', 'template', 'note', 'end-user-bot',
]); // biome-ignore format: a list is read as one

export const isOurs = (role: string): boolean => ourRoles.has(role.trim().toLowerCase());

/** The turns as they stand after these came: a known id is the same turn, said again or corrected; in the order of time. */
export function withTurns(known: readonly TurnSaid[], come: readonly TurnSaid[], adds: boolean): TurnSaid[] {
  if (!adds) return [...come];
  const named = new Map(come.flatMap((turn) => (turn.id === null ? [] : [[turn.id, turn] as const])));
  const before = known.map((turn) => (turn.id === null ? turn : (named.get(turn.id) ?? turn)));
  const ids = new Set(known.flatMap(({ id }) => id ?? []));
  const isThere = (turn: TurnSaid): boolean =>
    turn.id === null
      ? known.some(({ ours, text, at }) => ours === turn.ours && text === turn.text && at === turn.at)
      : ids.has(turn.id);
  const fresh = come.filter((turn) => !isThere(turn));
  return inOrder([...before, ...fresh]);
}

const between = '\n\n';

/** At most so much of a conversation is kept: its newest part. */
const mostTurns = 500;
const mostLetters = 100_000;

/** Without the oldest turns of a conversation that is longer than is kept. */
export function newestOf(turns: readonly TurnSaid[]): TurnSaid[] {
  let letters = 0;
  const from = turns.findLastIndex(({ text }) => (letters += text.length + between.length) > mostLetters) + 1;
  return turns.slice(Math.max(from, turns.length - mostTurns));
}

/** By time, where all of them have one; a conversation without times stays as it came. */
function inOrder(turns: readonly TurnSaid[]): TurnSaid[] {
  if (turns.some(({ at }) => at === null)) return [...turns];
  return turns.toSorted((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? ''));
}

/** The customer's own words, oldest first. */
export const customersWords = (turns: readonly Pick<TurnSaid, 'ours' | 'text'>[]): string =>
  turns
    .filter(({ ours, text }) => !ours && text !== '')
    .map(({ text }) => text)
    .join(between);

/** Where the customer's last words begin in all their words. */
export function lastWordsAt(turns: readonly Pick<TurnSaid, 'ours' | 'text'>[]): number {
  const said = turns.filter(({ ours, text }) => !ours && text !== '');
  return said.slice(0, -1).reduce((sum, { text }) => sum + text.length + between.length, 0);
}

/** When the customer wrote what nobody has answered yet; null where our side spoke last, or it is closed. */
export function waitingSince(turns: readonly TurnSaid[], { at, closed }: { at: Date; closed: boolean }): Date | null {
  if (closed) return null;
  if (turns.length === 0) return at;
  if (turns.at(-1)?.ours) return null;
  const first = turns.findLastIndex(({ ours }) => ours) + 1;
  const asked = turns[first]?.at;
  return asked ? new Date(asked) : at;
}

/** The customer's words in turns that were not there before. */
export function newWords(known: readonly TurnSaid[], now: readonly TurnSaid[]): string {
  const before = new Set(known.map(({ id, text }) => `${id ?? ''} ${text}`));
  return customersWords(now.filter(({ id, text }) => !before.has(`${id ?? ''} ${text}`)));
}
