// The settings of mail as the page of mail shows them: the server, who each legal entity writes as, and how sending goes. Passwords and
// keys are never shown, only whether they are set and can still be read.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { unseal } from '#platform/sealing.ts';

const when = z.iso.datetime({ offset: true });
const secret = z.enum(['none', 'set', 'unreadable']).describe('Unreadable: sealed with another secret; type it again');

export const MailSettings = z
  .object({
    server: z.object({
      version: z.number().int().describe('0 while none is set'),
      host: z.string(),
      port: z.number().int(),
      security: z.enum(['tls', 'starttls', 'none']),
      username: z.string(),
      password: secret,
      dkimDomain: z.string(),
      dkimSelector: z.string(),
      dkimKey: secret,
    }),
    byTheStart: z.string().nullable().describe('The server that a setting of the program’s start names; it comes before this one'),
    senders: z.array(
      z.object({
        legalEntity: z.uuid(),
        entity: z.string(),
        version: z.number().int(),
        name: z.string(),
        address: z.string(),
        replyTo: z.string(),
      }),
    ),
    waiting: z.object({ count: z.number().int(), since: when.nullable(), answer: z.string().describe('What was last heard') }),
    trials: z.array(z.object({ address: z.string(), state: z.string(), at: when, answer: z.string() })),
  })
  .meta({ id: 'MailSettings' });
export type MailSettings = z.output<typeof MailSettings>;

interface Stored extends Pick<MailSettings, 'senders' | 'waiting' | 'trials'> {
  readonly server:
    | (Omit<MailSettings['server'], 'password' | 'dkimKey'> & { password: string | null; dkimKey: string | null })
    | null;
}

const unset = {
  version: 0,
  host: '',
  port: 587,
  security: 'starttls',
  username: '',
  password: null,
  dkimDomain: '',
  dkimSelector: '',
  dkimKey: null,
} as const;

export interface Reading {
  readonly actor: PersonActor;
  readonly secret: Buffer;
  readonly byTheStart: string | null;
}

export async function mailSettings(db: Kysely<DB>, { actor, secret, byTheStart }: Reading): Promise<MailSettings | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Stored>`
      select
        (select json_build_object('version', version, 'host', host, 'port', port, 'security', security, 'username', username,
          'password', encode(password_sealed, 'hex'), 'dkimDomain', dkim_domain, 'dkimSelector', dkim_selector,
          'dkimKey', encode(dkim_key_sealed, 'hex')) from mail_server) as server,
        (select json_agg(json_build_object('legalEntity', e.id, 'entity', e.name, 'version', coalesce(s.version, 0),
            'name', coalesce(s.name, ''), 'address', coalesce(s.address, ''), 'replyTo', coalesce(s.reply_to, '')) order by e.name)
          from legal_entity e left join mail_sender s on s.legal_entity_id = e.id) as senders,
        (select json_build_object('count', count(*), 'since', min(made_at),
            'answer', coalesce((array_agg(answer order by try_again_at desc) filter (where answer <> ''))[1], ''))
          from outgoing_message where state = 'queued' and channel = 'email') as waiting,
        coalesce((select json_agg(t) from (select address, state, coalesce(ended_at, made_at) as at, answer from outgoing_message
          where kind = 'trial' and made_by = ${actor.id} order by made_at desc limit 3) t), '[]') as trials`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) throw new Error('The settings of mail were not found.');
  const { password, dkimKey, ...server } = found.server ?? unset;
  const readable = (sealed: string | null, purpose: string) => {
    if (sealed === null) return 'none';
    return unseal(secret, purpose, Buffer.from(sealed, 'hex')) === undefined ? 'unreadable' : 'set';
  };
  const hidden = { password: readable(password, 'mail password'), dkimKey: readable(dkimKey, 'dkim key') } as const;
  return { server: { ...server, ...hidden }, byTheStart, senders: found.senders, waiting: found.waiting, trials: found.trials };
}
