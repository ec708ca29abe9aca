// Adds points to a complaint: heads of complaint that came up later. Each will be answered.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { indexForSearch, lockFor, saveComplaint } from '#records/complaints.ts';
import { addPoints as addPointRows, pointsOf } from '#records/points.ts';
import { command } from '../command.ts';
import { complaintId, words } from './inputs.ts';

export const addPoints = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    points: z.array(words('Say what this point is about.')).min(1, 'Write at least one point.').max(100),
  }),
  async run({ complaint: id, points: texts }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'change-points' });
    if (isRefusal(complaint)) return complaint;
    const after = (await pointsOf(tx, id)).at(-1)?.position ?? 0;
    const points = await addPointRows(tx, id, texts, { now, after });
    const version = await saveComplaint(tx, id, {});
    await indexForSearch(tx, id);
    return { happened: [{ kind: 'points-added', about: id, points }], reply: { points, version } };
  },
});
