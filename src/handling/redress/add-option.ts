// Adds a way to resolve the complaint to those being considered. It decides nothing and costs nobody's authority.
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { houseCurrency } from '#records/authority.ts';
import { lockFor } from '#records/complaints.ts';
import { addOptionRow } from '#records/options.ts';
import { comeTo } from '#records/stage-reached.ts';
import { command } from '../command.ts';
import { complaintId, optionColumns, optionSays } from './inputs.ts';

export const addOption = command({
  permission: 'handle',
  input: optionSays.extend({ complaint: complaintId }),
  async run({ complaint: id, ...says }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'decide' });
    if (isRefusal(complaint)) return complaint;
    const option = newId(now);
    const currency = await houseCurrency(tx);
    const made = { complaint_id: id, id: option, currency, added_by: personBehind(actor), added_at: now };
    await addOptionRow(tx, { ...optionColumns(says), ...made });
    const moved = await comeTo(tx, complaint, 'decide');
    return { happened: [{ kind: 'option-added', about: id, option, sort: says.kind }, ...moved], reply: { id: option } };
  },
});
