// One customer: how to reach them, what they need, and everything they told us, complaints and other contacts, newest first.
// Only what the asking person may see; support needs stand first, since they matter in every conversation.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { may } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { EarlierComplaint } from '../complaints/complaint-parts.ts';

const when = z.iso.datetime({ offset: true });

export const CustomerPage = z.object({
  id: z.uuid(),
  version: z.number().int(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  anonymous: z.boolean(),
  confidential: z.boolean(),
  preferredChannel: z.string().nullable(),
  language: z.string().nullable(),
  contactTimes: z.string().nullable(),
  adjustments: z.string().nullable(),
  supportNeeds: z.string().nullable(),
  supportConsentAt: when.nullable(),
  noUpdates: z.boolean().describe('They asked not to be told how it goes'),
  noFeedback: z.boolean().describe('They asked not to be asked how it went'),
  createdAt: when,
  complaints: z.array(EarlierComplaint.extend({ role: z.string() })),
  contacts: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      state: z.string(),
      subject: z.string(),
      text: z.string(),
      channel: z.string(),
      receivedAt: when,
    }),
  ),
  allowed: z.array(z.string()),
});
export type CustomerPage = z.infer<typeof CustomerPage>;

export async function customerPage(db: Kysely<DB>, actor: PersonActor, id: string): Promise<CustomerPage | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ page: Omit<CustomerPage, 'allowed'> }>`
    select json_build_object(
      'id', u.id, 'version', u.version, 'name', u.name, 'email', u.email, 'phone', u.phone, 'address', u.address,
      'anonymous', u.anonymous, 'confidential', u.confidential, 'preferredChannel', u.preferred_channel, 'language', u.language,
      'contactTimes', u.contact_times, 'adjustments', u.adjustments, 'supportNeeds', u.support_needs,
      'supportConsentAt', u.support_consent_at, 'createdAt', u.created_at,
      'noUpdates', u.no_updates_at is not null, 'noFeedback', u.no_feedback_at is not null,
      'complaints', coalesce((select json_agg(json_build_object('id', c.id, 'reference', c.reference, 'title', c.title,
          'state', c.state, 'receivedAt', c.received_at, 'product', taxonomy_path(c.product_id), 'outcome', c.outcome, 'role', p.role)
          order by c.received_at desc, c.id desc)
        from complaint_party p join complaint c on c.id = p.complaint_id
        where p.customer_id = u.id and c.state <> 'undone'), '[]'),
      'contacts', coalesce((select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'state', k.state, 'subject', k.subject,
          'text', left(k.text, 500), 'channel', k.channel, 'receivedAt', k.received_at) order by k.received_at desc)
        from contact k where k.customer_id = u.id and k.complaint_id is null), '[]')
    ) as page from customer u where u.id = ${id}`.execute(tx.sql),
  );
  const page = rows[0]?.page;
  if (!page) return refuse('customer.unknown');
  return { ...page, allowed: may(actor, 'log') ? ['correct'] : [] };
}
