// Changes the reasons that may be given for lateness, in their order. One given before keeps its name where it was given.
// Whoever says which reasons they saw is refused where others stand there by now.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { latenessReasons, replaceReasons } from '#records/lateness.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';

const reason = z.string().trim().min(1, 'Give the reason a name.').max(100, 'Use at most 100 characters.');

export const changeLatenessReasons = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    reasons: z
      .array(reason)
      .min(1, 'Keep at least one reason.')
      .max(50, 'Keep to 50 reasons.')
      .refine((given) => new Set(given.map((one) => one.toLowerCase())).size === given.length, 'Two reasons have the same name.'),
    was: z
      .array(z.string())
      .optional()
      .describe('The reasons you saw; a change in between is refused as page.stale. Left out, whatever there is gives way'),
  }),
  async run({ reasons, was }, { tx, now }) {
    const { id } = await lockSettings(tx);
    if (was && JSON.stringify(was) !== JSON.stringify(await latenessReasons(tx))) return refuse('page.stale');
    await replaceReasons(tx, reasons, now);
    return { happened: [{ kind: 'lateness-reasons-changed', about: id, reasons }], reply: { reasons: reasons.length } };
  },
});
