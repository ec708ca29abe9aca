// Rows of options with the money they hold, found with their complaint locked, so that what is committed on it is still true when
// the command commits.
import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { Actor } from '#domain/actor.ts';
import type { Complaint } from '#domain/complaint.ts';
import type { Deed } from '#domain/complaint-deed.ts';
import { currency } from '#domain/currency.ts';
import type { Option } from '#domain/option.ts';
import type { ItemKept } from '#domain/redress-item.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { lockFor } from './complaints.ts';
import { savingOf } from './versioned-rows.ts';

/** The options of a complaint that were not taken off the list, in their order. */
export async function optionsOf(tx: Transaction, complaint: string): Promise<Option[]> {
  const { rows } = await sql<Omit<Option, 'currency'> & { currency: string }>`
    select o.id, o.kind, o.title, o.detail, o.customer_benefits as "customerBenefits", o.customer_drawbacks as "customerDrawbacks",
      o.our_benefits as "ourBenefits", o.our_drawbacks as "ourDrawbacks", o.cost_minor as cost, o.currency, o.state, o.version,
      coalesce((select json_agg(json_build_object('basis', r.basis, 'minor', r.amount_minor, 'reason', r.reason, 'working', r.working) order by r.position)
        from redress_item r where r.complaint_id = o.complaint_id and r.option_id = o.id), '[]') as items,
      coalesce((select json_agg(json_build_object('kind', k.kind, 'says', k.says, 'likelihood', k.likelihood, 'impact', k.impact,
          'mitigation', k.mitigation, 'residual', json_build_object('likelihood', k.residual_likelihood, 'impact', k.residual_impact)))
        from option_risk k where k.complaint_id = o.complaint_id and k.option_id = o.id), '[]') as risks,
      json_build_object(
        'offered', exists (select 1 from offer_option p join offer f on f.complaint_id = p.complaint_id and f.id = p.offer_id
          join offer_round r on r.complaint_id = f.complaint_id and r.id = f.round_id
          where p.complaint_id = o.complaint_id and p.option_id = o.id and r.state = 'open'),
        'agreed', exists (select 1 from offer_option p join offer f on f.complaint_id = p.complaint_id and f.id = p.offer_id
          where p.complaint_id = o.complaint_id and p.option_id = o.id and f.accepted),
        'paid', exists (select 1 from payment m where m.complaint_id = o.complaint_id and m.option_id = o.id)) as hold
    from option o where o.complaint_id = ${complaint} and o.removed_at is null order by o.position`.execute(tx.sql);
  return rows.map((row) => ({ ...row, currency: currency(row.currency) }));
}

export interface OptionAsked {
  readonly actor: Actor;
  readonly complaint: string;
  readonly option: string;
  readonly deed?: Deed;
  /** The version of the option that the person was looking at. */
  readonly seen?: number | undefined;
}

export interface OptionFound {
  readonly complaint: Complaint;
  readonly option: Option;
  readonly all: readonly Option[];
}

/** Locks the complaint and finds the option among all of its options; refused as stale when it changed since it was seen. */
export async function lockOption(
  tx: Transaction,
  { actor, complaint: id, option: wanted, deed = 'decide', seen }: OptionAsked,
): Promise<OptionFound | Refusal> {
  const complaint = await lockFor(tx, { actor, complaint: id, deed });
  if (isRefusal(complaint)) return complaint;
  const all = await optionsOf(tx, id);
  const option = all.find((one) => one.id === wanted);
  if (!option) return refuse('option.unknown');
  if (seen !== undefined && seen !== option.version) return refuse('page.stale', { facts: { seen, now: option.version } });
  return { complaint, option, all };
}

/** What the option says, by the names its inputs have. */
export async function optionWords(tx: Transaction, complaint: string, id: string) {
  return tx.sql
    .selectFrom('option')
    .select(['kind', 'title', 'detail', 'customer_benefits as customerBenefits', 'customer_drawbacks as customerDrawbacks'])
    .select(['our_benefits as ourBenefits', 'our_drawbacks as ourDrawbacks', 'cost_minor as cost'])
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function addOptionRow(tx: Transaction, row: Omit<Insertable<DB['option']>, 'position'>): Promise<void> {
  const last = await tx.sql
    .selectFrom('option')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('complaint_id', '=', row.complaint_id)
    .executeTakeFirst();
  await tx.sql
    .insertInto('option')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .execute();
}

/** Saves changed columns and raises the option's version. Returns the new version. */
export const saveOption = savingOf('option');

/** Puts these items, in this order, in place of those the option held. */
export async function replaceItems(
  tx: Transaction,
  option: { readonly complaint: string; readonly id: string; readonly currency: string },
  items: readonly (ItemKept & { readonly id: string })[],
): Promise<void> {
  await tx.sql.deleteFrom('redress_item').where('complaint_id', '=', option.complaint).where('option_id', '=', option.id).execute();
  if (items.length === 0) return;
  const rows = items.map(({ id, basis, minor, reason, working }, position) => ({
    complaint_id: option.complaint,
    id,
    option_id: option.id,
    basis,
    amount_minor: minor,
    currency: option.currency,
    reason,
    working: working && JSON.stringify(working),
    position,
  }));
  await tx.sql.insertInto('redress_item').values(rows).execute();
}
