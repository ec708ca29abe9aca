// Takes an option off the list: one that was put there by mistake. One that was weighed and found wanting is rejected, and stays.
import { z } from 'zod';
import { whyNotChanged } from '#domain/option.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { overtakeApprovals } from '#records/approvals.ts';
import { lockOption, saveOption } from '#records/options.ts';
import { command } from '../command.ts';
import { complaintId, optionId, seen } from './inputs.ts';

export const removeOption = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, option: optionId, version: seen }),
  async run({ complaint, option: id, version: seen }, { tx, actor, now }) {
    const found = await lockOption(tx, { actor, complaint, option: id, seen });
    if (isRefusal(found)) return found;
    const no = whyNotChanged(found.option);
    if (no) return refuse(no);
    const version = await saveOption(tx, complaint, id, { removed_at: now });
    await overtakeApprovals(tx, complaint, { kind: 'option', subject: id }, now);
    return { happened: [{ kind: 'option-removed', about: complaint, option: id, sort: found.option.kind }], reply: { version } };
  },
});
