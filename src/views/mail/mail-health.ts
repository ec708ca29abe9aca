// How mail goes in and out, for whoever keeps the settings and for the command line: counts and moments, and what of it needs a look.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type Actor, may } from '#domain/actor.ts';
import { type MailPlace, mailAlerts, mailPlaces, type MailServerStanding } from '#domain/mail/mail-health.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { unseal } from '#platform/sealing.ts';

const when = z.iso.datetime({ offset: true });
const count = z.number().int();

export const MailHealth = z
  .object({
    out: z.object({
      server: z.enum(['set', 'by-the-start', 'none', 'unreadable']).describe('Unreadable: its password has to be typed again'),
      queued: count.describe('E-mails that wait to be sent'),
      oldestAt: when.nullable().describe('When the oldest of them was made'),
      withoutSender: z.array(z.object({ entity: z.string(), waiting: count })),
      failed: count.describe('Of any channel: refused or given up, and nobody has said what becomes of them'),
      bounced: count,
      uncertain: count.describe('Handed over, perhaps, and not kept as sent'),
      unsettledSince: when.nullable(),
      lastSentAt: when.nullable(),
      lastAnswer: z.string(),
    }),
    mailboxes: z.array(
      z.object({
        name: z.string(),
        active: z.boolean(),
        madeAt: when,
        heardAt: when.nullable().describe('Connected and told of new messages since'),
        fault: z.string().nullable(),
        faultAt: when.nullable(),
        lastMessageAt: when.nullable(),
      }),
    ),
    channels: z.array(
      z.object({ channel: z.string(), active: z.boolean(), fault: z.string().nullable(), faultAt: when.nullable() }),
    ),
    alerts: z.array(z.object({ place: z.enum(Object.keys(mailPlaces) as [MailPlace]), words: z.string(), since: when.nullable() })),
  })
  .meta({ id: 'MailHealth' });
export type MailHealth = z.output<typeof MailHealth>;

export interface LookingAtMail {
  readonly actor: Actor;
  readonly secret: Buffer;
  /** Whether a setting of the program's start names the server. */
  readonly byTheStart: boolean;
  readonly now: Date;
}

interface Row extends Pick<MailHealth, 'mailboxes' | 'channels'> {
  readonly out: Omit<MailHealth['out'], 'server'>;
  readonly server: { readonly password: string | null } | null;
}

const unsettled = sql`m.state in ('failed', 'bounced', 'uncertain') and m.settled_by is null`;

export async function mailHealth(db: Kysely<DB>, { actor, secret, byTheStart, now }: LookingAtMail): Promise<MailHealth | Refusal> {
  if (actor.kind === 'person' ? !may(actor, 'manage-settings') : actor.kind !== 'program') return refuse('permission.missing');
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Row>`
    with waits as (select m.id, m.made_at, m.answer, m.try_again_at, coalesce(m.legal_entity_id, c.legal_entity_id,
        (select x.legal_entity_id from mail_sender x order by x.legal_entity_id limit 1)) as entity
      from outgoing_message m left join complaint c on c.id = m.complaint_id
      where m.state in ('queued', 'handing-over') and m.channel = 'email')
    select
      (select json_build_object('password', encode(s.password_sealed, 'hex')) from mail_server s) as server,
      (select json_build_object('queued', count(*), 'oldestAt', min(w.made_at),
          'lastAnswer', coalesce((array_agg(w.answer order by w.try_again_at desc nulls last) filter (where w.answer <> ''))[1], ''))::jsonb
        from waits w)
      || (select json_build_object('failed', count(*) filter (where m.state = 'failed'), 'bounced', count(*) filter (where m.state = 'bounced'),
          'uncertain', count(*) filter (where m.state = 'uncertain'), 'unsettledSince', min(coalesce(m.ended_at, m.handed_at, m.made_at)))::jsonb
        from outgoing_message m where ${unsettled})
      || json_build_object('lastSentAt', (select m.sent_at from outgoing_message m where m.state = 'sent' and m.channel = 'email'
          order by m.id desc limit 1),
        'withoutSender', coalesce((select json_agg(l) from (select coalesce(e.name, 'any legal entity') as entity, count(*) as waiting
          from waits w left join legal_entity e on e.id = w.entity
          where not exists (select 1 from mail_sender s where s.legal_entity_id = w.entity) group by 1 order by 1) l), '[]'))::jsonb as out,
      coalesce((select json_agg(json_build_object('name', b.name, 'active', b.active, 'madeAt', b.made_at, 'heardAt', b.heard_at,
        'fault', b.fault, 'faultAt', b.fault_at, 'lastMessageAt', (select i.came_at from incoming_mail i where i.mailbox_id = b.id
          order by i.came_at desc limit 1)) order by b.name) from mailbox b), '[]') as mailboxes,
      coalesce((select json_agg(json_build_object('channel', g.channel, 'active', g.active, 'fault', g.fault, 'faultAt', g.fault_at)
        order by g.channel) from channel_gateway g), '[]') as channels`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) throw new Error('How mail goes was not found.');
  const { server, out, mailboxes, channels } = found;
  const standing = { out: { server: standingOf(server, { secret, byTheStart }), ...out }, mailboxes, channels };
  return { ...standing, alerts: mailAlerts(standing, now) };
}

function standingOf(kept: Row['server'], { secret, byTheStart }: Pick<LookingAtMail, 'secret' | 'byTheStart'>): MailServerStanding {
  if (byTheStart) return 'by-the-start';
  if (kept === null) return 'none';
  if (kept.password === null) return 'set';
  return unseal(secret, 'mail password', Buffer.from(kept.password, 'hex')) === undefined ? 'unreadable' : 'set';
}

/** Whether no server is set that could take an e-mail: what waits then waits for a person. */
export async function noMailServer(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ none: boolean }>`select not exists (select 1 from mail_server) as none`.execute(tx.sql),
  );
  return rows[0]?.none ?? true;
}
