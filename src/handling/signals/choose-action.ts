// Chooses what to do about a confirmed signal, a step of the playbook or something else, and may note it as done at once.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import type { Happening } from '#domain/happening.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { whyNotSignal } from '#domain/signal/signal.ts';
import { newId } from '#platform/new-id.ts';
import { playbookStep } from '#records/playbook.ts';
import { addSignalAction } from '#records/signal-actions.ts';
import { lockSignal } from '#records/signals.ts';
import { command } from '../command.ts';
import { contactId, optionalWords } from './inputs.ts';

export const chooseAction = command({
  permission: 'log',
  input: z.object({
    contact: contactId,
    step: z.uuid().nullish().describe('Of the playbook'),
    what: z
      .string()
      .trim()
      .max(200, 'Keep this to 200 characters.')
      .default('')
      .describe('What is done, where it is no step of the playbook'),
    done: z.boolean().default(false),
    words: optionalWords,
  }),
  async run({ contact, step: stepId, what, done, words }, { tx, actor, now }) {
    const signal = await lockSignal(tx, contact);
    if (isRefusal(signal)) return signal;
    const no = whyNotSignal('act', signal);
    if (no) return no;
    const step = stepId ? await playbookStep(tx, stepId) : undefined;
    if (stepId && !step) return refuse('playbook.unknown');
    const name = step?.name ?? what;
    if (name === '') return refuse('input.invalid', { fields: { what: 'Say what is done.' } });
    const id = newId(now);
    const by = personBehind(actor);
    const finished = done ? { done_by: by, done_at: now, words } : {};
    await addSignalAction(tx, {
      contact_id: contact,
      id,
      step_id: step?.id ?? null,
      what: name,
      chosen_by: by,
      chosen_at: now,
      ...finished,
    });
    const facts = { about: signal.about, contact, step: step?.id ?? null };
    const chosen: Happening = { kind: 'signal-action-chosen', ...facts };
    return { happened: done ? [chosen, { kind: 'signal-action-done', ...facts }] : [chosen], reply: { id } };
  },
});
