// Makes the row of a complaint that is split off another: the same people, team, rules and receipt; its own title and words.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface SplitOff {
  readonly id: string;
  readonly reference: string;
  /** Without them, those of the complaint it is split from. */
  readonly title: string | null | undefined;
  readonly description: string | null;
  readonly by: string | null;
  readonly now: Date;
}

export async function splitOff(tx: Transaction, from: string, made: SplitOff): Promise<void> {
  const { id, reference, title, description, by, now } = made;
  await sql`
    insert into complaint (id, reference, title, description, outcome_wanted, channel, received_at, first_made_at, logged_at,
      logged_by, state, stage, track, level, severity, severity_reasons, product_id, category_id, legal_entity_id, rule_pack,
      calendar, team_id, handler_id, handler_since, need_to_know, split_from)
    select ${id}, ${reference}, coalesce(${title ?? null}, title), coalesce(${description}, description), outcome_wanted, channel,
      received_at, first_made_at, ${now}, ${by}, 'open', 'listen', track, level, severity, severity_reasons, product_id,
      category_id, legal_entity_id, rule_pack, calendar, team_id, handler_id, ${now}, need_to_know, id
    from complaint where id = ${from}`.execute(tx.sql);
  await sql`select guard_like_the_original(${id})`.execute(tx.sql);
  await sql`
    insert into complaint_party (complaint_id, customer_id, role, is_primary, relationship, authority, authority_seen_at)
    select ${id}, customer_id, role, is_primary, relationship, authority, authority_seen_at
    from complaint_party where complaint_id = ${from}`.execute(tx.sql);
}
