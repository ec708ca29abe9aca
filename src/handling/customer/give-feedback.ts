// Takes how it went from whoever holds the link, once. Where it was not sorted out, or they were treated badly, it becomes a problem in their
// words that a colleague takes up.
import { z } from 'zod';
import { needsSomebody, sortedAnswers, treatedAnswers } from '#domain/feedback.ts';
import { refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { addContact } from '#records/contacts.ts';
import { answerFeedback, lockFeedback } from '#records/feedback.ts';
import { command } from '../command.ts';

const noWords = 'Asked how it went, they said it was not sorted out, or that they were treated badly, and wrote nothing more.';

export const giveFeedback = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({
    token: z.string().max(100),
    sorted: z.enum(sortedAnswers),
    treated: z.enum(treatedAnswers).nullable(),
    words: z.string().trim().max(10_000).default(''),
  }),
  async run({ token, sorted, treated, words }, { tx, now }) {
    const asked = await lockFeedback(tx, token, now);
    if (!asked?.open) return refuse('feedback.ended');
    const { contact, customer } = asked;
    const became = needsSomebody({ sorted, treated }) ? newId(now) : null;
    if (became !== null) {
      const said = { id: became, kind: 'problem', customer_id: customer, channel: 'web', direction: 'in', text: words || noWords };
      await addContact(tx, { ...said, received_at: now, logged_at: now });
    }
    await answerFeedback(tx, contact, { sorted, treated, words, became, now });
    const given = { kind: 'feedback-given', about: contact, sorted, treated, became } as const;
    const facts = { channel: 'web', receivedAt: now.toISOString(), customer, spottedByUs: false };
    const logged = became === null ? [] : [{ kind: 'contact-logged', about: became, as: 'problem', ...facts } as const];
    return { happened: [given, ...logged], reply: { takenUp: became !== null } };
  },
});
