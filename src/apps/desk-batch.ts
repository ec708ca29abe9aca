// A batch of contacts of another help desk, brought in piece by piece, each in a transaction of its own: what was answered is kept, whatever
// becomes of the rest. The same for the door of the API and the command line.
import { type Json, jsonOrLines } from '#domain/desk/json-pointer.ts';
import { mapped } from '#domain/desk/desk-mapping.ts';
import { type DeskAnswer, deskAnswerNames, mostAtOnce } from '#domain/desk/desk.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import { type House, perform } from '#handling/command.ts';
import { receiveDeskContacts } from '#handling/desks/receive-desk-contacts.ts';
import type { PostingDesk } from '#views/desks/desk-of-token.ts';

const actor = { kind: 'program', name: 'other help desk' } as const;
const pieceOf = 250;

type DeskAnswered = Exclude<Awaited<ReturnType<typeof receiveDeskContacts.run>>, Refusal>['reply']['answers'][number];
export type BatchAnswered = { readonly contacts: readonly DeskAnswered[] } & Readonly<Record<DeskAnswer, number>>;

/** The contacts in what was posted; null for one that is passed over, undefined for a line that is no JSON. */
export function contactsIn(body: string, { mapping }: Pick<PostingDesk, 'mapping'>): (Json | null | undefined)[] | Refusal {
  const given = jsonOrLines(body);
  if (given === undefined) return refuse('desk.unreadable');
  if ('whole' in given) return mapped(given.whole, mapping);
  return given.lines.flatMap((line) => (line === undefined ? [undefined] : mapped(line, mapping)));
}

export async function bringInBatch(house: House, desk: PostingDesk, body: string): Promise<BatchAnswered | Refusal> {
  const items = contactsIn(body, desk);
  if (isRefusal(items)) return items;
  return items.length > mostAtOnce ? refuse('desk.too-many') : bringIn(house, desk, items);
}

export async function bringIn(
  house: House,
  desk: PostingDesk,
  items: readonly (Json | null | undefined)[],
): Promise<BatchAnswered | Refusal> {
  const contacts: DeskAnswered[] = [];
  for (let from = 0; from < items.length; from += pieceOf) {
    const piece = items.slice(from, from + pieceOf).map((item) => (item === undefined ? 'no JSON' : item));
    const answer = await perform(house, receiveDeskContacts, { desk: desk.id, items: piece }, { actor });
    if (isRefusal(answer)) return answer;
    contacts.push(...answer.answers.map((one) => ({ ...one, index: one.index + from })));
  }
  const counts = Object.fromEntries(deskAnswerNames.map((name) => [name, contacts.filter(({ answer }) => answer === name).length]));
  return { contacts, ...(counts as Record<DeskAnswer, number>) };
}
