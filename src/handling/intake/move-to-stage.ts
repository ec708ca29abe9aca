// Says where the handling of a complaint has got to. It moves no clock and proves nothing done: clocks turn on milestones.
import { z } from 'zod';
import { stages } from '#domain/complaint.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { command } from '../command.ts';
import { complaintId, seen } from './inputs.ts';

export const moveToStage = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, version: seen, stage: z.enum(stages) }),
  async run({ complaint: id, version: seen, stage }, { tx, actor }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'move-to-stage', seen });
    if (isRefusal(complaint)) return complaint;
    if (complaint.stage === stage) return { unchanged: true, reply: { version: complaint.version } };
    const version = await saveComplaint(tx, id, { stage });
    return { happened: [{ kind: 'stage-changed', about: id, was: complaint.stage, becomes: stage }], reply: { version } };
  },
});
