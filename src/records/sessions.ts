// Rows of sessions: only the hash of what the cookie holds.
import type { Transaction } from '#platform/postgres/transaction.ts';

/** A session ends after twelve hours: a working day, and no more. */
export const sessionHours = 12;

export interface NewSession {
  readonly idHash: Buffer;
  readonly person: string;
  readonly csrf: string;
  readonly device: string;
  readonly agent: string;
  readonly now: Date;
}

export async function openSession(tx: Transaction, { idHash, person, csrf, device, agent, now }: NewSession): Promise<void> {
  const expires = new Date(now.getTime() + sessionHours * 3_600_000);
  await tx.sql
    .insertInto('session')
    .values({
      id_hash: idHash,
      person_id: person,
      csrf,
      device,
      agent: agent.slice(0, 200),
      started_at: now,
      seen_at: now,
      expires_at: expires,
    })
    .execute();
}

export async function endSession(tx: Transaction, idHash: Buffer): Promise<string | undefined> {
  const ended = await tx.sql.deleteFrom('session').where('id_hash', '=', idHash).returning('person_id').executeTakeFirst();
  return ended?.person_id;
}
