// Says what caused it: why it went wrong, where the category says what did. Usually known late, so it may be chosen after closing.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { refuseNode } from '#records/taxonomy.ts';
import { command } from '../command.ts';
import { complaintId, seen } from './inputs.ts';

export const chooseCause = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, version: seen, cause: z.uuid('Choose one of those listed.').nullable() }),
  async run({ complaint: id, version: read, cause }, { tx, actor }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'choose-cause', seen: read });
    if (isRefusal(complaint)) return complaint;
    if (cause === complaint.causeId) return { unchanged: true, reply: { version: complaint.version } };
    const no = cause === null ? undefined : await refuseNode(tx, cause, 'cause');
    if (no) return no;
    const version = await saveComplaint(tx, id, { cause_id: cause });
    return { happened: [{ kind: 'cause-chosen', about: id, was: complaint.causeId, becomes: cause }], reply: { version } };
  },
});
