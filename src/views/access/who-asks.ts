// Who a session or a token belongs to, with all that decides what they may do: one question, asked once a request.
import { type Kysely, sql } from 'kysely';
import { idleSince } from '#domain/session.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';

export interface WhoAsks {
  readonly id: string;
  readonly name: string;
  readonly permissions: string[];
  readonly teams: string[];
  readonly csrf: string | null;
  readonly token: string | null;
  readonly scopes: string[] | null;
  /** When this session or token was last noted as used. */
  readonly seenAt: Date | null;
}

const held = sql`
  person.id, person.name,
  coalesce((select array_agg(distinct rp.permission) from person_role pr join role_permission rp using (role) where pr.person_id = person.id), '{}') as permissions,
  coalesce((select array_agg(team_id::text) from team_member where person_id = person.id), '{}') as teams`;

/** The person at a screen; nothing when the session has expired, lay idle, or the person has left. */
export async function sessionByHash(db: Kysely<DB>, hash: Buffer, now: Date): Promise<WhoAsks | undefined> {
  const { rows } = await sql<WhoAsks>`
    select ${held}, session.csrf, null as token, null as scopes, session.seen_at as "seenAt"
    from session join person on person.id = session.person_id
    where session.id_hash = ${hash} and session.expires_at > ${now} and session.seen_at > ${idleSince(now)}
      and person.state = 'active'`.execute(db);
  return rows[0];
}

/** The person or integration a token speaks for; nothing when it was revoked or has expired. */
export async function tokenByHash(db: Kysely<DB>, hash: Buffer, now: Date): Promise<WhoAsks | undefined> {
  const { rows } = await sql<WhoAsks>`
    select ${held}, null as csrf, api_token.id as token, api_token.scopes, api_token.last_used_at as "seenAt"
    from api_token join person on person.id = api_token.person_id
    where api_token.token_hash = ${hash} and api_token.revoked_at is null
      and (api_token.expires_at is null or api_token.expires_at > ${now}) and person.state = 'active'`.execute(db);
  return rows[0];
}
