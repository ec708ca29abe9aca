// Verifications of the record, newest first, and the last seal: the digest to keep elsewhere.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

export const Verifications = z
  .object({
    lastSeal: z.object({ number: z.number().int(), at: when, chains: z.number().int(), digest: z.string() }).nullable(),
    verifications: z.array(
      z.object({
        id: z.uuid(),
        askedBy: z.string(),
        askedAt: when,
        keptSeal: z.string().nullable().describe('The seal kept elsewhere it was compared with'),
        found: z
          .object({
            at: when,
            whole: z.boolean(),
            entries: z.number().int(),
            chains: z.number().int(),
            seals: z.number().int(),
            faultCount: z.number().int(),
            faults: z.array(z.object({ about: z.string(), words: z.string() })).describe('The first of them'),
          })
          .nullable()
          .describe('null while it is under way'),
      }),
    ),
  })
  .meta({ id: 'Verifications' });
export type Verifications = z.infer<typeof Verifications>;

const shown = 10;

export async function verifications(db: Kysely<DB>, actor: PersonActor): Promise<Verifications | Refusal> {
  if (!may(actor, 'read-the-record')) return refuse('permission.missing');
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Verifications>`
    select
      (select json_build_object('number', id, 'at', at, 'chains', chains, 'digest', encode(digest, 'hex'))
        from audit_seal order by id desc limit 1) as "lastSeal",
      coalesce((select json_agg(json_build_object('id', v.id, 'askedBy', coalesce(p.name, 'The program'), 'askedAt', v.asked_at,
          'keptSeal', v.kept_seal, 'found', case when v.finished_at is not null then json_build_object('at', v.finished_at,
            'whole', v.fault_count = 0, 'entries', v.entries, 'chains', v.chains, 'seals', v.seals, 'faultCount', v.fault_count,
            'faults', v.faults) end) order by v.asked_at desc)
        from (select * from record_verification order by asked_at desc limit ${shown}) v left join person p on p.id = v.asked_by), '[]') as verifications`.execute(
      tx.sql,
    ),
  );
  return rows[0] ?? { lastSeal: null, verifications: [] };
}

/** The seal somebody kept elsewhere and wants compared; nothing where none was given. */
export async function keptSealOf(db: Kysely<DB>, verification: string): Promise<string | undefined> {
  const found = await ask(db, 'program', (tx) =>
    tx.sql.selectFrom('record_verification').select('kept_seal').where('id', '=', verification).executeTakeFirst(),
  );
  return found?.kept_seal ?? undefined;
}
