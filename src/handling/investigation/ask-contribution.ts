// Asks a named person to contribute: a colleague, who finds it among their work, or somebody without an account, for whom a link
// is made and shown once, to be passed on. They see the question and what is chosen to be shown, and nothing else of the
// complaint. A colleague the complaint is about is asked so for their right of reply.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { linkExpires } from '#domain/one-time-link.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { newSecret } from '#platform/secret.ts';
import { attachmentOf } from '#records/attachments.ts';
import { lockFor } from '#records/complaints.ts';
import { addContributionLink } from '#records/contribution-links.ts';
import { addContribution, addContributionFiles, whomToAsk } from '#records/contributions.ts';
import { organisationDay } from '#records/handlers.ts';
import { notify } from '#records/notifications.ts';
import { linkDaysFor } from '#records/organisations.ts';
import { subjectsOf } from '#records/replies.ts';
import { comeTo } from '#records/stage-reached.ts';
import { command } from '../command.ts';
import { complaintId, words } from '../intake/inputs.ts';
import { aDay, optional, someIds, whomAsked } from './inputs.ts';

export const askContribution = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    of: whomAsked,
    question: words('Say what you ask them.', 8_000),
    shared: optional(20_000).describe('What they are told of the case; nothing else is shown to them'),
    files: someIds.describe('Files of the complaint that they are shown'),
    dueOn: aDay,
  }),
  async run({ complaint: about, of, question, shared, files, dueOn }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate' });
    if (isRefusal(complaint)) return complaint;
    if (dueOn < (await organisationDay(tx, now))) return refuse('contribution.due-past');
    const asked = await whomToAsk(tx, of);
    if (isRefusal(asked)) return asked;
    for (const file of files) {
      const found = await attachmentOf(tx, about, file);
      if (isRefusal(found)) return found;
      if (found.removed) return refuse('attachment.removed');
    }
    const subjects = await subjectsOf(tx, about);
    const kind = subjects.some(({ id }) => id === asked.person) ? 'reply' : 'contribution';
    const [id, by] = [newId(now), personBehind(actor)];
    await addContribution(tx, {
      complaint_id: about,
      id,
      kind,
      question,
      shared,
      asked_person: asked.person,
      asked_name: asked.name,
      asked_role: asked.role,
      asked_by: by,
      asked_at: now,
      due_on: dueOn,
    });
    await addContributionFiles(tx, { complaint: about, id }, 'shown', files);
    const link = asked.person === null ? { ...newSecret(), expires: linkExpires(now, await linkDaysFor(tx, dueOn, now)) } : null;
    if (link) await addContributionLink(tx, { complaint: about, id }, { hash: link.hash, by, now, expires: link.expires });
    await notify(tx, { to: [asked.person], kind: 'asked', complaint: about, by, facts: { contribution: id }, now });
    const facts = { contribution: id, as: kind, person: asked.person, dueOn, byLink: link !== null, files: files.length };
    const shown = link && { secret: link.secret, expiresAt: link.expires.toISOString() };
    const moved = await comeTo(tx, complaint, 'investigate');
    return { happened: [{ kind: 'contribution-asked', about, ...facts }, ...moved], reply: { id, link: shown } };
  },
});
