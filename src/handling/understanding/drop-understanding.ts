// Drops the version being written: it was begun by mistake. What was sent stays, and is again the last word on what we understood.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockFor } from '#records/complaints.ts';
import { dropUnderstandingRow, understandingsOf } from '#records/understandings.ts';
import { command } from '../command.ts';
import { complaintId, seen } from './inputs.ts';

export const dropUnderstanding = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, version: seen }),
  async run({ complaint: about, version }, { tx, actor }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'understand' });
    if (isRefusal(complaint)) return complaint;
    const draft = (await understandingsOf(tx, about)).find(({ sent }) => !sent);
    if (!draft) return refuse('understanding.unknown');
    if (draft.version !== version) return refuse('understanding.changed-since', { facts: { now: draft.version } });
    await dropUnderstandingRow(tx, about, draft.id);
    const facts = { understanding: draft.id, number: draft.number };
    return { happened: [{ kind: 'understanding-dropped', about, ...facts }], reply: { dropped: true } };
  },
});
