// Complaints that are still to be acknowledged: new, open, not acknowledged yet. With how their first contact is reached, by which ways the
// program can send, and the letter begun for it, if one was.
import { type Kysely, sql } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Reach } from '#domain/informing/way-to-tell.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface ToAcknowledge {
  readonly complaint: string;
  readonly rulePack: string;
  /** The letter that was prepared and nobody changed since; null while there is none. */
  readonly prepared: string | null;
  readonly reach: Reach;
  /** Channels by which the program can send about it. */
  readonly ways: readonly string[];
}

/** How long after it was logged a complaint counts as new, in hours: later, a colleague has it in hand or the choice is newer than it. */
const newFor = 72;

export interface Acknowledging {
  /** 0 a colleague, 1 prepared, 2 sent: what the organisation chose. */
  readonly choice: number;
  readonly complaints: readonly ToAcknowledge[];
}

export async function toAcknowledge(db: Kysely<DB>, now: Date): Promise<Acknowledging> {
  return ask(db, 'program', async (tx) => {
    const chosen = await sql<{ value: number }>`select value from handling_choice where name = 'acknowledge-by-email'`.execute(
      tx.sql,
    );
    const choice = chosen.rows[0]?.value ?? 0;
    if (choice === 0) return { choice, complaints: [] };
    const { rows } = await sql<ToAcknowledge>`
      select c.id as complaint, c.rule_pack as "rulePack", l.id as prepared,
        json_build_object('preferred', u.preferred_channel, 'email', u.email, 'phone', u.phone, 'address', u.address) as reach,
        array(select 'email' where exists (select 1 from mail_sender s where s.legal_entity_id = c.legal_entity_id)
          union all select 'sms' where exists (select 1 from channel_gateway g where g.channel = 'sms' and g.ready)) as ways
      from complaint c
      join complaint_party p on p.complaint_id = c.id and p.is_primary join customer u on u.id = p.customer_id
      left join letter l on l.complaint_id = c.id and l.kind = 'acknowledgement'
      where c.state = 'open' and c.import_id is null and c.logged_at > ${now}::timestamptz - make_interval(hours => ${newFor})
        and num_nonnulls(u.email, u.phone, u.address) > 0
        and not exists (select 1 from complaint_milestone m where m.complaint_id = c.id and m.what like 'acknowledge%' and m.taken_back_at is null)
        and (l.id is null or (l.state = 'draft' and l.version = 1 and l.begun_by is null and l.changed_by is null and ${choice} = 2))
        and (c.split_from is null and c.merged_into is null)
      order by c.logged_at limit 200`.execute(tx.sql);
    return { choice, complaints: rows };
  });
}
