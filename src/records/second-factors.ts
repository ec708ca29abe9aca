// Rows of second factors: what is shared with a person's authenticator (sealed with the program's secret, bound to the person), the
// last code used, and their recovery codes as hashes. A code is used up by the statement that finds it unused, so it works once even when sent twice at the same moment.
import { sha256 } from '#platform/digest.ts';
import { recoveryCodeAsKept, stepOfCode } from '#platform/one-time-code.ts';
import { seal, unseal } from '#platform/sealing.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { secondFactorOfPerson } from './sealed-secrets.ts';

export interface SecondFactor {
  /** Whether an authenticator shares something with us. */
  readonly begun: boolean;
  /** When it was confirmed; until then it is not asked for. */
  readonly since: Date | null;
}

export async function secondFactorOf(tx: Transaction, person: string): Promise<SecondFactor> {
  const row = await lockedFactor(tx, person);
  return { begun: row.second_factor_sealed !== null, since: row.second_factor_since };
}

const lockedFactor = (tx: Transaction, person: string) =>
  tx.sql
    .selectFrom('person')
    .select(['second_factor_sealed', 'second_factor_since'])
    .where('id', '=', person)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** Keeps what a new authenticator shares with us, sealed; it is not asked for yet. */
export async function beginSharing(tx: Transaction, person: string, { shared, secret }: { shared: string; secret: Buffer }) {
  const second_factor_sealed = seal(secret, secondFactorOfPerson(person), shared);
  await tx.sql.updateTable('person').set({ second_factor_sealed, second_factor_since: null }).where('id', '=', person).execute();
}

export async function confirmFactor(tx: Transaction, person: string, since: Date): Promise<void> {
  await tx.sql.updateTable('person').set({ second_factor_since: since }).where('id', '=', person).execute();
}

export async function forgetFactor(tx: Transaction, person: string): Promise<void> {
  await tx.sql
    .updateTable('person')
    .set({ second_factor_sealed: null, second_factor_since: null, second_factor_last_step: null })
    .where('id', '=', person)
    .execute();
}

/** What was typed, when, and the program's secret, without which no authenticator's secret can be read. */
export interface Typed {
  readonly code: string;
  readonly now: Date;
  readonly secret: Buffer;
}

/** Uses up a code of the authenticator; whether it was right and not used before. Throws when what is kept cannot be read. */
export async function spendCode(tx: Transaction, person: string, { code, now, secret }: Typed): Promise<boolean> {
  const { second_factor_sealed: sealed } = await lockedFactor(tx, person);
  if (sealed === null) return false;
  const shared = unseal(secret, secondFactorOfPerson(person), sealed);
  if (shared === undefined) throw new Error('A second factor was sealed for somebody else, or with another secret.');
  const step = stepOfCode(shared, code, now);
  if (step === undefined) return false;
  const { numUpdatedRows } = await tx.sql
    .updateTable('person')
    .set({ second_factor_last_step: step })
    .where('id', '=', person)
    .where((eb) => eb.or([eb('second_factor_last_step', 'is', null), eb('second_factor_last_step', '<', step)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Keeps new recovery codes in place of those there were. */
export async function keepRecoveryCodes(tx: Transaction, person: string, codes: readonly string[], now: Date): Promise<void> {
  await tx.sql.deleteFrom('recovery_code').where('person_id', '=', person).execute();
  if (codes.length === 0) return;
  const rows = codes.map((code) => ({ person_id: person, code_hash: sha256(code), made_at: now }));
  await tx.sql.insertInto('recovery_code').values(rows).execute();
}

/** Uses up a recovery code; how many are left, or nothing when it is not one or was used. */
export async function spendRecoveryCode(tx: Transaction, person: string, code: string, now: Date): Promise<number | undefined> {
  const spent = await tx.sql
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('person_id', '=', person)
    .where('code_hash', '=', sha256(code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  if (spent.numUpdatedRows === 0n) return undefined;
  const { left } = await tx.sql
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return left;
}

/**
 * Judges what was given beside a right password: 'none' where no second factor is asked for, 'right', 'needed' or 'wrong'; or,
 * where a recovery code was used up, how many are left.
 */
export async function proveSecondFactor(
  tx: Transaction,
  person: string,
  { code: given, now, secret }: Omit<Typed, 'code'> & { readonly code: string | undefined },
) {
  const { since } = await secondFactorOf(tx, person);
  if (since === null) return 'none';
  if (!given?.trim()) return 'needed';
  if (await spendCode(tx, person, { code: given, now, secret })) return 'right';
  return (await spendRecoveryCode(tx, person, recoveryCodeAsKept(given), now)) ?? 'wrong';
}
