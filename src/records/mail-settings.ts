// Rows of the settings of mail: the server it goes out by, and who each legal entity writes as.
import { type Updateable, sql } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface MailServerWords {
  readonly host: string;
  readonly port: number;
  readonly security: string;
  readonly username: string;
  readonly dkimDomain: string;
  readonly dkimSelector: string;
}

const none: MailServerWords = { host: '', port: 587, security: 'starttls', username: '', dkimDomain: '', dkimSelector: '' };

/** Version 0 while none is set. */
export async function lockMailServer(tx: Transaction): Promise<{ version: number; server: MailServerWords }> {
  const row = await tx.sql.selectFrom('mail_server').selectAll().forUpdate().executeTakeFirst();
  if (!row) return { version: 0, server: none };
  const { host, port, security, username, dkim_domain: dkimDomain, dkim_selector: dkimSelector } = row;
  return { version: row.version, server: { host, port, security, username, dkimDomain, dkimSelector } };
}

type Sealed = Pick<Updateable<DB['mail_server']>, 'password_sealed' | 'dkim_key_sealed'>;

export async function saveMailServer(tx: Transaction, server: MailServerWords, sealed: Sealed): Promise<number> {
  const { host, port, security, username, dkimDomain, dkimSelector } = server;
  const row = { host, port, security, username, dkim_domain: dkimDomain, dkim_selector: dkimSelector, ...sealed };
  const saved = await tx.sql
    .insertInto('mail_server')
    .values(row)
    .onConflict((conflict) => conflict.column('only_one').doUpdateSet({ ...row, version: sql<number>`mail_server.version + 1` }))
    .returning('version')
    .executeTakeFirstOrThrow();
  return saved.version;
}

export interface MailSender {
  readonly name: string;
  readonly address: string;
  readonly replyTo: string;
}

/** Version 0 while none is set; undefined where there is no such legal entity. */
export async function lockMailSender(
  tx: Transaction,
  entity: string,
): Promise<{ version: number; sender: MailSender } | undefined> {
  const { rows } = await sql<{ name: string | null; address: string; replyTo: string; version: number }>`
    select s.name, s.address, s.reply_to as "replyTo", s.version from legal_entity e left join mail_sender s on s.legal_entity_id = e.id
    where e.id = ${entity} for update of e`.execute(tx.sql);
  const [row] = rows;
  if (!row) return undefined;
  const { name, address, replyTo, version } = row;
  return name === null
    ? { version: 0, sender: { name: '', address: '', replyTo: '' } }
    : { version, sender: { name, address, replyTo } };
}

export async function saveMailSender(tx: Transaction, entity: string, { name, address, replyTo }: MailSender): Promise<number> {
  const row = { name, address, reply_to: replyTo };
  const saved = await tx.sql
    .insertInto('mail_sender')
    .values({ legal_entity_id: entity, ...row })
    .onConflict((conflict) =>
      conflict.column('legal_entity_id').doUpdateSet({ ...row, version: sql<number>`mail_sender.version + 1` }),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return saved.version;
}
