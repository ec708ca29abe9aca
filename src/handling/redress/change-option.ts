// Changes what an option says. One that is chosen, offered or agreed stays as it was chosen; it is taken back first.
import { whyNotChanged } from '#domain/option.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { overtakeApprovals } from '#records/approvals.ts';
import { lockOption, optionWords, saveOption } from '#records/options.ts';
import { command } from '../command.ts';
import { complaintId, optionColumns, optionId, optionSays, seen } from './inputs.ts';

export const changeOption = command({
  permission: 'handle',
  input: optionSays.extend({ complaint: complaintId, option: optionId, version: seen }),
  async run({ complaint, option: id, version: seen, ...says }, { tx, actor, now }) {
    const found = await lockOption(tx, { actor, complaint, option: id, seen });
    if (isRefusal(found)) return found;
    const no = whyNotChanged(found.option);
    if (no) return refuse(no);
    const was = await optionWords(tx, complaint, id);
    const parts = optionSays.keyof().options.filter((part) => says[part] !== was[part]);
    if (parts.length === 0) return { unchanged: true, reply: { version: found.option.version } };
    const version = await saveOption(tx, complaint, id, optionColumns(says));
    await overtakeApprovals(tx, complaint, { kind: 'option', subject: id }, now);
    return { happened: [{ kind: 'option-changed', about: complaint, option: id, sort: says.kind, parts }], reply: { version } };
  },
});
