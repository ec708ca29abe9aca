// Adds a mailbox to listen to, or changes one. Its password or refresh token is sealed with the program's own secret and shown to nobody
// again; without a new one, the one there is stays, unless the server or the name changes: then it would go to a stranger.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import {
  type MailboxSecurity,
  mailboxSecretPurpose,
  mailboxSecurities,
  type MailboxWay,
  mailboxWays,
} from '#domain/mail/mailbox.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { seal } from '#platform/sealing.ts';
import { lockDesk } from '#records/desks.ts';
import { addMailbox, lockMailbox, saveMailbox } from '#records/mailboxes.ts';
import { command } from '../command.ts';
import { seen, words } from '../intake/inputs.ts';

const text = (needed: string) => words(needed, 300);

export const keepMailbox = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    mailbox: z.uuid().nullish(),
    version: seen.optional(),
    name: text('Give it a name, such as “Complaints”.'),
    host: text('Give the name of the server, such as imap.example.org.'),
    port: z.int().min(1).max(65_535),
    security: z.enum(Object.keys(mailboxSecurities) as [MailboxSecurity]),
    username: text('Give the name to sign in with, often the address.'),
    way: z.enum(Object.keys(mailboxWays) as [MailboxWay]),
    secret: z.string().max(10_000).default(''),
    tokenUrl: z
      .union([z.literal(''), z.url({ protocol: /^https$/, error: 'Give an address that begins with https://.' })])
      .default(''),
    clientName: z.string().trim().max(500).default(''),
    clientSecret: z.string().max(2_000).default(''),
    folder: z.string().trim().min(1).max(300).default('INBOX'),
    doneFolder: z.string().trim().max(300).default(''),
    active: z.boolean().default(true),
    desk: z.uuid().nullish().describe('A journal: its messages become contacts of this other help desk, and are not taken up here'),
  }),
  async run({ mailbox, version, secret, clientSecret, ...given }, { tx, actor, now, secret: ours }) {
    const earlier = mailbox ? await lockMailbox(tx, mailbox, version) : null;
    if (isRefusal(earlier)) return earlier;
    const desk = given.desk ? await lockDesk(tx, given.desk) : null;
    if (isRefusal(desk)) return desk;
    if (desk?.our_addresses.length === 0) return refuse('mailbox.journal-needs-addresses');
    const sameDoor =
      earlier !== null &&
      earlier.host === given.host &&
      earlier.username === given.username &&
      earlier.way === given.way &&
      earlier.token_url === (given.tokenUrl || null);
    if (secret === '' && !sameDoor) return refuse('mailbox.needs-secret');
    if (given.way === 'oauth' && (given.tokenUrl === '' || given.clientName === '')) return refuse('mailbox.needs-secret');
    const sealed = secret === '' ? {} : { sealed: seal(ours, mailboxSecretPurpose, JSON.stringify({ secret, clientSecret })) };
    const { name, host, port, security, username, way, folder, active } = given;
    const row = {
      name,
      host,
      port,
      security,
      username,
      way,
      folder,
      active,
      desk_id: desk?.id ?? null,
      token_url: given.tokenUrl || null,
      client_name: given.clientName || null,
      done_folder: given.doneFolder || null,
    };
    const id = earlier?.id ?? newId(now);
    if (earlier) await saveMailbox(tx, id, { ...row, ...sealed });
    else if (sealed.sealed) await addMailbox(tx, { id, ...row, sealed: sealed.sealed, made_by: personBehind(actor), made_at: now });
    return { happened: [{ kind: 'mailbox-kept', about: id, added: earlier === null, active, way }], reply: { id } };
  },
});
