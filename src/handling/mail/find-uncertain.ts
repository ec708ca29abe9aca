// Finds messages whose handing over was broken off where they may have gone: the program was killed, or the line was cut before the
// answer. They are shown to a person and never repeated by themselves.
import { z } from 'zod';
import { longestHandingOver } from '#domain/mail/try-again.ts';
import type { Happening } from '#domain/happening.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { chainOf, handingOverSince, lockMessage, saveMessage, tellHandler } from '#records/outgoing-messages.ts';
import { command } from '../command.ts';
import { factsOf, messageId } from './inputs.ts';

export const findUncertain = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({
    message: messageId.optional().describe('This one, whose line was cut; without it, all that have been under way too long'),
    alone: z.boolean().default(false).describe('Nobody else can be handing over: whatever is under way was left behind'),
  }),
  async run({ message: only, alone }, { tx, actor, now }) {
    if (actor.kind !== 'program') return refuse('permission.missing');
    const before = new Date(now.getTime() - (alone ? 0 : longestHandingOver));
    const ids = only === undefined ? await handingOverSince(tx, before) : [only];
    const happened: Happening[] = [];
    for (const id of ids) {
      const message = await lockMessage(tx, id);
      if (isRefusal(message) || message.state !== 'handing-over') continue;
      if (message.channel !== 'email') {
        // A gateway takes each id once, so it is simply posted again.
        await saveMessage(tx, id, { state: 'queued', try_again_at: now });
        const facts = { ...factsOf(message), code: null, again: now.toISOString() };
        happened.push({ kind: 'message-put-off', about: await chainOf(tx, message), ...facts });
        continue;
      }
      await saveMessage(tx, id, { state: 'uncertain', ended_at: now });
      await tellHandler(tx, message, 'message-uncertain', now);
      happened.push({ kind: 'message-interrupted', about: await chainOf(tx, message), ...factsOf(message) });
    }
    const [first, ...rest] = happened;
    return first ? { happened: [first, ...rest], reply: { found: happened.length } } : { unchanged: true, reply: { found: 0 } };
  },
});
