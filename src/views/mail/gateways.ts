// The other ways than e-mail to reach customers, and how each stands; their secrets never among what is shown. For the program alone:
// what it needs to post, and to know that a post is theirs.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { gatewaySecretPurpose } from '#domain/mail/gateway.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { unseal } from '#platform/sealing.ts';

const when = z.iso.datetime({ offset: true });

export const Gateways = z
  .object({
    events: z.string().describe('Where gateways post what happened; {channel} is the channel’s name'),
    gateways: z.array(
      z.object({
        channel: z.string(),
        version: z.number().int(),
        url: z.string(),
        active: z.boolean(),
        readable: z.boolean().describe('Whether its secret can still be read; if not, make a new one'),
        sentAt: when.nullable(),
        heardAt: when.nullable().describe('When somebody last wrote by it'),
        waiting: z.number().int(),
        failed: z.number().int().describe('In the last seven days'),
        fault: z.string().nullable(),
        faultAt: when.nullable(),
      }),
    ),
  })
  .meta({ id: 'Gateways' });
export type Gateways = z.output<typeof Gateways>;

type Row = Omit<Gateways['gateways'][number], 'readable'> & { readonly sealed: Buffer | null };

export async function gateways(
  db: Kysely<DB>,
  { actor, secret, site, now }: { actor: PersonActor; secret: Buffer; site: string; now: Date },
): Promise<Gateways | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Row>`select g.channel, g.version, g.url, g.active, g.secret_sealed as sealed, g.fault, to_json(g.fault_at) as "faultAt",
      (select to_json(max(m.sent_at)) from outgoing_message m where m.channel = g.channel and m.state = 'sent') as "sentAt",
      (select to_json(max(k.logged_at)) from contact k where k.channel = g.channel and k.direction = 'in' and k.external_id is not null) as "heardAt",
      (select count(*)::int from outgoing_message m where m.channel = g.channel and m.state in ('queued', 'handing-over')) as waiting,
      (select count(*)::int from outgoing_message m where m.channel = g.channel and m.state in ('failed', 'bounced')
        and m.ended_at > ${now}::timestamptz - interval '7 days') as failed
      from channel_gateway g order by g.channel`.execute(tx.sql),
  );
  const shown = rows.map(({ sealed, ...row }) => ({
    ...row,
    readable: sealed !== null && unseal(secret, gatewaySecretPurpose, sealed) !== undefined,
  }));
  return {
    events: new URL('/api/channels/{channel}/events', site).href.replaceAll('%7B', '{').replaceAll('%7D', '}'),
    gateways: shown,
  };
}

export interface GatewayToUse {
  readonly url: string;
  readonly active: boolean;
  readonly sealed: Buffer | null;
  readonly fault: string | null;
}

export async function gatewayOf(db: Kysely<DB>, channel: string): Promise<GatewayToUse | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<GatewayToUse>`select url, active, secret_sealed as sealed, fault from channel_gateway where channel = ${channel}`.execute(
      tx.sql,
    ),
  );
  return rows[0];
}
