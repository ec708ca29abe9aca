// Takes contacts of another help desk in, row by row: those that are new, and those that went on. The command says what came of it.
import type { Actor } from '#domain/actor.ts';
import type { DeskAnswer } from '#domain/desk/desk.ts';
import type { Happening } from '#domain/happening.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { addDeskContacts, type KnownDeskContact, knownDeskContacts, type NewDeskContact, productsNamed } from '../desk-contacts.ts';
import { deskCustomers } from '../desk-people.ts';
import type { LockedDesk } from '../desks.ts';
import type { ItemRead } from './item-read.ts';
import { letGoOn } from './let-go-on.ts';
import { goesOn } from './went-on.ts';

export interface DeskAnswered {
  readonly index: number;
  readonly id: string | null;
  readonly answer: DeskAnswer;
  readonly contact: string | null;
  readonly notes: readonly string[];
}

export interface Receiving {
  readonly tx: Transaction;
  readonly desk: LockedDesk;
  readonly actor: Actor;
  readonly now: Date;
  readonly happened: Happening[];
}

export type Numbered = ItemRead & { readonly index: number };

/** An answer for each; what happened is added to `happened`. */
export async function takeItems(items: readonly Numbered[], receiving: Receiving): Promise<DeskAnswered[]> {
  const answers: DeskAnswered[] = [];
  for (const round of rounds(items)) answers.push(...(await takeIn(round, receiving)));
  return answers;
}

/** The same id twice in one post is first the one and then the other: each round has it once. */
function rounds(read: readonly Numbered[]): Numbered[][] {
  const made: Numbered[][] = [];
  const times = new Map<string, number>();
  for (const item of read) {
    const round = times.get(item.id) ?? 0;
    times.set(item.id, round + 1);
    (made[round] ??= []).push(item);
  }
  return made;
}

async function takeIn(items: readonly Numbered[], receiving: Receiving): Promise<DeskAnswered[]> {
  const { tx, desk } = receiving;
  const known = await knownDeskContacts(tx, desk.id, items.map(({ id }) => id)); // biome-ignore format: one thought
  const fresh = items.filter(({ id }) => !known.has(id));
  const answers = await addNew(fresh, receiving);
  for (const item of items) {
    const before = known.get(item.id);
    if (before) answers.push(await takeOn(item, before, receiving));
  }
  return answers;
}

async function takeOn(
  item: Numbered,
  known: KnownDeskContact,
  { tx, desk, actor, now, happened }: Receiving,
): Promise<DeskAnswered> {
  const said = goesOn(item, known, now);
  const answer = { index: item.index, id: item.id, contact: known.contact, notes: [...item.notes] };
  if (said.same) return { ...answer, answer: 'known' };
  happened.push(...(await letGoOn(known, said, { tx, desk, actor, now, channel: item.channel })));
  return { ...answer, answer: 'changed' };
}

async function addNew(items: readonly Numbered[], { tx, desk, now, happened }: Receiving): Promise<DeskAnswered[]> {
  const said = items.map((item) => ({ item, ...goesOn(item, undefined, now) }));
  const silent = said.filter(({ text }) => text === '');
  const spoken = said.filter(({ text }) => text !== '');
  const customers = await deskCustomers(tx, desk.id, spoken.map(({ item }) => item.person), now); // biome-ignore format: one thought
  const products = await productsNamed(tx, spoken.flatMap(({ item }) => item.product ?? [])); // biome-ignore format: one thought
  const rows = spoken.map(({ item, ...conversation }, at): NewDeskContact => {
    const product = item.product === null ? undefined : products.get(item.product.toLowerCase());
    const { id: theirId, kind, channel } = item;
    return { contact: newId(now), theirId, kind, channel, customer: customers[at] ?? null, product: product ?? desk.product_id, ...conversation };
  }); // biome-ignore format: one thought
  await addDeskContacts(tx, { id: desk.id, title: desk.title, team: desk.team_id }, rows, now);
  for (const { contact, kind, channel, receivedAt, customer } of rows)
    happened.push({ kind: 'contact-logged', about: contact, as: kind, channel, receivedAt: receivedAt.toISOString(), customer, spottedByUs: false }); // biome-ignore format: a happening in one piece
  const unknown = (product: string | null): boolean => product !== null && !products.has(product.toLowerCase());
  return [
    ...spoken.map(({ item }, at): DeskAnswered => {
      const missing = unknown(item.product) ? [`There is no product “${item.product}” here, so it was left out.`] : [];
      return { index: item.index, id: item.id, answer: 'kept', contact: rows[at]?.contact ?? null, notes: [...item.notes, ...missing] };
    }),
    ...silent.map(({ item }): DeskAnswered => {
      const notes = [...item.notes, 'The customer has said nothing in it yet.'];
      return { index: item.index, id: item.id, answer: 'passed-over', contact: null, notes };
    }),
  ]; // biome-ignore format: the two ends of it
}
