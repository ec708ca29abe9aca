// Strikes a piece of evidence: it stays in the register with the reason, and nothing rests on it from now on.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { restsOn, standingEvidence, strike } from '#records/evidence.ts';
import { command } from '../command.ts';
import { complaintId, seen } from '../intake/inputs.ts';
import { strikeReason } from './inputs.ts';

export const strikeEvidence = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, version: seen, evidence: z.uuid(), reason: strikeReason }),
  async run(input, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'investigate', seen: input.version });
    if (isRefusal(complaint)) return complaint;
    const evidence = await standingEvidence(tx, complaint.id, input.evidence);
    if (isRefusal(evidence)) return evidence;
    if (await restsOn(tx, complaint.id, evidence.id)) return refuse('evidence.in-use');
    const { reason } = input;
    await strike(tx, 'evidence', { complaint: complaint.id, id: evidence.id, reason, by: personBehind(actor), now });
    const version = await saveComplaint(tx, complaint.id, {});
    return { happened: [{ kind: 'evidence-struck', about: complaint.id, evidence: evidence.id }], reply: { version } };
  },
});
