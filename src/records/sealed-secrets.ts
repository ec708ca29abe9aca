// Everything in the database that is sealed with the program's own secret, as a closed list (a test compares it with the columns there
// are), and the fingerprint by which a wrong secret is known before anything is done with it. The secret itself is never kept here.
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { deskKeyFor, deskSecretFor } from '#domain/desk/desk.ts';
import { keyedHash, seal, unseal } from '#platform/sealing.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

interface SealedPlace {
  readonly table: string;
  readonly column: string;
  /** The column that names its row. */
  readonly key: string;
  /** What it is sealed for: bound to its row, so that it opens nowhere else. */
  readonly purpose: (row: string) => string;
  /** What is left where it had to go: nothing, or bytes that open nothing where the column needs some. */
  readonly left: null | 'empty';
}

export const secondFactorOfPerson = (person: string): string => `second factor of ${person}`;

const houseSecretPurpose = (name: string): string => `house secret ${name}`;

export const sealedPlaces: readonly SealedPlace[] = [
  { table: 'person', column: 'second_factor_sealed', key: 'id', purpose: secondFactorOfPerson, left: null },
  { table: 'mailbox', column: 'sealed', key: 'id', purpose: () => 'mailbox', left: 'empty' },
  { table: 'channel_gateway', column: 'secret_sealed', key: 'channel', purpose: () => 'channel', left: null },
  { table: 'mail_server', column: 'password_sealed', key: 'only_one', purpose: () => 'mail password', left: null },
  { table: 'house_secret', column: 'sealed', key: 'name', purpose: houseSecretPurpose, left: null },
  { table: 'desk', column: 'hook_key_sealed', key: 'id', purpose: (desk) => deskKeyFor(desk), left: null },
  { table: 'desk', column: 'hook_secret_sealed', key: 'id', purpose: (desk) => deskSecretFor(desk), left: null },
  { table: 'mail_server', column: 'dkim_key_sealed', key: 'only_one', purpose: () => 'dkim key', left: null },
];

export const fingerprintOf = (secret: Buffer): string => keyedHash(secret, 'fingerprint', 'of the program’s secret', 26);

export async function keptFingerprint(tx: Transaction): Promise<string | null> {
  const row = await tx.sql.selectFrom('secret_fingerprint').select('fingerprint').forUpdate().executeTakeFirst();
  return row?.fingerprint ?? null;
}

export async function keepFingerprint(tx: Transaction, secret: Buffer, now: Date): Promise<void> {
  const kept = { fingerprint: fingerprintOf(secret), kept_at: now };
  await tx.sql
    .insertInto('secret_fingerprint')
    .values(kept)
    .onConflict((conflict) => conflict.column('only_one').doUpdateSet(kept))
    .execute();
}

/** A key of the house's own, which stays the same when the program's secret is changed; made when it is first asked for. */
export async function houseKey(tx: Transaction, secret: Buffer, name: 'erased marks'): Promise<Buffer> {
  const purpose = houseSecretPurpose(name);
  const made = seal(secret, purpose, randomBytes(32).toString('hex'));
  const { rows } = await sql<{ sealed: Buffer }>`
    insert into house_secret (name, sealed) values (${name}, ${made})
    on conflict (name) do update set sealed = coalesce(house_secret.sealed, excluded.sealed) returning sealed`.execute(tx.sql);
  const words = rows[0] && unseal(secret, purpose, rows[0].sealed);
  if (words === undefined) throw new Error('A key of the house was sealed with another secret.');
  return Buffer.from(words, 'hex');
}

/** Seals what older versions kept open; how many there were. */
export async function sealWhatLiesOpen(tx: Transaction, secret: Buffer): Promise<number> {
  const { rows } = await sql<{ id: string; open: string }>`
    select id, second_factor_secret as open from person where second_factor_secret is not null for update`.execute(tx.sql);
  for (const { id, open } of rows)
    await sql`update person set second_factor_secret = null, second_factor_sealed = ${seal(secret, secondFactorOfPerson(id), open)}
      where id = ${id}`.execute(tx.sql);
  return rows.length;
}

/** Seals everything anew with another secret; how many. Throws, and changes nothing, when one cannot be read with the first. */
export async function sealAnew(tx: Transaction, from: Buffer, to: Buffer): Promise<number> {
  let sealed = 0;
  for (const { table, column, key, purpose } of sealedPlaces) {
    const { rows } = await sql<{ id: string; held: Buffer }>`
      select ${sql.ref(key)}::text as id, ${sql.ref(column)} as held from ${sql.table(table)} where ${sql.ref(column)} is not null for update`.execute(
      tx.sql,
    );
    for (const { id, held } of rows) {
      const words = unseal(from, purpose(id), held);
      if (words === undefined) throw new Error(`${column} of ${table} ${id} was sealed with another secret. Nothing was changed.`);
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${seal(to, purpose(id), words)} where ${sql.ref(key)}::text = ${id}`.execute(
        tx.sql,
      );
      sealed += 1;
    }
  }
  return sealed;
}

/**
 * For when the secret is lost: what was sealed with it is taken away, since nobody can read it. Second factors are set up anew,
 * passwords of other servers typed again. How many there were.
 */
export async function dropWhatIsSealed(tx: Transaction): Promise<number> {
  let dropped = 0;
  for (const { table, column, left } of sealedPlaces) {
    const { numAffectedRows } =
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${left === null ? null : Buffer.alloc(0)}
      where ${sql.ref(column)} is not null`.execute(tx.sql);
    dropped += Number(numAffectedRows ?? 0n);
  }
  await sql`delete from recovery_code where person_id in (select id from person where second_factor_sealed is null)`.execute(
    tx.sql,
  );
  await sql`update person set second_factor_since = null, second_factor_last_step = null
    where second_factor_sealed is null and second_factor_since is not null`.execute(tx.sql);
  return dropped;
}
