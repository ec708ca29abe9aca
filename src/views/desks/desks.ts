// The other help desks, how each stands, and what of theirs could not be taken lately. Of their secrets only that they are there.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { deskKeyFor, deskSecretFor } from '#domain/desk/desk.ts';
import { deskMapping } from '#domain/desk/desk-mapping.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { signalLevels } from '#domain/signal/signal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { unseal } from '#platform/sealing.ts';

const when = z.iso.datetime({ offset: true });
const count = z.number().int();

const Desk = z.object({
  id: z.uuid(),
  version: count,
  name: z.string(),
  title: z.string(),
  active: z.boolean(),
  listed: z.boolean(),
  channel: z.string(),
  product: z
    .object({ id: z.uuid(), path: z.array(z.string()) })
    .nullable()
    .describe('Where a contact names none'),
  team: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('Who sees its contacts'),
  keepDays: count.nullable(),
  ourAddresses: z.array(z.string()).describe('Addresses and domains of ours, for mail of a journal'),
  journals: z
    .array(z.object({ id: z.uuid(), name: z.string(), active: z.boolean(), fault: z.string().nullable() }))
    .describe('Mailboxes that are read as its journal'),
  mapping: deskMapping.nullable(),
  token: z.object({ madeAt: when, madeBy: z.string().nullable(), usedAt: when.nullable() }).nullable(),
  receivedAt: when.nullable().describe('When something new came from it last'),
  contacts: count,
  waiting: count.describe('Of its contacts, not read yet'),
  signals: count.describe('Of its contacts, with signs that nobody judged yet'),
  hook: z
    .object({
      active: z.boolean(),
      url: z.string(),
      method: z.enum(['POST', 'PUT']),
      from: z.enum(signalLevels),
      body: z.unknown().describe('null: what is told is posted as it is'),
      header: z.string().nullable(),
      hasKey: z.boolean(),
      readable: z.boolean().describe('Whether its secrets can still be read; if not, set them anew'),
    })
    .nullable(),
  told: z.object({ waiting: count, failed: count.describe('In the last seven days') }),
  refusals: z.array(z.object({ at: when, id: z.string().nullable(), words: z.string() })).describe('The latest ten'),
});

export const Desks = z
  .object({ posts: z.string().describe('Where help desks post their contacts'), desks: z.array(Desk) })
  .meta({ id: 'HelpDesks' });
export type Desks = z.output<typeof Desks>;

type Row = Omit<Desks['desks'][number], 'hook'> & {
  readonly hook: Omit<NonNullable<Desks['desks'][number]['hook']>, 'readable'> | null;
  readonly key: string | null;
  readonly secret: string | null;
};

export async function desks(
  db: Kysely<DB>,
  { actor, secret, site, now }: { actor: PersonActor; secret: Buffer; site: string; now: Date },
): Promise<Desks | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ row: Row }>`
    select json_build_object('id', d.id, 'version', d.version, 'name', d.name, 'title', d.title, 'active', d.active, 'listed', d.listed,
      'channel', d.channel, 
      'product', (select json_build_object('id', n.id, 'path', taxonomy_path(n.id)) from taxonomy_node n where n.id = d.product_id),
      'team', (select json_build_object('id', t.id, 'name', t.name) from team t where t.id = d.team_id), 'keepDays', d.keep_days, 'ourAddresses', d.our_addresses,
      'journals', coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name, 'active', m.active, 'fault', m.fault) order by m.name, m.id)
        from mailbox m where m.desk_id = d.id), '[]'), 'mapping', d.mapping,
      'token', case when d.token_hash is not null then json_build_object('madeAt', d.token_made_at, 'usedAt', d.token_used_at,
        'madeBy', (select p.name from person p where p.id = d.token_made_by)) end,
      'receivedAt', d.received_at,
      'contacts', (select count(*)::int from desk_contact c where c.desk_id = d.id),
      'waiting', (select count(*)::int from desk_contact c join contact k on k.id = c.contact_id where c.desk_id = d.id and k.to_read),
      'signals', (select count(*)::int from desk_contact c join contact_signal s on s.contact_id = c.contact_id where c.desk_id = d.id and s.state = 'open'),
      'hook', case when d.hook_url is not null then json_build_object('active', d.hook_active, 'url', d.hook_url, 'method', d.hook_method,
        'from', d.hook_from, 'body', d.hook_body, 'header', d.hook_header, 'hasKey', d.hook_key_sealed is not null) end,
      'key', encode(d.hook_key_sealed, 'base64'), 'secret', encode(d.hook_secret_sealed, 'base64'),
      'told', json_build_object('waiting', (select count(*)::int from desk_telling t where t.desk_id = d.id and t.state in ('waiting', 'under-way')),
        'failed', (select count(*)::int from desk_telling t where t.desk_id = d.id and t.state = 'failed' and t.ended_at > ${now}::timestamptz - interval '7 days')),
      'refusals', coalesce((select json_agg(json_build_object('at', r.at, 'id', r.their_id, 'words', r.words) order by r.at desc, r.id desc)
        from (select * from desk_refusal r where r.desk_id = d.id order by r.at desc, r.id desc limit 10) r), '[]')) as row
    from desk d order by d.title, d.name`.execute(tx.sql),
  );
  const shown = rows.map(({ row: { key, secret: sealed, ...row } }) => {
    const opens = (words: string | null, purpose: string): boolean =>
      words === null || unseal(secret, purpose, Buffer.from(words, 'base64')) !== undefined;
    const readable = sealed !== null && opens(sealed, deskSecretFor(row.id)) && opens(key, deskKeyFor(row.id));
    return { ...row, hook: row.hook && { ...row.hook, readable } };
  });
  return { posts: new URL('/api/help-desks/contacts', site).href, desks: shown };
}
