// The small door, for what is nobody's act on a complaint: a draft as typed, being here, having read a notification. It leaves
// no entry in the record, because it changes nothing that anybody answers for; docs/decisions/ says why. It cannot be used for
// anything else: its transaction runs under a database role that reaches those rows only, and only the person's own.
import type { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { inputInWords } from '#platform/input-in-words.ts';
import { type Transaction, transact } from '#platform/postgres/transaction.ts';
import type { House } from './command.ts';
import { invalidInput } from './invalid-input.ts';

export interface Keeping {
  readonly tx: Transaction;
  readonly person: PersonActor;
  readonly now: Date;
}

/** Something a person keeps for themselves. It needs no permission but being signed in. */
export interface Scratch<Input, Reply> {
  readonly input: z.ZodType<Input>;
  keep(input: Input, keeping: Keeping): Promise<Reply | Refusal>;
}

export const scratch = <Input, Reply>(definition: Scratch<Input, Reply>): Scratch<Input, Reply> => definition;

/** Keeps it. Returns the reply or the refusal; throws only on a bug or broken machinery. */
export async function keep<Input, Reply>(
  house: Pick<House, 'db' | 'clock'>,
  definition: Scratch<Input, Reply>,
  given: unknown,
  person: PersonActor,
): Promise<Reply | Refusal> {
  const parsed = definition.input.safeParse(given, { error: inputInWords });
  if (!parsed.success) return invalidInput(parsed.error);
  const now = house.clock();
  return transact(house.db, { scratchOf: person.id }, async (tx) => {
    const value = await definition.keep(parsed.data, { tx, person, now });
    return { commit: !isRefusal(value), value };
  });
}
