// Says what came of a confirmed signal: prevented, resolved, or not prevented. That it became a complaint needs no saying: the contact
// is part of one then.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { decideOutcome, signalOutcomeNames } from '#domain/signal/signal.ts';
import { tellDesk } from '#records/desk-tellings.ts';
import { lockSignal, saveSignal } from '#records/signals.ts';
import { command } from '../command.ts';
import { contactId, optionalWords, seenSignal } from './inputs.ts';

export const settleSignal = command({
  permission: 'log',
  input: z.object({
    contact: contactId,
    version: seenSignal,
    outcome: z.enum(signalOutcomeNames, 'Say what came of it.'),
    words: optionalWords,
  }),
  async run({ contact, version, outcome: given, words }, { tx, actor, now }) {
    const signal = await lockSignal(tx, contact, version);
    if (isRefusal(signal)) return signal;
    const outcome = decideOutcome(signal, given);
    if (isRefusal(outcome)) return outcome;
    await saveSignal(tx, contact, { outcome, outcome_by: personBehind(actor), outcome_at: now, outcome_words: words });
    const queue = await tellDesk(tx, [contact], 'settled', now);
    return {
      happened: [{ kind: 'signal-settled', about: signal.about, contact, outcome }],
      queue,
      reply: { version: version + 1 },
    };
  },
});
