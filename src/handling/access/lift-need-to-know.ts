// Opens a need-to-know complaint again to its team and to all who may see every complaint.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { readersOf, removeReaders } from '#records/complaint-access.ts';
import { lockComplaint, saveComplaint } from '#records/complaints.ts';
import { command } from '../command.ts';
import { id, version } from './inputs.ts';

export const liftNeedToKnow = command({
  permission: 'open-need-to-know',
  input: z.object({ complaint: id, version }),
  async run(input, { tx }) {
    const complaint = await lockComplaint(tx, input.complaint, input.version);
    if (isRefusal(complaint)) return complaint;
    if (!complaint.needToKnow) return refuse('need-to-know.not');
    const readers = await readersOf(tx, complaint.id);
    await saveComplaint(tx, complaint.id, { need_to_know: false });
    await removeReaders(tx, complaint.id, readers);
    return { happened: [{ kind: 'need-to-know-lifted', about: complaint.id }], reply: { version: complaint.version + 1 } };
  },
});
