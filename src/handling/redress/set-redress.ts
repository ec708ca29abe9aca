// Says what money an option gives, item by item, each on its own basis, in place of what it said before. It commits nothing: the
// sum is measured when the option is chosen or offered.
import { z } from 'zod';
import { whyNotChanged } from '#domain/option.ts';
import { amountsOf } from '#domain/redress.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { overtakeApprovals } from '#records/approvals.ts';
import { lockOption, replaceItems, saveOption } from '#records/options.ts';
import { command } from '../command.ts';
import { basis, complaintId, maybeSaid, minor, optionId, seen } from './inputs.ts';

export const setRedress = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    option: optionId,
    version: seen,
    items: z.array(z.object({ basis, minor, reason: maybeSaid(2_000) })).max(30, 'Keep to 30 items.'),
  }),
  async run({ complaint, option: id, version: seen, items }, { tx, actor, now }) {
    const found = await lockOption(tx, { actor, complaint, option: id, seen });
    if (isRefusal(found)) return found;
    const { option } = found;
    const no = whyNotChanged(option);
    if (no) return refuse(no);
    const rows = items.map((item) => ({ ...item, id: newId(now), working: undefined }));
    await replaceItems(tx, { complaint, id, currency: option.currency }, rows);
    const version = await saveOption(tx, complaint, id, {});
    await overtakeApprovals(tx, complaint, { kind: 'option', subject: id }, now);
    const facts = { was: { ...amountsOf(option.items) }, becomes: { ...amountsOf(items) }, currency: option.currency };
    return { happened: [{ kind: 'redress-set', about: complaint, option: id, sort: option.kind, ...facts }], reply: { version } };
  },
});
