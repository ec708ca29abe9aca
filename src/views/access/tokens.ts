// The tokens of the API: one's own, or for those who manage tokens all of them. Never what opens the door, only their story.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { personKinds } from '#domain/person.ts';
import { tokenState, tokenStates } from '#domain/token.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime();

export const Token = z
  .object({
    id: z.uuid(),
    name: z.string(),
    account: z.object({ id: z.uuid(), name: z.string(), kind: z.enum(personKinds) }),
    scopes: z.array(z.string()),
    madeBy: z.string(),
    madeAt: when,
    expiresAt: when.nullable(),
    lastUsedAt: when.nullable(),
    state: z.enum(tokenStates),
  })
  .meta({ id: 'ApiToken' });
export type Token = z.infer<typeof Token>;

interface Row extends Pick<Token, 'id' | 'name' | 'account' | 'scopes' | 'madeBy'> {
  madeAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** `everyone`: all tokens there are, for those who may manage them; otherwise only one's own. */
export async function tokens(db: Kysely<DB>, actor: PersonActor, everyone: boolean, now: Date): Promise<Token[]> {
  const whose = everyone && may(actor, 'manage-tokens') ? sql`true` : sql`t.person_id = ${actor.id}`;
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Row>`
      select t.id, t.name, json_build_object('id', p.id, 'name', p.name, 'kind', p.kind) as account, t.scopes, by.name as "madeBy",
        t.made_at as "madeAt", t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt"
      from api_token t join person p on p.id = t.person_id join person by on by.id = t.made_by
      where ${whose} order by t.revoked_at is not null, t.made_at desc limit 500`.execute(tx.sql),
  );
  return rows.map(({ madeAt, expiresAt, lastUsedAt, revokedAt, ...token }) => ({
    ...token,
    madeAt: madeAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    state: tokenState({ expiresAt, revokedAt }, now),
  }));
}
