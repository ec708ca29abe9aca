// What people praise and suggest, in figures: by month, product, team and channel, each number the contacts a list of the same choice shows;
// how many were thanked, passed on, taken up. Of contacts the asking person may see.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { channelInWords } from '#domain/channel.ts';
import { answeredKinds } from '#domain/praise-and-ideas.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { contactFilter, contactsWhere } from './contact-conditions.ts';

const number = z.number().int();

export const praiseFiguresQuery = z.object({ since: z.iso.date(), until: z.iso.date() });

const Row = z.object({
  key: z.string().describe('What a list is narrowed to: a month, an id, a channel, or none'),
  name: z.string(),
  compliment: number,
  comment: number,
  suggestion: number,
});

export const PraiseFigures = z
  .object({
    all: Row.extend({
      thanked: number.describe('Of all, those who were thanked'),
      passedOn: number.describe('Of the compliments, those passed on to a colleague'),
      takenUp: number.describe('Of the suggestions, those taken up'),
      notTakenUp: number.describe('Of the suggestions, those not taken up'),
    }),
    month: z.array(Row),
    product: z.array(Row),
    team: z.array(Row),
    channel: z.array(Row),
  })
  .meta({ id: 'PraiseFigures' });
export type PraiseFigures = z.output<typeof PraiseFigures>;
type Row = z.output<typeof Row>;
type Counted = Omit<PraiseFigures['all'], 'key'> & { key: string | null; by: 'all' | 'month' | 'product' | 'team' | 'channel' };

const kindsOf = sql.join(answeredKinds.map((kind) => sql`${kind}`));
const ofKind = (kind: string) => sql`count(*) filter (where k.kind = ${sql.lit(kind)})::int`;

export async function praiseFigures(
  db: Kysely<DB>,
  actor: PersonActor,
  asked: z.output<typeof praiseFiguresQuery>,
): Promise<PraiseFigures | Refusal> {
  if (!may(actor, 'see-figures')) return refuse('permission.missing');
  const where = contactsWhere(contactFilter.parse({ ...asked, state: 'any' }), actor.id);
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Counted>`
    with recursive top as (select id, id as of from taxonomy_node where parent_id is null and taxonomy = 'product'
      union all select n.id, top.of from taxonomy_node n join top on n.parent_id = top.id),
    k as (select k.*, to_char(k.received_at at time zone (select time_zone from organisation), 'YYYY-MM') as month,
        coalesce((select of::text from top where top.id = k.product_id), 'none') as product, coalesce(k.team_id::text, 'none') as team,
        exists (select 1 from praise p where p.contact_id = k.id) as passed
      from contact k left join customer u on u.id = k.customer_id where ${where} and k.kind in (${kindsOf}))
    select counted.*, coalesce((select name from taxonomy_node n where n.id::text = counted.key and counted.by = 'product'),
      (select name from team t where t.id::text = counted.key and counted.by = 'team'), counted.key, '') as name
    from (select case when grouping(k.month) = 0 then 'month' when grouping(k.product) = 0 then 'product' when grouping(k.team) = 0 then 'team'
          when grouping(k.channel) = 0 then 'channel' else 'all' end as by,
        coalesce(k.month, k.product, k.team, k.channel) as key,
        ${ofKind('compliment')} as compliment, ${ofKind('comment')} as comment, ${ofKind('suggestion')} as suggestion,
        count(k.answered_at)::int as thanked, count(*) filter (where k.kind = 'compliment' and k.passed)::int as "passedOn",
        count(*) filter (where k.outcome = 'taken-up')::int as "takenUp", count(*) filter (where k.outcome = 'not-taken-up')::int as "notTakenUp"
      from k group by grouping sets ((), (k.month), (k.product), (k.team), (k.channel))) counted
    order by counted.compliment + counted.comment + counted.suggestion desc, name`.execute(tx.sql),
  );
  return shaped(rows);
}

const noneOf: Readonly<Record<string, string>> = { product: 'No product named', team: 'No team' };

function shaped(rows: readonly Counted[]): PraiseFigures {
  const by = (name: Counted['by']): Row[] =>
    rows
      .filter((row) => row.by === name)
      .map(({ key, name: called, compliment, comment, suggestion }) => {
        const words = key === 'none' ? (noneOf[name] ?? called) : name === 'channel' ? channelInWords(called) : called;
        return { key: key ?? '', name: words, compliment, comment, suggestion };
      });
  const nothing = { compliment: 0, comment: 0, suggestion: 0, thanked: 0, passedOn: 0, takenUp: 0, notTakenUp: 0 };
  const { by: _, ...all } = rows.find((row) => row.by === 'all') ?? { by: 'all' as const, ...nothing };
  return {
    all: { ...nothing, ...all, key: '', name: 'All' },
    month: by('month').toSorted((a, b) => (a.key < b.key ? 1 : -1)),
    product: by('product'),
    team: by('team'),
    channel: by('channel'),
  };
}
