// Lets a customer in by the link that was sent to them. It works once; looking at it, as mail programs do, uses nothing up.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { letIn, spendLinkIn } from '#records/ways-in.ts';
import { command } from '../command.ts';

export const comeInByLink = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ token: z.string().max(200) }),
  async run({ token }, { tx, now }) {
    const comer = await spendLinkIn(tx, sha256(token), now);
    if (!comer) return refuse('way-in.wrong');
    const secret = await letIn(tx, comer, 'link', now);
    const { complaint: about, customer } = comer;
    return { happened: [{ kind: 'customer-admitted', about, customer, by: 'link' }], reply: { secret } };
  },
});
