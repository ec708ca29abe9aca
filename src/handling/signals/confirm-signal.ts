// Confirms a signal: a colleague has looked and sees it too. Whoever confirms it owns it until somebody else does. A signal that was
// dismissed may be confirmed after all.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { whyNotSignal } from '#domain/signal/signal.ts';
import { tellDesk } from '#records/desk-tellings.ts';
import { lockSignal, saveSignal } from '#records/signals.ts';
import { command } from '../command.ts';
import { contactId, optionalWords, seenSignal } from './inputs.ts';

export const confirmSignal = command({
  permission: 'log',
  input: z.object({ contact: contactId, version: seenSignal, words: optionalWords }),
  async run({ contact, version, words }, { tx, actor, now }) {
    const signal = await lockSignal(tx, contact, version);
    if (isRefusal(signal)) return signal;
    const no = whyNotSignal('confirm', signal);
    if (no) return no;
    const by = personBehind(actor);
    await saveSignal(tx, contact, { state: 'confirmed', judged_by: by, judged_at: now, reason: '', words, owner_id: by });
    const queue = await tellDesk(tx, [contact], 'confirmed', now);
    return { happened: [{ kind: 'signal-confirmed', about: signal.about, contact }], queue, reply: { version: version + 1 } };
  },
});
