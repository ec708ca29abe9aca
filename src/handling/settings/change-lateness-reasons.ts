// Changes the reasons that may be given for lateness, in their order. One given before keeps its name where it was given.
import { z } from 'zod';
import { theOrganisation } from '#records/organisations.ts';
import { replaceReasons } from '#records/lateness.ts';
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
  }),
  async run({ reasons }, { tx, now }) {
    await replaceReasons(tx, reasons, now);
    const { id } = await theOrganisation(tx);
    return { happened: [{ kind: 'lateness-reasons-changed', about: id, reasons }], reply: { reasons: reasons.length } };
  },
});
