// The contacts behind a figure on signals: the very ones it counted, newest first.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { preventable, right, signalsSeen, signalStandings, type SignalStanding, wrong } from './signals-seen.ts';
import { months, spanAsked } from './span-asked.ts';

const groups = { precision: [...right, ...wrong], prevention: preventable } as const satisfies Record<
  string,
  readonly SignalStanding[]
>;

export const behindSignalsQuery = z.object({
  months,
  of: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .default('precision')
    .describe('A standing, or precision or prevention for all that those are counted from'),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

export const BehindSignals = z
  .object({
    rows: z.array(
      z.object({
        contact: z.uuid(),
        complaint: z.object({ id: z.uuid(), reference: z.string() }).nullable(),
        raisedAt: z.iso.datetime({ offset: true }),
        standing: z.string(),
        text: z.string(),
        lookedAfter: z.number().int().nullable(),
        actedAfter: z.number().int().nullable(),
      }),
    ),
    more: z.boolean(),
  })
  .meta({ id: 'BehindSignals' });

interface Asking {
  readonly db: Kysely<DB>;
  readonly actor: PersonActor;
  readonly now: Date;
}

const pageOf = 50;

export async function behindSignals(
  { db, actor, now }: Asking,
  { months: back, of, month, offset }: z.output<typeof behindSignalsQuery>,
): Promise<z.output<typeof BehindSignals> | Refusal> {
  if (!may(actor, 'see-figures')) return refuse('permission.missing');
  const wanted: readonly string[] = of in groups ? groups[of as keyof typeof groups] : [of];
  return ask(db, { person: actor.id }, async (tx) => {
    const { since, timeZone } = await spanAsked(tx, now, back);
    const { rows } = await sql<z.output<typeof BehindSignals>['rows'][number]>`
      select seen.contact_id as contact, to_json(seen.raised_at) as "raisedAt", seen.standing, left(k.text, 200) as text, seen.looked_after as "lookedAfter",
        seen.acted_after as "actedAfter", case when c.id is not null then json_build_object('id', c.id, 'reference', c.reference) end as complaint
      from (${signalsSeen(new Date(`${since}T00:00:00Z`), timeZone)}) seen join contact k on k.id = seen.contact_id left join complaint c on c.id = k.complaint_id
      where seen.standing = any (${[...wanted]}::text[]) and ${month === undefined ? sql`true` : sql`seen.month = ${month}`}
      order by seen.raised_at desc, seen.contact_id limit ${pageOf + 1} offset ${offset}`.execute(tx.sql);
    const words = (standing: string) => signalStandings[standing as SignalStanding];
    return { rows: rows.slice(0, pageOf).map((row) => ({ ...row, standing: words(row.standing) })), more: rows.length > pageOf };
  });
}
