// One message that goes out, as the complaint's page and my work show it: what it says, how far it came, and whether somebody is asked to
// decide.
import { sql } from 'kysely';
import { z } from 'zod';
import { type MessageKind, messageKinds, type MessageState, messageStates } from '#domain/outgoing-message.ts';

const when = z.iso.datetime({ offset: true });

export const OutgoingMessage = z.object({
  id: z.uuid(),
  version: z.number().int(),
  kind: z.enum(Object.keys(messageKinds) as [MessageKind]),
  channel: z.string(),
  state: z.enum(Object.keys(messageStates) as [MessageState]),
  address: z.string(),
  subject: z.string(),
  text: z.string(),
  madeAt: when,
  madeBy: z.string().nullable(),
  at: when.describe('When it came to this state'),
  tryAgainAt: when.nullable(),
  answer: z.string().describe('What the other side said'),
  asks: z.boolean().describe('Somebody is asked to say what becomes of it'),
  hearBy: z.iso.date().nullable().describe('By when it says that they hear again'),
  byHand: z.boolean().describe('No program can send it: a colleague calls or writes'),
  letter: z.uuid().nullable(),
  waitsFor: z.enum(['server', 'sender']).nullable().describe('What is not set up, so that it cannot go'),
});
export type OutgoingMessage = z.output<typeof OutgoingMessage>;

/** `m` is the message, `entity` the id of the legal entity that writes it, where one does. */
export const messageJson = (
  entity: ReturnType<typeof sql>,
) => sql`json_build_object('id', m.id, 'version', m.version, 'kind', m.kind,
  'channel', m.channel, 'state', m.state, 'address', m.address, 'subject', m.subject, 'text', m.text, 'madeAt', m.made_at,
  'madeBy', (select p.name from person p where p.id = m.made_by), 'at', coalesce(m.ended_at, m.handed_at, m.made_at),
  'tryAgainAt', m.try_again_at, 'answer', m.answer, 'letter', m.letter_id, 'hearBy', to_char(m.hear_by, 'YYYY-MM-DD'),
  'byHand', m.channel in ('phone', 'letter') or (m.channel = 'email' and m.complaint_id is not null
    and not exists (select 1 from mail_sender s where s.legal_entity_id = ${entity})),
  'waitsFor', case when m.state = 'queued' and m.channel = 'email' then
    case when exists (select 1 from mail_sender s where s.legal_entity_id = coalesce(m.legal_entity_id, ${entity},
      (select x.legal_entity_id from mail_sender x order by x.legal_entity_id limit 1))) then 'server' else 'sender' end end,
  'asks', ${asks})`;

/** Until this is asked, every e-mail that has a sender is told to wait for a server; where one is set none does. */
export const waitingAt = (server: boolean, message: OutgoingMessage): OutgoingMessage =>
  server && message.waitsFor === 'server' ? { ...message, waitsFor: null } : message;

/** Whether somebody is asked to decide about `m`. */
export const asks = sql`m.state = 'held' or (m.state in ('uncertain', 'failed', 'bounced') and m.settled_by is null)`;
