// Rows of rounds of offers with what each offer holds, and the notes on the negotiation.
import type { Insertable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Actor } from '#domain/actor.ts';
import type { Complaint } from '#domain/complaint.ts';
import type { Round } from '#domain/offer.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { lockFor } from './complaints.ts';
import { savingOf } from './versioned-rows.ts';

/** The rounds of a complaint, oldest first. */
export async function roundsOf(tx: Transaction, complaint: string): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select r.id, r.number, r.words, r.state, r.expires_on::text as "expiresOn", r.version,
      coalesce((select json_agg(json_build_object('id', f.id, 'title', f.title, 'accepted', f.accepted,
          'options', (select coalesce(json_agg(p.option_id order by p.option_id), '[]') from offer_option p
            where p.complaint_id = f.complaint_id and p.offer_id = f.id)) order by f.position)
        from offer f where f.complaint_id = r.complaint_id and f.round_id = r.id), '[]') as offers
    from offer_round r where r.complaint_id = ${complaint} order by r.number`.execute(tx.sql);
  return rows;
}

export interface RoundAsked {
  readonly actor: Actor;
  readonly complaint: string;
  readonly round: string;
  readonly seen: number;
}

/** Locks the complaint and finds the round; refused as stale when it changed since it was seen. */
export async function lockRound(
  tx: Transaction,
  { actor, complaint: id, round: wanted, seen }: RoundAsked,
): Promise<{ complaint: Complaint; round: Round; all: readonly Round[] } | Refusal> {
  const complaint = await lockFor(tx, { actor, complaint: id, deed: 'decide' });
  if (isRefusal(complaint)) return complaint;
  const all = await roundsOf(tx, id);
  const round = all.find((one) => one.id === wanted);
  if (!round) return refuse('offer.unknown');
  return seen === round.version ? { complaint, round, all } : refuse('page.stale', { facts: { seen, now: round.version } });
}

export async function addRound(
  tx: Transaction,
  row: Insertable<DB['offer_round']>,
  offers: readonly { readonly id: string; readonly title: string; readonly options: readonly string[] }[],
): Promise<void> {
  const { complaint_id } = row;
  await tx.sql.insertInto('offer_round').values(row).execute();
  for (const [position, { id, title, options }] of offers.entries()) {
    await tx.sql.insertInto('offer').values({ complaint_id, id, round_id: row.id, position, title }).execute();
    const held = options.map((option_id) => ({ complaint_id, offer_id: id, option_id }));
    await tx.sql.insertInto('offer_option').values(held).execute();
  }
}

/** Saves changed columns and raises the round's version. Returns the new version. */
export const saveRound = savingOf('offer_round');

export async function saveOffer(tx: Transaction, complaint: string, id: string, change: Updateable<DB['offer']>): Promise<void> {
  await tx.sql.updateTable('offer').set(change).where('complaint_id', '=', complaint).where('id', '=', id).execute();
}

/** A round that was never made leaves nothing behind. */
export async function discardRound(tx: Transaction, complaint: string, id: string): Promise<void> {
  await tx.sql.deleteFrom('offer_round').where('complaint_id', '=', complaint).where('id', '=', id).execute();
}

export interface RunOut {
  readonly complaint: string;
  readonly round: string;
  readonly number: number;
  readonly expiresOn: string;
  readonly handler: string | null;
}

/** Open rounds whose last day was before `today`, with whoever handles their complaint. */
export async function roundsRunOut(tx: Transaction, today: string): Promise<RunOut[]> {
  const { rows } = await sql<RunOut>`
    select r.complaint_id as complaint, r.id as round, r.number, r.expires_on::text as "expiresOn", c.handler_id as handler
    from offer_round r join complaint c on c.id = r.complaint_id
    where r.state = 'open' and r.expires_on < ${today}::date
    order by r.expires_on, r.id limit 5000 for update of r`.execute(tx.sql);
  return rows;
}

/** The notes on a negotiation as they stand; null before the first. */
export async function negotiationOf(tx: Transaction, complaint: string) {
  const row = await tx.sql
    .selectFrom('negotiation')
    .select(['customer_needs as customerNeeds', 'our_needs as ourNeeds', 'limits', 'version'])
    .where('complaint_id', '=', complaint)
    .executeTakeFirst();
  return row ?? null;
}

export async function keepNegotiation(tx: Transaction, row: Insertable<DB['negotiation']>): Promise<void> {
  const { complaint_id: _, ...said } = row;
  await tx.sql
    .insertInto('negotiation')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('complaint_id').doUpdateSet({ ...said, version: sql<number>`negotiation.version + 1` }),
    )
    .execute();
}
