// Contacts settled long enough ago, and not too long, that whoever was behind them may be asked how it went; each is decided for itself. Who wrote to another
// help desk is left to it.
import { type Kysely, sql } from 'kysely';
import { stillAskedDays } from '#domain/asking-after-closing.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export async function toAskFeedback(db: Kysely<DB>, now: Date): Promise<{ ofHundred: number; contacts: readonly string[] }> {
  return ask(db, 'program', async (tx) => {
    const { rows: chosen } = await sql<{ ofHundred: number; after: number }>`
      select coalesce(max(value) filter (where name = 'feedback-of-a-hundred'), 0)::int as "ofHundred",
        coalesce(max(value) filter (where name = 'feedback-after-days'), 0)::int as after from handling_choice`.execute(tx.sql);
    const { ofHundred = 0, after = 0 } = chosen[0] ?? {};
    if (ofHundred === 0) return { ofHundred, contacts: [] };
    const { rows } = await sql<{ id: string }>`
      select k.id from contact k where k.state = 'settled' and k.complaint_id is null and k.kind in ('query', 'problem') and k.customer_id is not null
        and k.settled_at between ${now}::timestamptz - make_interval(days => ${after + 7}) and ${now}::timestamptz - make_interval(days => ${after})
        and not exists (select 1 from feedback_request f where f.contact_id = k.id)
        and not exists (select 1 from desk_contact d where d.contact_id = k.id)
      order by k.settled_at desc limit 5000`.execute(tx.sql);
    return { ofHundred, contacts: rows.map(({ id }) => id) };
  });
}

/** Complaints closed long enough ago, and not too long, of which nothing was asked or said yet; each is decided for itself. */
export async function toAskAfterClosing(db: Kysely<DB>, now: Date): Promise<{ ofHundred: number; complaints: readonly string[] }> {
  return ask(db, 'program', async (tx) => {
    const { rows: chosen } = await sql<{ ofHundred: number; after: number }>`
      select coalesce(max(value) filter (where name = 'satisfaction-of-a-hundred'), 0)::int as "ofHundred",
        coalesce(max(value) filter (where name = 'satisfaction-after-days'), 0)::int as after from handling_choice`.execute(tx.sql);
    const { ofHundred = 0, after = 0 } = chosen[0] ?? {};
    if (ofHundred === 0) return { ofHundred, complaints: [] };
    const { rows } = await sql<{ id: string }>`
      select c.id from complaint c where c.state = 'closed' and c.restricted_at is null and c.erased_at is null
        and c.closed_at between ${now}::timestamptz - make_interval(days => ${after + stillAskedDays}) and ${now}::timestamptz - make_interval(days => ${after})
        and not exists (select 1 from satisfaction s where s.complaint_id = c.id and (s.link_hash is not null or s.outcome is not null or s.handling is not null))
      order by c.closed_at limit 5000`.execute(tx.sql);
    return { ofHundred, complaints: rows.map(({ id }) => id) };
  });
}
