// The mailboxes that are listened to, and how each stands. Their secrets are never among what is shown.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { type MailboxSecurity, mailboxSecurities, type MailboxWay, mailboxWays } from '#domain/mail/mailbox.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

export const Mailboxes = z.object({
  mailboxes: z.array(
    z.object({
      id: z.uuid(),
      version: z.number().int(),
      name: z.string(),
      host: z.string(),
      port: z.number().int(),
      security: z.enum(Object.keys(mailboxSecurities) as [MailboxSecurity]),
      username: z.string(),
      way: z.enum(Object.keys(mailboxWays) as [MailboxWay]),
      tokenUrl: z.string().nullable(),
      clientName: z.string().nullable(),
      folder: z.string(),
      doneFolder: z.string().nullable(),
      active: z.boolean(),
      heardAt: when.nullable(),
      fault: z.string().nullable(),
      faultAt: when.nullable(),
      desk: z.object({ id: z.uuid(), title: z.string() }).nullable().describe('It is the journal of this other help desk'),
    }),
  ),
});
export type Mailboxes = z.infer<typeof Mailboxes>;

export async function mailboxes(db: Kysely<DB>, actor: PersonActor): Promise<Mailboxes> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Mailboxes['mailboxes'][number]>`
    select m.id, m.version, m.name, m.host, m.port, m.security, m.username, m.way, m.token_url as "tokenUrl", m.client_name as "clientName", m.folder,
      m.done_folder as "doneFolder", m.active, to_json(m.heard_at) as "heardAt", m.fault, to_json(m.fault_at) as "faultAt",
      (select json_build_object('id', d.id, 'title', d.title) from desk d where d.id = m.desk_id) as desk
    from mailbox m order by m.name, m.id`.execute(tx.sql),
  );
  return { mailboxes: rows };
}

export interface ToListenTo {
  readonly id: string;
  readonly version: number;
  readonly host: string;
  readonly port: number;
  readonly security: MailboxSecurity;
  readonly username: string;
  readonly way: MailboxWay;
  readonly tokenUrl: string | null;
  readonly clientName: string | null;
  readonly folder: string;
  readonly doneFolder: string | null;
  /** The other help desk whose journal it is. */
  readonly desk: string | null;
}

/** For the program alone: what it needs to listen, but its secret. The journal of a help desk that is paused waits unread. */
export async function mailboxesToListenTo(db: Kysely<DB>): Promise<readonly ToListenTo[]> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<ToListenTo>`
    select m.id, m.version, m.host, m.port, m.security, m.username, m.way, m.token_url as "tokenUrl", m.client_name as "clientName", m.folder,
      m.done_folder as "doneFolder", m.desk_id as desk from mailbox m left join desk d on d.id = m.desk_id
    where m.active and (m.desk_id is null or d.active) order by m.id`.execute(tx.sql),
  );
  return rows;
}

/** Its secret as it is now, still sealed: a provider may have given another since it was listened to first. */
export async function mailboxSealed(db: Kysely<DB>, id: string): Promise<Buffer | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ sealed: Buffer }>`select sealed from mailbox where id = ${id}`.execute(tx.sql),
  );
  return rows[0]?.sealed;
}
