// Notes that a session or a token was used. Seldom (the caller says when it is worth it), and not in the record: it is how
// idle sessions are found, not something that happened to anybody.
import type { Kysely } from 'kysely';
import type { DB } from '../postgres/schema.gen.ts';

export async function noteSessionUse(db: Kysely<DB>, idHash: Buffer, now: Date): Promise<void> {
  await db.updateTable('session').set({ seen_at: now }).where('id_hash', '=', idHash).where('seen_at', '<', now).execute();
}

export async function noteTokenUse(db: Kysely<DB>, token: string, now: Date): Promise<void> {
  await db.updateTable('api_token').set({ last_used_at: now }).where('id', '=', token).execute();
}

export async function noteDeskUse(db: Kysely<DB>, desk: string, now: Date): Promise<void> {
  await db.updateTable('desk').set({ token_used_at: now }).where('id', '=', desk).execute();
}
