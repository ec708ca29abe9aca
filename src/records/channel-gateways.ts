// Rows of gateways: the other ways than e-mail by which messages go out and come in. Their secrets are sealed.
import { sql, type Updateable } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** By which channels the program can send about that complaint: e-mail where its legal entity has an address, and active gateways. */
export async function waysToSend(tx: Transaction, complaint: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ channel: string }>`
    select 'email' as channel from complaint c join mail_sender s on s.legal_entity_id = c.legal_entity_id where c.id = ${complaint}
    union select channel from channel_gateway where ready`.execute(tx.sql);
  return new Set(rows.map(({ channel }) => channel));
}

export async function hasGateway(tx: Transaction, channel: string): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('channel_gateway')
    .select('channel')
    .where('channel', '=', channel)
    .where('ready', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

export async function lockGateway(tx: Transaction, channel: string) {
  return tx.sql.selectFrom('channel_gateway').selectAll().where('channel', '=', channel).forUpdate().executeTakeFirst();
}

export interface GatewayKept {
  readonly channel: string;
  readonly url: string;
  readonly active: boolean;
  /** Undefined: as it was. */
  readonly secret: Buffer | undefined;
  readonly by: string | null;
  readonly now: Date;
}

/** Adds or changes it; the version it stands at. What was last wrong with it is forgotten: it may be mended. */
export async function keepGateway(tx: Transaction, { channel, url, active, secret, by, now }: GatewayKept): Promise<number> {
  const sealed = secret === undefined ? {} : { secret_sealed: secret };
  const saved = await tx.sql
    .insertInto('channel_gateway')
    .values({ channel, url, active, ...sealed, made_by: by, made_at: now })
    .onConflict((conflict) =>
      conflict.column('channel').doUpdateSet({
        url,
        active,
        ...sealed,
        fault: null,
        fault_at: null,
        version: sql<number>`channel_gateway.version + 1`,
      }),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return saved.version;
}

export async function removeGatewayRow(tx: Transaction, channel: string): Promise<void> {
  await tx.sql.deleteFrom('channel_gateway').where('channel', '=', channel).execute();
}

/** How it stands; whoever has its page open is not made stale by it. */
export async function noteGateway(
  tx: Transaction,
  channel: string,
  standing: Pick<Updateable<DB['channel_gateway']>, 'fault' | 'fault_at'>,
): Promise<void> {
  await tx.sql.updateTable('channel_gateway').set(standing).where('channel', '=', channel).execute();
}
