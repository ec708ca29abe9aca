// Writes down a contribution that reached us otherwise than by account or link: told on the phone, sent by letter. Files that came
// with it are attached to the complaint first.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { attachmentOf } from '#records/attachments.ts';
import { lockFor } from '#records/complaints.ts';
import { keepAnswer } from '#records/contribution-answers.ts';
import { endContributionLinks } from '#records/contribution-links.ts';
import { addContributionFiles, openContribution } from '#records/contributions.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';
import { outcome, someIds } from './inputs.ts';

export const writeDownContribution = command({
  permission: 'handle',
  input: outcome.extend({ complaint: complaintId, contribution: z.uuid(), files: someIds }),
  async run({ complaint: about, contribution: id, files, declined, words }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate' });
    if (isRefusal(complaint)) return complaint;
    const contribution = await openContribution(tx, about, id);
    if (isRefusal(contribution)) return contribution;
    for (const file of files) {
      const found = await attachmentOf(tx, about, file);
      if (isRefusal(found)) return found;
    }
    await addContributionFiles(tx, contribution, 'answer', files);
    await endContributionLinks(tx, contribution, now);
    await keepAnswer(tx, contribution, { declined, words, files: [], cameBy: 'told', by: personBehind(actor), now });
    const on = { about, contribution: id, by: 'told' };
    return {
      happened: [
        declined ? { kind: 'contribution-declined', ...on } : { kind: 'contribution-received', ...on, files: files.length },
      ],
      reply: { state: declined ? 'declined' : 'received' },
    };
  },
});
