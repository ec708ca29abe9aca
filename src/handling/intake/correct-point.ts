// Corrects how a point is worded, and what went wrong in it. The former wording is kept.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { indexForSearch, lockFor, saveComplaint } from '#records/complaints.ts';
import { pointOf, savePoint } from '#records/points.ts';
import { regulateAgain } from '#records/regimes-again.ts';
import { refuseNode } from '#records/taxonomy.ts';
import { keepWording } from '#records/wordings.ts';
import { command } from '../command.ts';
import { complaintId, seen, words } from './inputs.ts';

export const correctPoint = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    point: z.uuid(),
    version: seen,
    text: words('Say what this point is about.').optional(),
    category: z.uuid().nullable().optional(),
  }),
  async run(input, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'change-points', seen: input.version });
    if (isRefusal(complaint)) return complaint;
    const point = await pointOf(tx, complaint.id, input.point);
    if (isRefusal(point)) return point;
    if (point.withdrawn) return refuse('point.withdrawn');
    const no = input.category ? await refuseNode(tx, input.category, 'category') : undefined;
    if (no) return no;
    const { text = point.text, category } = input;
    const change = { complaint: complaint.id, field: 'point', point: point.id, was: point.text, becomes: text } as const;
    const wording = text === point.text ? undefined : await keepWording(tx, { ...change, by: personBehind(actor), now });
    await savePoint(tx, complaint.id, point.id, { text, ...(category === undefined ? {} : { category_id: category }) });
    const version = await saveComplaint(tx, complaint.id, {});
    await indexForSearch(tx, complaint.id);
    const regulated = category === undefined ? [] : await regulateAgain(tx, complaint.id, rules, now);
    const facts = { point: point.id, position: point.position, ...(wording ? { wording } : {}) };
    return { happened: [{ kind: 'point-corrected', about: complaint.id, ...facts }, ...regulated], reply: { version } };
  },
});
