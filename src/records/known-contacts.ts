// The organisation's own contacts of which it is known what they were: judged by a colleague, become a complaint, or let rest for four
// weeks without one. Words are not among it: what the model made of them is, and what was counted around them.
import { sql } from 'kysely';
import type { KnownContact } from '#domain/signal/fit-weights.ts';
import { countsOf, textOf } from '#domain/signal/raising.ts';
import type { PartCounts } from '#domain/signal/weighing.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

interface Row {
  readonly complaint: number | null;
  readonly dissatisfaction: number | null;
  readonly cues: { readonly cue: string }[];
  readonly context: PartCounts;
  readonly noticed: number;
  readonly was: boolean;
}

/** Newest first, at most so many; what a dismissal says nothing of is left out, and what was on a complaint from the beginning. */
export async function knownContacts(tx: Transaction, now: Date, atMost = 20_000): Promise<KnownContact[]> {
  const { rows } = await sql<Row>`
    select complaint, dissatisfaction, cues, context, noticed, was from (
      select r.complaint / 10000.0::float8 as complaint, r.dissatisfaction / 10000.0::float8 as dissatisfaction, r.cues, r.context, r.read_at, k.id,
        (select count(*)::int from noticed_sign n where n.contact_id = k.id) as noticed,
        case when c.logged_at > k.logged_at then true when s.state = 'confirmed' then true
          when s.state = 'dismissed' and s.reason not in ('settled', 'double') then false
          when s.contact_id is null and k.complaint_id is null and k.received_at < ${now}::timestamptz - interval '28 days' then false end as was
      from contact_reading r join contact k on k.id = r.contact_id left join contact_signal s on s.contact_id = k.id
        left join complaint c on c.id = k.complaint_id
      where k.complaint_id is null or c.logged_at > k.logged_at or s.contact_id is not null) known
    where was is not null order by read_at desc, id limit ${atMost}`.execute(tx.sql);
  return rows.map(({ context, cues, was, ...row }) => ({
    text: textOf(row),
    counts: countsOf({
      cues: cues.map(({ cue }) => cue) as Parameters<typeof countsOf>[0]['cues'],
      counts: context,
      noticed: row.noticed,
    }),
    was,
  }));
}
