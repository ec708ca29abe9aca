// Rows of praise that was passed on: which compliment to which colleague, by whom. The words stay with the contact and go with it.
import { sql } from 'kysely';
import type { Reach } from '#domain/informing/way-to-tell.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Passes it on to those who work here and do not have it yet. Returns them. */
export async function addPraise(
  tx: Transaction,
  { contact, people, by, now }: { contact: string; people: readonly string[]; by: string | null; now: Date },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into praise (contact_id, person_id, passed_by, passed_at)
    select ${contact}, p.id, ${by}::uuid, ${now} from person p where p.id = any (${[...people]}::uuid[]) and p.state = 'active'
    on conflict do nothing returning person_id as id`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

export interface WhoTold extends Reach {
  readonly customer: string;
  readonly language: string;
  readonly ways: readonly string[];
}

/** Who told us, how they like to hear from us, and by which ways the program can write; undefined where nobody is named. */
export async function whoTold(tx: Transaction, contact: string): Promise<WhoTold | undefined> {
  const { rows } = await sql<WhoTold>`
    select u.id as customer, u.email, u.phone, u.address, u.preferred_channel as preferred, coalesce(u.language, o.language) as language,
      array(select 'email' where exists (select 1 from mail_sender)
        union select channel from channel_gateway where ready) as ways
    from contact k join customer u on u.id = k.customer_id cross join organisation o where k.id = ${contact}`.execute(tx.sql);
  return rows[0];
}
