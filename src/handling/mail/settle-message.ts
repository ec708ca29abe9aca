// Says what became of a message that may have gone, or could not be sent: it went; or it is sent again, as a new message, to the same
// address or a better one; or it is left unsent.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { chainOf, copyMessage, lockMessage, saveMessage, sendMessage } from '#records/outgoing-messages.ts';
import { command } from '../command.ts';
import { factsOf, messageId, seen } from './inputs.ts';

export const settleMessage = command({
  permission: 'handle',
  input: z.object({
    message: messageId,
    version: seen,
    how: z.enum(['went', 'again', 'leave']),
    address: z.string().trim().min(3).max(320).optional().describe('Where it is sent again to, when not to the same address'),
  }),
  async run({ message: id, version, how, address }, { tx, actor, now }) {
    const message = await lockMessage(tx, id);
    if (isRefusal(message)) return message;
    const asks = ['uncertain', 'failed', 'bounced'].includes(message.state) && !message.settled;
    if (!asks || message.version !== version || (how === 'went' && message.state !== 'uncertain')) return refuse('message.not-so');
    const by = personBehind(actor);
    const about = await chainOf(tx, message);
    const facts = factsOf(message);
    if (how === 'again') {
      const instead = await copyMessage(tx, id, { address, by, now });
      await saveMessage(tx, id, { settled_by: by });
      const happened = [{ kind: 'message-sent-again', about, ...facts, instead }] as const;
      return { happened, queue: [sendMessage(instead)], reply: { message: instead } };
    }
    const went = how === 'went';
    const sent = went ? { state: 'sent', sent_at: message.handedAt ?? now } : {};
    await saveMessage(tx, id, { settled_by: by, ...sent });
    return { happened: [{ kind: 'message-settled', about, ...facts, went }], reply: { message: id } };
  },
});
