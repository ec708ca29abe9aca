// Notes that something chosen about a signal was done, by whom and with what words.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockSignalAction, saveSignalAction } from '#records/signal-actions.ts';
import { lockSignal } from '#records/signals.ts';
import { command } from '../command.ts';
import { contactId, optionalWords } from './inputs.ts';

export const finishAction = command({
  permission: 'log',
  input: z.object({ contact: contactId, action: z.uuid(), words: optionalWords }),
  async run({ contact, action: id, words }, { tx, actor, now }) {
    const signal = await lockSignal(tx, contact);
    if (isRefusal(signal)) return signal;
    const action = await lockSignalAction(tx, contact, id);
    if (!action) return refuse('signal-action.unknown');
    if (action.done_at !== null) return refuse('signal-action.done');
    await saveSignalAction(tx, contact, id, { done_by: personBehind(actor), done_at: now, words });
    return {
      happened: [{ kind: 'signal-action-done', about: signal.about, contact, step: action.step_id }],
      reply: { done: true },
    };
  },
});
