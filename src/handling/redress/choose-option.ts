// Chooses an option: what we will do, or put to the customer. Several may be chosen together; their sum on the complaint is measured
// against the authority of whoever chooses, unless a second person has approved exactly this. It never touches liability.
import { personBehind } from '#domain/actor.ts';
import { whyNotMovedTo } from '#domain/option.ts';
import { amountsOf } from '#domain/redress.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { approvalSubject } from '#records/approval-subjects.ts';
import { coveredBy } from '#records/covering.ts';
import { lockOption, saveOption } from '#records/options.ts';
import { command } from '../command.ts';
import { decidedOption } from './inputs.ts';

export const chooseOption = command({
  permission: 'handle',
  input: decidedOption,
  async run({ complaint, option: id, version: seen, reason }, { tx, actor, now }) {
    const found = await lockOption(tx, { actor, complaint, option: id, seen });
    if (isRefusal(found)) return found;
    const no = whyNotMovedTo('chosen', found.option);
    if (no) return refuse(no);
    const as = await approvalSubject(tx, complaint, { kind: 'option', subject: id });
    if (!as) return refuse('option.unknown');
    const covered = await coveredBy(tx, actor, { complaint, kind: 'option', subject: id, as });
    if (isRefusal(covered)) return covered;
    const decided = { reason, decided_by: personBehind(actor), decided_at: now };
    const version = await saveOption(tx, complaint, id, { state: 'chosen', ...decided });
    const { kind: sort, items, currency } = found.option;
    const facts = { option: id, sort, amounts: { ...amountsOf(items) }, currency, approval: covered.approval };
    return { happened: [{ kind: 'option-chosen', about: complaint, ...facts }], reply: { version } };
  },
});
