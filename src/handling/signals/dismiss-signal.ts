// Dismisses a signal, saying why: the reason stays with the contact and teaches. It may be confirmed later all the same.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { dismissalNames, whyNotSignal } from '#domain/signal/signal.ts';
import { tellDesk } from '#records/desk-tellings.ts';
import { lockSignal, saveSignal } from '#records/signals.ts';
import { command } from '../command.ts';
import { contactId, optionalWords, seenSignal } from './inputs.ts';

export const dismissSignal = command({
  permission: 'log',
  input: z.object({
    contact: contactId,
    version: seenSignal,
    reason: z.enum(dismissalNames, 'Say why these are no signs of a complaint.'),
    words: optionalWords,
  }),
  async run({ contact, version, reason, words }, { tx, actor, now }) {
    const signal = await lockSignal(tx, contact, version);
    if (isRefusal(signal)) return signal;
    const no = whyNotSignal('dismiss', signal);
    if (no) return no;
    const judged = { state: 'dismissed', judged_by: personBehind(actor), judged_at: now, reason, words, owner_id: null };
    await saveSignal(tx, contact, judged);
    const queue = await tellDesk(tx, [contact], 'dismissed', now);
    return {
      happened: [{ kind: 'signal-dismissed', about: signal.about, contact, reason }],
      queue,
      reply: { version: version + 1 },
    };
  },
});
