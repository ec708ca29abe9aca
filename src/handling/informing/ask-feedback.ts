// Asks somebody whose question or problem was settled how it went, by the way they like, with a link that answers once. One who is to be
// called or written to by hand is not asked.
import { z } from 'zod';
import { feedbackLetters, feedbackMessage, feedbackOpenFor, feedbackPath, feedbackPurpose } from '#domain/feedback.ts';
import { wayToTell } from '#domain/informing/way-to-tell.ts';
import { refuse } from '#domain/refusal.ts';
import { keyedHash } from '#platform/sealing.ts';
import { addFeedbackRequest, askableAfter } from '#records/feedback.ts';
import { addMessage } from '#records/outgoing-messages.ts';
import { command } from '../command.ts';

export const askFeedback = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ contact: z.uuid(), site: z.url() }),
  async run({ contact, site }, { tx, actor, now, secret }) {
    if (actor.kind !== 'program') return refuse('permission.missing');
    const found = await askableAfter(tx, contact, now);
    const way = found && wayToTell(found, new Set(found.ways));
    if (!found || !way || way.byHand) return { unchanged: true, reply: { asked: false } };
    const token = keyedHash(secret, feedbackPurpose, contact, feedbackLetters);
    await addFeedbackRequest(tx, { contact, token, now, expires: new Date(now.getTime() + feedbackOpenFor) });
    const link = new URL(feedbackPath('contact', token), site).href;
    const { language, organisation } = found;
    const words = feedbackMessage(
      { after: 'contact', language, channel: way.channel },
      { organisation, link, stop: `${link}/stop` },
    );
    const to = { channel: way.channel, address: way.address, customer: found.customer };
    const later = await addMessage(tx, { complaint: null, contact, kind: 'feedback', ...to, ...words, by: null, now });
    return {
      happened: [{ kind: 'feedback-asked', about: contact, message: later.body.message, channel: way.channel }],
      queue: [later],
      reply: { asked: true },
    };
  },
});
