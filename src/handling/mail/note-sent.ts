// Keeps that the other server took a message, with what it answered: the proof that it went.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { chainOf, emptiedOf, lockMessage, saveMessage } from '#records/outgoing-messages.ts';
import { command } from '../command.ts';
import { factsOf, messageId } from './inputs.ts';

export const noteSent = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ message: messageId, answer: z.string() }),
  async run({ message: id, answer }, { tx, actor, now }) {
    if (actor.kind !== 'program') return refuse('permission.missing');
    const message = await lockMessage(tx, id);
    if (isRefusal(message)) return message;
    // Taken after all, when somebody had already given it up for uncertain.
    const open = message.state === 'handing-over' || (message.state === 'uncertain' && !message.settled);
    if (!open) return { unchanged: true, reply: { sent: false } };
    await saveMessage(tx, id, { state: 'sent', sent_at: now, ended_at: now, answer, ...emptiedOf(message.kind) });
    return { happened: [{ kind: 'message-sent', about: await chainOf(tx, message), ...factsOf(message) }], reply: { sent: true } };
  },
});
