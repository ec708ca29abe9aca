// The messages about which a colleague is asked to decide: prepared for them to send, refused, come back, or perhaps gone. On complaints
// they handle, on those of their teams that nobody handles, and on what they wrote themselves where it belongs to no complaint. What
// belongs to nobody and no team with people in it stands with whoever gives out work: it always stands with somebody.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { onMyDesk } from '../my-work/on-my-desk.ts';
import { asks, messageJson, OutgoingMessage } from './message-shape.ts';

export const MyMessages = z
  .object({
    messages: z.array(
      z.object({
        message: OutgoingMessage,
        complaint: z.object({ id: z.uuid(), reference: z.string(), title: z.string(), customer: z.string().nullable() }).nullable(),
        contact: z.uuid().nullable(),
      }),
    ),
    allowed: z.boolean().describe('Whether I may decide'),
  })
  .meta({ id: 'MyMessages' });
export type MyMessages = z.output<typeof MyMessages>;

export async function myMessages(db: Kysely<DB>, actor: PersonActor): Promise<MyMessages> {
  const { id: me } = actor;
  const { rows } = await ask(db, { person: me }, (tx) =>
    sql<{ messages: MyMessages['messages'] }>`
      select coalesce(json_agg(w.line order by w.rank, w.made_at, w.id), '[]') as messages from (
        select m.id, m.made_at, case m.state when 'held' then 1 else 0 end as rank,
          json_build_object('message', ${messageJson(sql`c.legal_entity_id`)}, 'contact', k.id,
            'complaint', case when c.id is not null then json_build_object('id', c.id, 'reference', c.reference, 'title', c.title,
              'customer', (select case when u.anonymous then null else u.name end from complaint_party p join customer u on u.id = p.customer_id
                where p.complaint_id = c.id and p.is_primary limit 1)) end) as line
        from outgoing_message m left join complaint c on c.id = m.complaint_id left join contact k on k.id = m.contact_id and m.complaint_id is null
        where ${asks} and (m.state <> 'held' or c.state in ('open', 'answered'))
          and case when c.id is not null then ${onMyDesk(actor, 'c')} when k.id is not null then ${onMyDesk(actor, 'k')} or m.made_by = ${me} else m.made_by = ${me} end
        order by rank, m.made_at limit 50) w`.execute(tx.sql),
  );
  return { messages: rows[0]?.messages ?? [], allowed: may(actor, 'handle') };
}
