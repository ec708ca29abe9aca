// Rows of sessions: only the hash of what the cookie holds. And the browsers a person has signed in on before.
import { sessionEnds } from '#domain/session.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface NewSession {
  readonly id: string;
  readonly idHash: Buffer;
  readonly person: string;
  readonly csrf: string;
  readonly device: string;
  readonly agent: string;
  readonly now: Date;
}

export async function openSession(tx: Transaction, { id, idHash, person, csrf, device, agent, now }: NewSession): Promise<void> {
  await tx.sql
    .insertInto('session')
    .values({
      id,
      id_hash: idHash,
      person_id: person,
      csrf,
      device,
      agent: agent.slice(0, 300),
      started_at: now,
      seen_at: now,
      expires_at: sessionEnds(now),
    })
    .execute();
}

/** Ends the session of this cookie; whose it was. */
export async function endSession(tx: Transaction, idHash: Buffer): Promise<string | undefined> {
  const ended = await tx.sql.deleteFrom('session').where('id_hash', '=', idHash).returning('person_id').executeTakeFirst();
  return ended?.person_id;
}

/** Ends one of a person's sessions by its name; whether there was one. */
export async function endSessionOf(tx: Transaction, person: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.sql
    .deleteFrom('session')
    .where('person_id', '=', person)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends all of a person's sessions, but for the one of this cookie where it is given; how many. */
export async function endSessionsOf(tx: Transaction, person: string, but?: Buffer): Promise<number> {
  let query = tx.sql.deleteFrom('session').where('person_id', '=', person);
  if (but) query = query.where('id_hash', '<>', but);
  const { numDeletedRows } = await query.executeTakeFirst();
  return Number(numDeletedRows);
}

export async function isKnownDevice(tx: Transaction, device: Buffer, person: string): Promise<boolean> {
  const found = await tx.sql
    .selectFrom('known_device')
    .select('person_id')
    .where('device_hash', '=', device)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return found !== undefined;
}

export async function rememberDevice(tx: Transaction, device: Buffer, person: string, now: Date): Promise<void> {
  await tx.sql
    .insertInto('known_device')
    .values({ device_hash: device, person_id: person, first_seen_at: now, last_seen_at: now })
    .onConflict((conflict) => conflict.columns(['device_hash', 'person_id']).doUpdateSet({ last_seen_at: now }))
    .execute();
}

/** What a person signed in on before is known no longer: after their access ended, or a new password was needed. */
export async function forgetDevices(tx: Transaction, person: string): Promise<void> {
  await tx.sql.deleteFrom('known_device').where('person_id', '=', person).execute();
}
