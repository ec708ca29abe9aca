// Somebody does not want to be told of problems any more: from the page behind the link in such a message, or by one click in their mail
// program (RFC 8058).
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { stopLetters, stopPurpose } from '#domain/telling-words.ts';
import { keyedHash, sameHash } from '#platform/sealing.ts';
import { noMoreProblemNews } from '#records/customer-wishes.ts';
import { command } from '../command.ts';

export const stopProblemNews = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ customer: z.uuid(), token: z.string().max(100) }),
  async run({ customer, token }, { tx, now, secret }) {
    if (!sameHash(token, keyedHash(secret, stopPurpose, customer, stopLetters))) return refuse('link.spent');
    const reply = { stopped: true };
    if (!(await noMoreProblemNews(tx, customer, now))) return { unchanged: true, reply };
    return { happened: [{ kind: 'customer-corrected', about: customer, fields: ['problemNews'] }], reply };
  },
});
