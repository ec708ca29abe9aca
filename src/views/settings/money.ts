// How the house counts money, for whoever sets it: currency, the cost of an hour, the tables of interest rates with each rate's source,
// and what was changed, newest first.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { happeningInWords } from '#domain/in-words/happening-in-words.ts';
import { type ReferenceRate, referenceRates } from '#domain/redress-rule.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { idsIn, namesOf } from '../complaints/names-of.ts';

const when = z.iso.datetime({ offset: true });

export const MoneySettings = z
  .object({
    version: z.number().int(),
    currency: z.string(),
    currencyInUse: z.boolean().describe('Whether amounts are kept in it already, so that it stays'),
    hourCost: z.number().int().describe('What an hour of a colleague costs, in minor units'),
    sameCustomerDays: z.number().int().describe('0: each complaint is measured alone'),
    tables: z.array(
      z.object({
        id: z.uuid(),
        version: z.number().int(),
        name: z.string(),
        follows: z.enum(Object.keys(referenceRates) as [ReferenceRate]).nullable(),
        rates: z.array(
          z.object({
            from: z.string(),
            percent: z.number().int().describe('In ten-thousandths: 80000 is 8 %'),
            source: z.string(),
          }),
        ),
        changedBy: z.string().nullable(),
        changedAt: when,
      }),
    ),
    changes: z.array(z.object({ at: when, by: z.string(), says: z.string() })),
  })
  .meta({ id: 'MoneySettings' });
export type MoneySettings = z.output<typeof MoneySettings>;

interface Stored extends Omit<MoneySettings, 'changes'> {
  readonly changes: readonly {
    readonly at: string;
    readonly by: string;
    readonly kind: string;
    readonly facts: Record<string, unknown>;
  }[];
}

export async function moneySettings(db: Kysely<DB>, actor: PersonActor): Promise<MoneySettings | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  return ask(db, 'program', async (tx) => {
    const { rows } = await sql<Stored>`
      select o.money_version as version, o.currency, o.hour_cost_minor as "hourCost", o.same_customer_days as "sameCustomerDays",
        exists (select 1 from option) or exists (select 1 from offer_round) or exists (select 1 from complaint_cost)
          or exists (select 1 from liability_decision) as "currencyInUse",
        (select coalesce(json_agg(json_build_object('id', t.id, 'version', t.version, 'name', t.name, 'follows', t.follows,
            'changedBy', p.name, 'changedAt', t.changed_at, 'rates', (select coalesce(json_agg(json_build_object('from', r.from_day,
              'percent', (r.percent * 10000)::int, 'source', r.source) order by r.from_day desc), '[]')
              from interest_rate r where r.table_id = t.id)) order by t.name), '[]')
          from interest_table t left join person p on p.id = t.changed_by where t.retired_at is null) as tables,
        (select coalesce(json_agg(json_build_object('at', e.at, 'by', e.actor_name, 'kind', e.kind, 'facts', e.facts) order by e.seq desc), '[]')
          from (select * from audit_entry where chain_id = o.id and (kind like 'rate-table-%' or (kind = 'organisation-changed'
              and facts -> 'changes' ?| array['currency', 'hourCost', 'sameCustomerDays']))
            order by seq desc limit 50) e) as changes
      from organisation o`.execute(tx.sql);
    const [stored] = rows;
    if (!stored) throw new Error('The organisation has no row.');
    const name = await namesOf(
      tx,
      stored.changes.flatMap(({ facts }) => idsIn(facts)),
    );
    const told = { name, when: (instant: string): string => instant };
    const changes = stored.changes.map(({ at, by, kind, facts }) => ({ at, by, says: happeningInWords(kind, facts, told) }));
    return { ...stored, changes };
  });
}
