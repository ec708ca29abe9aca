// Asks somebody whose complaint was closed whether it was put right and how they were treated, once, by the way they like, with a link that
// answers once. One who is to be called or written to by hand is not asked by the program.
import { z } from 'zod';
import { feedbackLetters, feedbackMessage, feedbackOpenFor, feedbackPath, feedbackPurpose } from '#domain/feedback.ts';
import { wayToTell } from '#domain/informing/way-to-tell.ts';
import { refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { keyedHash } from '#platform/sealing.ts';
import { addAfterClosing, askableAfterClosing } from '#records/after-closing.ts';
import { addMessage } from '#records/outgoing-messages.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';

export const askAfterClosing = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ complaint: complaintId, site: z.url() }),
  async run({ complaint, site }, { tx, actor, now, secret }) {
    if (actor.kind !== 'program') return refuse('permission.missing');
    const found = await askableAfterClosing(tx, complaint, now);
    const way = found && wayToTell(found, new Set(found.ways));
    if (!found || !way || way.byHand) return { unchanged: true, reply: { asked: false } };
    const token = keyedHash(secret, feedbackPurpose, complaint, feedbackLetters);
    const { channel, address } = way;
    const openUntil = new Date(now.getTime() + feedbackOpenFor);
    await addAfterClosing(tx, { complaint, id: newId(now), token, channel, now, openUntil });
    const link = new URL(feedbackPath('complaint', token), site).href;
    const { language, organisation, customer } = found;
    const words = feedbackMessage({ after: 'complaint', language, channel }, { organisation, link, stop: `${link}/stop` });
    const later = await addMessage(tx, { complaint, customer, kind: 'feedback', channel, address, ...words, by: null, now });
    return {
      happened: [{ kind: 'feedback-asked', about: complaint, message: later.body.message, channel }],
      queue: [later],
      reply: { asked: true },
    };
  },
});
