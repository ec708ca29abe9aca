// One's own account: second factor, absence, and where one is signed in.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { idleSince } from '#domain/session.ts';
import { sha256 } from '#platform/digest.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

export const Account = z
  .object({
    secondFactorSince: when.nullable(),
    recoveryCodesLeft: z.number().int(),
    absentUntil: z.iso.date().nullable(),
    sessions: z.array(
      z.object({
        id: z.uuid(),
        current: z.boolean(),
        agent: z.string().describe('The browser’s own words for itself'),
        startedAt: when,
        seenAt: when,
      }),
    ),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

export async function account(db: Kysely<DB>, actor: PersonActor, session: string, now: Date): Promise<Account> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ account: Account }>`
      select json_build_object(
        'secondFactorSince', p.second_factor_since,
        'recoveryCodesLeft', (select count(*)::int from recovery_code r where r.person_id = p.id and r.used_at is null),
        'absentUntil', p.absent_until,
        'sessions', coalesce((select json_agg(json_build_object('id', s.id, 'current', s.id_hash = ${sha256(session)},
            'agent', s.agent, 'startedAt', s.started_at, 'seenAt', s.seen_at) order by s.seen_at desc)
          from session s where s.person_id = p.id and s.expires_at > ${now} and s.seen_at > ${idleSince(now)}), '[]')
      ) as account from person p where p.id = ${actor.id}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) throw new Error('The signed-in person has no row.');
  return found.account;
}
