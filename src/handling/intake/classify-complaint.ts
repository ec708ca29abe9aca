// Says what a complaint is about: the product or service, and what went wrong. The cause is found later and kept apart. Which
// regimes apply may follow from it.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { regulateAgain } from '#records/regimes-again.ts';
import { refuseNode } from '#records/taxonomy.ts';
import { command } from '../command.ts';
import { complaintId, seen } from './inputs.ts';

export const classifyComplaint = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    version: seen,
    product: z.uuid().nullable().optional(),
    category: z.uuid().nullable().optional(),
  }),
  async run(input, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'classify', seen: input.version });
    if (isRefusal(complaint)) return complaint;
    const { product = complaint.productId, category = complaint.categoryId } = input;
    const changes = {
      ...(product === complaint.productId ? {} : { product: { was: complaint.productId, becomes: product } }),
      ...(category === complaint.categoryId ? {} : { category: { was: complaint.categoryId, becomes: category } }),
    };
    if (Object.keys(changes).length === 0) return { unchanged: true, reply: { version: complaint.version } };
    for (const [taxonomy, { becomes }] of Object.entries(changes)) {
      const no = becomes === null ? undefined : await refuseNode(tx, becomes, taxonomy);
      if (no) return no;
    }
    const version = await saveComplaint(tx, complaint.id, { product_id: product, category_id: category });
    const regulated = await regulateAgain(tx, complaint.id, rules, now);
    return { happened: [{ kind: 'complaint-classified', about: complaint.id, ...changes }, ...regulated], reply: { version } };
  },
});
