// Somebody does not want to be asked how it went any more: from the page behind the link, or by one click in their mail program (RFC 8058).
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { lockAfterClosing } from '#records/after-closing.ts';
import { askNoMore, lockFeedback } from '#records/feedback.ts';
import { command } from '../command.ts';

export const stopFeedback = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ token: z.string().max(100) }),
  async run({ token }, { tx, now }) {
    const asked = (await lockFeedback(tx, token, now)) ?? (await lockAfterClosing(tx, token, now));
    if (!asked) return refuse('feedback.ended');
    const reply = { stopped: true };
    if (asked.customer === null || !(await askNoMore(tx, asked.customer, now))) return { unchanged: true, reply };
    return { happened: [{ kind: 'customer-corrected', about: asked.customer, fields: ['feedback'] }], reply };
  },
});
