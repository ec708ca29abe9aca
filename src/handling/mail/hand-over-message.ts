// Agrees that the last words of a message may be said to the other server: from here on it may have gone. Only one who asks is
// told yes, however many try at once, so a message goes once. Asked by the program in the middle of handing over.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { chainOf, lockMessage, saveMessage } from '#records/outgoing-messages.ts';
import { command } from '../command.ts';
import { factsOf, messageId } from './inputs.ts';

export const handOverMessage = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ message: messageId, goesAs: z.string().max(300) }),
  async run({ message: id, goesAs }, { tx, actor, now }) {
    if (actor.kind !== 'program') return refuse('permission.missing');
    const message = await lockMessage(tx, id);
    if (isRefusal(message)) return message;
    if (message.state !== 'queued') return refuse('message.not-so');
    const attempt = message.attempts + 1;
    await saveMessage(tx, id, { state: 'handing-over', attempts: attempt, message_id: goesAs, handed_at: now, try_again_at: null });
    const about = await chainOf(tx, message);
    return { happened: [{ kind: 'message-handed-over', about, ...factsOf(message), attempt }], reply: { attempt } };
  },
});
