// What waits for a second person's approval, oldest first, as the asking person may see it: what it is about, who asked, and whether
// this person may decide on it. The count at the menu is of those they may.
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { type ApprovalKind, approvalKinds, beyond, priceOf, type Weight } from '#domain/approval.ts';
import { limitsOf, type StoredLimit } from '#domain/authority.ts';
import { currency } from '#domain/currency.ts';
import { type TellingKind, tellingKinds } from '#domain/problem-telling.ts';
import type { Rules } from '#domain/rules.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { Asking } from '../queue/queue.ts';
import { named, when } from './decision-parts.ts';
import { limitRows } from './decision-rows.ts';

const Waiting = z.object({
  id: z.uuid(),
  complaint: z.object({ id: z.uuid(), reference: z.string(), title: z.string(), customer: z.string().nullable() }),
  kind: z.enum(Object.keys(approvalKinds) as [ApprovalKind]),
  what: z.string().describe('The option, the position or the letter, in a line'),
  askedBy: named,
  askedAt: when,
  askedOf: named.nullable(),
  note: z.string(),
  mine: z.boolean().describe('Whether the asking person asked for it themselves'),
  handled: z.boolean().describe('Whether it is more time for a complaint the asking person handles, which somebody else approves'),
  price: z
    .object({ adds: z.number().int(), total: z.number().int(), others: z.number().int(), currency: z.string() })
    .nullable()
    .describe(
      'What it adds, and what is committed with it, also on so many others of the same customer, in minor units; null for what has no price',
    ),
  over: z.array(z.string()).describe('Why it goes over the asking person’s own authority; empty where it does not'),
});

const TellingWaiting = z.object({
  id: z.uuid(),
  problem: z.object({ id: z.uuid(), title: z.string() }),
  kind: z.enum(Object.keys(tellingKinds) as [TellingKind]),
  people: z.number().int().describe('Customers on the list'),
  askedBy: named,
  askedAt: when,
  note: z.string(),
  mine: z.boolean(),
});

export const Approvals = z
  .object({
    waiting: z.array(Waiting),
    tellings: z.array(TellingWaiting).describe('What customers of a problem are to be told'),
    forMe: z.number().int().describe('How many the asking person may decide on'),
  })
  .meta({ id: 'Approvals' });
export type Approvals = z.output<typeof Approvals>;

type Row = Omit<Approvals['waiting'][number], 'over' | 'mine' | 'price'> & { readonly weight: Weight };

const person = (id: string): RawBuilder<unknown> =>
  sql.raw(`(select json_build_object('id', p.id, 'name', p.name) from person p where p.id = ${id})`);

/** What is asked about, in a line: by kind, since each has its own rows. A clock is named by its pack, after. */
const whatAsked = sql`case a.kind
  when 'option' then (select o.title from option o where o.complaint_id = a.complaint_id and o.id::text = a.subject)
  when 'time' then (select t.rule_pack || ' ' || t.clock from time_request t where t.complaint_id = a.complaint_id and t.id::text = a.subject)
  when 'letter' then (select replace(l.rule, '-', ' ') from letter l where l.complaint_id = a.complaint_id and l.id::text = a.subject)
  when 'offer' then (select string_agg(f.title, ' or ' order by f.position) from offer f where f.complaint_id = a.complaint_id and f.round_id::text = a.subject)
  when 'liability' then (select l.of_what from liability_decision l where l.complaint_id = a.complaint_id and l.id::text = a.subject)
  end`;

export async function approvals({ db, actor, rules }: Asking): Promise<Approvals> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ waiting: Row[]; tellings: Omit<z.infer<typeof TellingWaiting>, 'mine'>[]; limits: StoredLimit[]; currency: string }>`
    select ${limitRows(actor.id)} as limits, (select o.currency from organisation o) as currency,
      coalesce((select json_agg(json_build_object('id', t.id, 'problem', json_build_object('id', p.id, 'title', p.title), 'kind', t.kind,
        'people', (select count(*)::int from problem_affected f where f.problem_id = p.id), 'askedBy', ${person('t.asked_by')},
        'askedAt', t.asked_at, 'note', t.note) order by t.asked_at, t.id)
        from problem_telling t join problem p on p.id = t.problem_id where t.state = 'waiting'), '[]') as tellings,
      coalesce((select json_agg(w.entry order by w.asked_at, w.id) from (
        select a.asked_at, a.id, json_build_object('id', a.id, 'complaint', json_build_object('id', c.id, 'reference', c.reference,
            'title', c.title, 'customer', (select case when k.anonymous then null else k.name end
              from complaint_party p join customer k on k.id = p.customer_id where p.complaint_id = c.id and p.is_primary limit 1)),
          'kind', a.kind, 'what', coalesce(${whatAsked}, ''), 'askedBy', ${person('a.asked_by')}, 'askedAt', a.asked_at,
          'askedOf', ${person('a.asked_of')}, 'note', a.note, 'weight', a.weight,
          'handled', a.kind = 'time' and coalesce(c.handler_id = ${actor.id}, false)) as entry
        from approval a join complaint c on c.id = a.complaint_id
        where a.state = 'waiting' and c.state in ('open', 'answered') order by a.asked_at limit 500) w), '[]') as waiting`.execute(
      tx.sql,
    ),
  );
  const [found] = rows;
  if (!found) throw new Error('The approvals were asked for and nothing was answered.');
  const limits = limitsOf(found.limits);
  const waiting = found.waiting.map(({ weight, ...row }) => ({
    ...row,
    what: row.kind === 'time' ? clockNamed(row.what, rules) : row.what,
    mine: row.askedBy.id === actor.id,
    price: priced(row.kind, weight, found.currency),
    over: beyond(weight, limits, currency(found.currency)),
  }));
  const tellings = found.tellings.map((one) => ({ ...one, mine: one.askedBy.id === actor.id }));
  const decided = waiting.filter(({ mine, handled, over }) => !mine && !handled && over.length === 0).length;
  const told = tellings.filter(({ mine }) => !mine).length;
  return { waiting, tellings, forMe: actor.permissions.has('approve') ? decided + told : 0 };
}

/** A letter and more time carry what is committed along with them; what they are about costs nothing. */
function priced(kind: ApprovalKind, weight: Weight, of: string): Approvals['waiting'][number]['price'] {
  const price = kind === 'letter' || kind === 'time' ? null : priceOf(weight);
  return price && { ...price, currency: of };
}

/** The name of the clock, of the ids of its pack and itself with a space between. */
function clockNamed(what: string, { packs }: Rules): string {
  const [rulePack = '', clock = ''] = what.split(' ');
  return packs.get(rulePack)?.clocks.find(({ id }) => id === clock)?.name ?? clock;
}
