// One contact with all of it, whom a problem touches and who of them was told, and what may be done with it now.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { contactDeeds } from '#domain/contact.ts';
import { type Reach, wayToTell } from '#domain/informing/way-to-tell.ts';
import { isAnswered, thanksBegun } from '#domain/praise-and-ideas.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { ContactLine } from './contact-line.ts';

const when = z.iso.datetime({ offset: true });

export const ContactPage = ContactLine.omit({ customer: true, desk: true }).extend({
  version: z.number().int(),
  customer: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  loggedBy: z.string().nullable(),
  settledHow: z.string().nullable(),
  product: z.array(z.string()),
  productId: z.uuid().nullable(),
  team: z.string().nullable(),
  externalId: z.string().nullable(),
  elsewhere: z
    .object({
      desk: z.string(),
      id: z.string(),
      url: z.string().nullable(),
      place: z.string().nullable(),
      tags: z.array(z.string()),
      closed: z.boolean(),
      changedAt: when,
      turns: z.array(z.object({ ours: z.boolean(), text: z.string(), at: z.string().nullable() })),
    })
    .nullable()
    .describe('The conversation it is in another help desk'),
  affected: z.array(
    z.object({ customer: z.uuid(), name: z.string().nullable(), toldAt: when.nullable(), toldHow: z.string().nullable() }),
  ),
  praised: z
    .array(z.object({ id: z.uuid(), name: z.string(), by: z.string().nullable(), at: when }))
    .describe('The colleagues it was passed on to'),
  thanks: z
    .object({ channel: z.string(), text: z.string() })
    .nullable()
    .describe('By which way they can be written to, and the words that stand there to begin with'),
  allowed: z.array(z.string()),
});
export type ContactPage = z.infer<typeof ContactPage>;

export async function contactPage(db: Kysely<DB>, actor: PersonActor, id: string): Promise<ContactPage | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ page: Omit<ContactPage, 'allowed' | 'thanks'> & { reach: (Reach & { language: string; ways: string[] }) | null } }>`
    select json_build_object('id', k.id, 'version', k.version, 'kind', k.kind, 'state', k.state, 'channel', k.channel,
      'subject', k.subject, 'text', k.text, 'receivedAt', k.received_at, 'spottedByUs', k.spotted_by_us,
      'outcome', k.outcome, 'answeredAt', k.answered_at,
      'praised', coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'by', b.name, 'at', r.passed_at) order by r.passed_at, p.name)
        from praise r join person p on p.id = r.person_id left join person b on b.id = r.passed_by where r.contact_id = k.id), '[]'),
      'reach', (select json_build_object('email', u.email, 'phone', u.phone, 'address', u.address, 'preferred', u.preferred_channel,
          'language', coalesce(u.language, o.language), 'ways', array(select 'email' where exists (select 1 from mail_sender)
            union select channel from channel_gateway where ready))
        from customer u cross join organisation o where u.id = k.customer_id),
      'settledHow', k.settled_how, 'externalId', k.external_id, 'product', taxonomy_path(k.product_id), 'productId', k.product_id,
      'customer', (select json_build_object('id', u.id, 'name', u.name) from customer u where u.id = k.customer_id),
      'complaint', (select json_build_object('id', c.id, 'reference', c.reference) from complaint c where c.id = k.complaint_id),
      'loggedBy', (select p.name from person p where p.id = k.logged_by),
      'team', (select t.name from team t where t.id = k.team_id),
      'elsewhere', (select json_build_object('desk', e.title, 'id', d.their_id, 'url', d.url, 'place', d.place, 'tags', d.tags, 'closed', d.closed,
          'changedAt', d.changed_at, 'turns', d.turns) from desk_contact d join desk e on e.id = d.desk_id where d.contact_id = k.id),
      'affected', coalesce((select json_agg(json_build_object('customer', u.id, 'name', u.name, 'toldAt', a.told_at,
          'toldHow', a.told_how) order by a.named_at, u.name)
        from contact_affected a join customer u on u.id = a.customer_id where a.contact_id = k.id), '[]')
    ) as page from contact k where k.id = ${id}`.execute(tx.sql),
  );
  if (!rows[0]) return refuse('contact.unknown');
  const { reach, ...page } = rows[0].page;
  const contact = { ...page, complaintId: page.complaint?.id ?? null, customerId: page.customer?.id ?? null };
  const way = reach && wayToTell(reach, new Set(reach.ways));
  const written = way && !way.byHand && isAnswered(page.kind) ? { kind: page.kind, channel: way.channel } : null;
  const thanks = written && { channel: written.channel, text: thanksBegun(written.kind, reach?.language ?? '').text };
  return { ...page, thanks, allowed: may(actor, 'log') ? contactDeeds(contact) : [] };
}
