// Lets a customer in to their own complaint: by the code that was sent to them, or by the receipt of somebody who gave no address.
// Wrong tries are counted by reference and by network address before they are answered, whether or not the complaint exists.
import { z } from 'zod';
import { afterFailure, waitUntil } from '#domain/lockout.ts';
import { readReference } from '#domain/reference.ts';
import { refuse } from '#domain/refusal.ts';
import { codeAsTyped } from '#domain/way-in.ts';
import { organisationId } from '#records/organisations.ts';
import { keepCounts, lockCounts } from '#records/sign-in-failures.ts';
import { holderOfReceipt, letIn, spendCodeIn } from '#records/ways-in.ts';
import { command } from '../command.ts';

export const comeIn = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({
    by: z.enum(['code', 'receipt']),
    reference: z.string().max(100).default(''),
    code: z.string().max(100),
    address: z.string().describe('The network address'),
  }),
  async run({ by, reference: typed, code, address }, { tx, now }) {
    const reference = readReference(typed) ?? typed;
    const account = by === 'code' ? `complaint ${reference}` : `receipt from ${address}`;
    const counts = await lockCounts(tx, { account, address, device: Buffer.alloc(0), onKnownDevice: false }, now);
    if (waitUntil(counts, now)) return refuse('way-in.wait');
    const comer = by === 'code' ? await spendCodeIn(tx, reference, codeAsTyped(code), now) : await holderOfReceipt(tx, code);
    if (!comer) {
      await keepCounts(
        tx,
        counts.map((count) => ({ ...count, ...afterFailure(count, now) })),
      );
      const about = await organisationId(tx);
      return { happened: [{ kind: 'way-in-failed', about, by }], reply: { secret: '' }, refused: refuse('way-in.wrong') };
    }
    const secret = await letIn(tx, comer, by, now);
    const { complaint: about, customer } = comer;
    return { happened: [{ kind: 'customer-admitted', about, customer, by }], reply: { secret } };
  },
});
