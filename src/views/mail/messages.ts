// The messages of a complaint that went out or should, newest first: what each says, how far it came, and whether somebody is asked to
// decide. For those who may see the complaint; a way in is shown to nobody.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import type { ComplaintState } from '#domain/complaint.ts';
import { whyNot } from '#domain/complaint-deed.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { noMailServer } from './mail-health.ts';
import { messageJson, OutgoingMessage, waitingAt } from './message-shape.ts';

export const Messages = z
  .object({
    messages: z.array(OutgoingMessage),
    allowed: z.array(z.enum(['settle-message', 'send-notice'])),
  })
  .meta({ id: 'OutgoingMessages' });
export type Messages = z.output<typeof Messages>;

export interface Writing {
  readonly actor: PersonActor;
  /** Whether a setting of the program's start names the mail server. */
  readonly byTheStart: boolean;
}

export async function messagesOf(db: Kysely<DB>, { actor, byTheStart }: Writing, complaint: string): Promise<Messages | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ messages: Messages['messages']; state: ComplaintState }>`
      select coalesce((select json_agg(${messageJson(sql`c.legal_entity_id`)} order by m.made_at desc, m.id desc)
        from outgoing_message m where m.complaint_id = c.id), '[]') as messages, c.state
      from complaint c where c.id = ${complaint}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return refuse('complaint.unknown');
  const { messages, state } = found;
  const sends = whyNot('tell-progress', { state }, actor) === undefined;
  const waits = messages.some(({ waitsFor }) => waitsFor === 'server');
  const server = byTheStart || !waits || !(await noMailServer(db));
  return {
    messages: messages.map((message) => waitingAt(server, message)),
    allowed: [...(may(actor, 'handle') ? ['settle-message' as const] : []), ...(sends ? ['send-notice' as const] : [])],
  };
}
