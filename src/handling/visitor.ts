// The small door for visitors: what somebody without an account types on our pages and has not sent. Like a colleague's own draft it
// is no act on anything and leaves no entry in the record; only sending it does. It is found by a secret nobody else has, holds what
// its owner typed, and goes after thirty days.
import type { z } from 'zod';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { inputInWords } from '#platform/input-in-words.ts';
import { type Transaction, transact } from '#platform/postgres/transaction.ts';
import type { House } from './command.ts';
import { invalidInput } from './invalid-input.ts';

/** For how long what was begun waits to be gone on with, in milliseconds. */
export const draftLife = 30 * 86_400_000;

export interface VisitorScratch<Input, Reply> {
  readonly input: z.ZodType<Input>;
  keep(input: Input, keeping: { readonly tx: Transaction; readonly now: Date }): Promise<Reply | Refusal>;
}

export const visitorScratch = <Input, Reply>(definition: VisitorScratch<Input, Reply>): VisitorScratch<Input, Reply> => definition;

/** Keeps it. Returns the reply or the refusal; throws only on a bug or broken machinery. */
export async function keepForVisitor<Input, Reply>(
  house: Pick<House, 'db' | 'clock'>,
  definition: VisitorScratch<Input, Reply>,
  given: unknown,
): Promise<Reply | Refusal> {
  const parsed = definition.input.safeParse(given, { error: inputInWords });
  if (!parsed.success) return invalidInput(parsed.error);
  const now = house.clock();
  return transact(house.db, 'program', async (tx) => {
    const value = await definition.keep(parsed.data, { tx, now });
    return { commit: !isRefusal(value), value };
  });
}
