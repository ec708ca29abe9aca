// A customer says how they want to be reached and what they need from us. What they tell us of support they need is kept with their
// consent alone, and is removed when they take it back.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { changeWishes as save } from '#records/customer-wishes.ts';
import { command } from '../command.ts';

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Keep this to ${most.toLocaleString('en-GB')} characters.`);

export const changeWishes = command({
  permission: 'handle',
  customer: 'write',
  input: z.object({
    complaint: z.uuid(),
    version: z.int().min(1),
    preferredChannel: z.enum(['email', 'phone', 'letter', 'sms', '']),
    contactTimes: words(300),
    adjustments: words(2_000),
    supportNeeds: words(2_000),
    noUpdates: z.boolean().default(false).describe('Whether they want to hear only when asked for something, or of the decision'),
    consent: z.boolean().describe('Whether we may keep what support they need'),
  }),
  async run({ complaint, version, consent, supportNeeds, noUpdates, ...wishes }, { tx, actor, now }) {
    if (actor.kind !== 'customer') return refuse('permission.missing');
    if (supportNeeds !== '' && !consent)
      return refuse('input.invalid', { fields: { consent: 'Tick this so that we may keep what you told us, or leave it out.' } });
    const kept = {
      ...wishes,
      supportNeeds: consent ? supportNeeds : '',
      consentAt: consent && supportNeeds !== '' ? now : null,
      noUpdates,
      now,
    };
    const fields = await save(tx, { customer: actor.id, version, ...kept });
    if (fields === 'stale') return refuse('page.stale');
    const reply = { complaint };
    if (fields.length === 0) return { unchanged: true, reply };
    return { happened: [{ kind: 'customer-corrected', about: actor.id, fields }], reply };
  },
});
