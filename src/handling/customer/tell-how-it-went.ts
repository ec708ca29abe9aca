// Takes from whoever holds the link, once, whether their complaint was put right and how they were treated; its handler hears of it.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { answerAfterClosing, lockAfterClosing } from '#records/after-closing.ts';
import { notify } from '#records/notifications.ts';
import { command } from '../command.ts';

const three = z.enum(['yes', 'partly', 'no']).nullable();

export const tellHowItWent = command({
  permission: 'anyone',
  reach: 'program',
  input: z
    .object({
      token: z.string().max(100),
      outcome: three,
      handling: three,
      words: z.string().trim().max(10_000).default(''),
    })
    .refine(({ outcome, handling, words }) => outcome !== null || handling !== null || words !== '', {
      path: ['outcome'],
      message: 'Choose an answer, or write something.',
    }),
  async run({ token, outcome, handling, words }, { tx, now }) {
    const asked = await lockAfterClosing(tx, token, now);
    if (!asked?.open) return refuse('feedback.ended');
    const { complaint, id, handler } = asked;
    await answerAfterClosing(tx, { complaint, id, channel: 'web', outcome, handling, words, by: null, now });
    await notify(tx, { to: [handler], kind: 'customer-answered', complaint, by: null, facts: {}, now });
    return {
      happened: [{ kind: 'satisfaction-told', about: complaint, satisfaction: id, outcome, handling }],
      reply: { notRight: outcome === 'no' || handling === 'no' },
    };
  },
});
