// Keeps what a gateway learnt of a message it took: it reached the telephone, or it came back, which whoever handles the complaint is told.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { chainOf, lockMessage, noteBounce, saveMessage } from '#records/outgoing-messages.ts';
import { command } from '../command.ts';
import { factsOf, messageId } from './inputs.ts';

const delivered = 'It was delivered.';

export const noteDelivery = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({
    channel: z.string(),
    message: messageId,
    delivered: z.boolean(),
    detail: z.string().trim().max(500).default(''),
  }),
  async run({ channel, message: id, delivered: reached, detail }, { tx, actor, now }) {
    if (actor.kind !== 'program') return refuse('permission.missing');
    const message = await lockMessage(tx, id);
    if (isRefusal(message) || message.channel !== channel) return refuse('message.unknown');
    const reply = { known: true };
    const about = await chainOf(tx, message);
    if (!reached) {
      const bounced = await noteBounce(tx, id, detail || 'It could not be delivered.', now);
      if (bounced === null) return { unchanged: true, reply };
      return { happened: [{ kind: 'message-bounced', about, ...factsOf(bounced), status: '' }], reply };
    }
    if (message.state !== 'sent' || message.answer === delivered) return { unchanged: true, reply };
    await saveMessage(tx, id, { answer: delivered });
    return { happened: [{ kind: 'message-delivered', about, ...factsOf(message) }], reply };
  },
});
