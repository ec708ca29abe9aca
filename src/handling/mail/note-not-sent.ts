// Keeps that a message was surely not taken: put off and tried again, or failed, which whoever handles the complaint is told.
// `past` says whether its last words were said; whoever did not come so far decides nothing about one who did.
import { z } from 'zod';
import { tryAgainAt } from '#domain/mail/try-again.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { chainOf, emptiedOf, lockMessage, noteCameBack, saveMessage, tellHandler } from '#records/outgoing-messages.ts';
import { command } from '../command.ts';
import { factsOf, messageId } from './inputs.ts';

export const noteNotSent = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({
    message: messageId,
    forGood: z.boolean(),
    past: z.boolean(),
    code: z.int().nullable(),
    answer: z.string(),
  }),
  async run({ message: id, forGood, past, code, answer }, { tx, actor, now }) {
    if (actor.kind !== 'program') return refuse('permission.missing');
    const message = await lockMessage(tx, id);
    if (isRefusal(message)) return message;
    if (message.state !== (past ? 'handing-over' : 'queued')) return { unchanged: true, reply: { state: message.state } };
    const attempts = past ? message.attempts : message.attempts + 1;
    const again = forGood ? null : tryAgainAt(attempts, message.madeAt, now);
    const about = await chainOf(tx, message);
    const facts = factsOf(message);
    if (again) {
      await saveMessage(tx, id, { state: 'queued', attempts, try_again_at: again, handed_at: null, answer });
      const happened = [{ kind: 'message-put-off', about, ...facts, code, again: again.toISOString() }] as const;
      return { happened, reply: { state: 'queued' } };
    }
    await saveMessage(tx, id, { state: 'failed', attempts, try_again_at: null, ended_at: now, answer, ...emptiedOf(message.kind) });
    await noteCameBack(tx, message, now);
    await tellHandler(tx, message, 'message-failed', now);
    return { happened: [{ kind: 'message-failed', about, ...facts, code }], reply: { state: 'failed' } };
  },
});
