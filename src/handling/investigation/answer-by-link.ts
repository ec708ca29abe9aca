// Somebody without an account answers what they were asked, by the link they were given, or says why they will not. The link
// works once: opening it does nothing, only the answer uses it up.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { keepAnswer } from '#records/contribution-answers.ts';
import { spendContributionLink } from '#records/contribution-links.ts';
import { handlerOf } from '#records/contributions.ts';
import { checkFiles } from '#records/file-contents.ts';
import { notify } from '#records/notifications.ts';
import { command } from '../command.ts';
import { outcome, sentFiles } from './inputs.ts';

export const answerByLink = command({
  permission: 'anyone',
  reach: 'program',
  input: outcome.extend({ token: z.string().min(1).max(200), files: sentFiles }),
  async run({ token, files, declined, words }, { tx, now }) {
    const asked = await spendContributionLink(tx, sha256(token), now);
    if (isRefusal(asked)) return asked;
    const no = await keepAnswer(tx, asked, { declined, words, files, cameBy: 'link', by: null, now });
    if (no) return no;
    const to = [asked.askedBy, await handlerOf(tx, asked.complaint)];
    await notify(tx, {
      to,
      kind: 'contribution-came',
      complaint: asked.complaint,
      by: null,
      facts: { contribution: asked.id },
      now,
    });
    const on = { about: asked.complaint, contribution: asked.id, by: 'link' };
    return {
      happened: [
        declined ? { kind: 'contribution-declined', ...on } : { kind: 'contribution-received', ...on, files: files.length },
      ],
      queue: files.length > 0 ? [checkFiles] : [],
      reply: { state: declined ? 'declined' : 'received' },
    };
  },
});
