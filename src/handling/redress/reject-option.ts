// Rejects an option, with the reason. It stays on the list, so that whoever asks later sees that it was thought of.
import { personBehind } from '#domain/actor.ts';
import { whyNotMovedTo } from '#domain/option.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { overtakeApprovals } from '#records/approvals.ts';
import { lockOption, saveOption } from '#records/options.ts';
import { command } from '../command.ts';
import { decidedOption } from './inputs.ts';

export const rejectOption = command({
  permission: 'handle',
  input: decidedOption,
  async run({ complaint, option: id, version: seen, reason }, { tx, actor, now }) {
    const found = await lockOption(tx, { actor, complaint, option: id, seen });
    if (isRefusal(found)) return found;
    const no = whyNotMovedTo('rejected', found.option);
    if (no) return refuse(no);
    const decided = { reason, decided_by: personBehind(actor), decided_at: now };
    const version = await saveOption(tx, complaint, id, { state: 'rejected', ...decided });
    await overtakeApprovals(tx, complaint, { kind: 'option', subject: id }, now);
    return { happened: [{ kind: 'option-rejected', about: complaint, option: id, sort: found.option.kind }], reply: { version } };
  },
});
