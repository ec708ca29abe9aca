// Says what money an option gives, item by item, each on its own basis, in place of what it said before. Interest is worked out here,
// and kept with how. It commits nothing: the sum is measured when the option is chosen or offered.
import { z } from 'zod';
import { whyNotChanged } from '#domain/option.ts';
import { amountsOf } from '#domain/redress.ts';
import { workedItems } from '#domain/redress-item.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { overtakeApprovals } from '#records/approvals.ts';
import { ratesKnown } from '#records/interest-tables.ts';
import { lockOption, replaceItems, saveOption } from '#records/options.ts';
import { command } from '../command.ts';
import { complaintId, optionId, redressItem, seen } from './inputs.ts';

export const setRedress = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    option: optionId,
    version: seen,
    items: z.array(redressItem).max(30, 'Keep to 30 items.'),
  }),
  async run({ complaint, option: id, version: seen, items }, { tx, actor, now, rules }) {
    const found = await lockOption(tx, { actor, complaint, option: id, seen });
    if (isRefusal(found)) return found;
    const { option } = found;
    const no = whyNotChanged(option);
    if (no) return refuse(no);
    const known = await ratesKnown(tx, rules.packs.get(found.complaint.rulePack));
    const worked = workedItems(items, known, option.currency);
    if (isRefusal(worked)) return worked;
    await replaceItems(
      tx,
      { complaint, id, currency: option.currency },
      worked.map((one) => ({ ...one, id: newId(now) })),
    );
    const version = await saveOption(tx, complaint, id, {});
    await overtakeApprovals(tx, complaint, { kind: 'option', subject: id }, now);
    const facts = { was: { ...amountsOf(option.items) }, becomes: { ...amountsOf(items) }, currency: option.currency };
    return { happened: [{ kind: 'redress-set', about: complaint, option: id, sort: option.kind, ...facts }], reply: { version } };
  },
});
