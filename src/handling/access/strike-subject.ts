// Takes back that a complaint is about a colleague: they may see it again where their team or role lets them.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { removeSubject } from '#records/complaint-access.ts';
import { lockComplaint, saveComplaint } from '#records/complaints.ts';
import { command } from '../command.ts';
import { id, version } from './inputs.ts';

export const strikeSubject = command({
  permission: 'open-need-to-know',
  input: z.object({ complaint: id, version, person: id }),
  async run(input, { tx }) {
    const complaint = await lockComplaint(tx, input.complaint, input.version);
    if (isRefusal(complaint)) return complaint;
    if (!(await removeSubject(tx, complaint.id, input.person))) return refuse('subject.unknown');
    await saveComplaint(tx, complaint.id, {});
    return {
      happened: [{ kind: 'subject-removed', about: complaint.id, person: input.person }],
      reply: { version: complaint.version + 1 },
    };
  },
});
