// The messages of a complaint that went out or should, newest first: what each says, how far it came, and whether somebody is asked to
// decide. For those who may see the complaint; a way in is shown to nobody.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type MessageKind, messageKinds, type MessageState, messageStates } from '#domain/outgoing-message.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

export const Messages = z
  .object({
    messages: z.array(
      z.object({
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
        letter: z.uuid().nullable(),
      }),
    ),
    allowed: z.array(z.enum(['settle-message'])),
  })
  .meta({ id: 'OutgoingMessages' });
export type Messages = z.output<typeof Messages>;

export async function messagesOf(db: Kysely<DB>, actor: PersonActor, complaint: string): Promise<Messages | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ messages: Messages['messages'] }>`
      select coalesce((select json_agg(json_build_object('id', m.id, 'version', m.version, 'kind', m.kind, 'channel', m.channel,
          'state', m.state, 'address', m.address, 'subject', m.subject, 'text', m.text, 'madeAt', m.made_at,
          'madeBy', (select p.name from person p where p.id = m.made_by), 'at', coalesce(m.ended_at, m.handed_at, m.made_at),
          'tryAgainAt', m.try_again_at, 'answer', m.answer, 'letter', m.letter_id,
          'asks', m.state in ('uncertain', 'failed', 'bounced') and m.settled_by is null) order by m.made_at desc, m.id desc)
        from outgoing_message m where m.complaint_id = c.id), '[]') as messages
      from complaint c where c.id = ${complaint}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return refuse('complaint.unknown');
  return { messages: found.messages, allowed: may(actor, 'handle') ? ['settle-message'] : [] };
}
