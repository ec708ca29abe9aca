// Sends somebody who stops on the way the link to what they began, to an address of their choice, so that they can go on from another
// device. The link is in the mail alone; a few a day to one address, or the mail of others could be filled through our form.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { draftLinksADay } from '#domain/way-in.ts';
import { sha256 } from '#platform/digest.ts';
import { organisationId } from '#records/organisations.ts';
import { addMessage } from '#records/outgoing-messages.ts';
import { draftLinksSentTo, lockDraft } from '#records/portal-drafts.ts';
import { command } from '../command.ts';
import { draftToken } from './inputs.ts';

export const sendDraftLink = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({
    token: draftToken,
    address: z.email().max(300),
    mail: z.object({ subject: z.string(), text: z.string() }).describe('In the customer’s language, with the link in it'),
    language: z.string().max(12),
  }),
  async run({ token, address, mail, language }, { tx, now }) {
    const draft = await lockDraft(tx, sha256(token), now);
    if (isRefusal(draft)) return draft;
    const enough = draft.reference !== null || (await draftLinksSentTo(tx, address, now)) >= draftLinksADay;
    if (enough) return { unchanged: true, reply: { sent: false } };
    const to = { complaint: null, kind: 'way-in', channel: 'email', address, language, by: null, now } as const;
    const queued = await addMessage(tx, { ...to, ...mail });
    return { happened: [{ kind: 'draft-link-sent', about: await organisationId(tx) }], queue: [queued], reply: { sent: true } };
  },
});
