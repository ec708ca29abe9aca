// Changes how severe a complaint is taken to be, with reasons. Redress may suggest; here a person decides.
import { z } from 'zod';
import { severities } from '#domain/complaint.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { command } from '../command.ts';
import { complaintId, seen, words } from './inputs.ts';

export const changeSeverity = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    version: seen,
    severity: z.enum(severities),
    reasons: z.array(words('Give the reason.', 500)).min(1, 'Give at least one reason.').max(20),
  }),
  async run({ complaint: id, version: seen, severity, reasons }, { tx, actor }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'change-severity', seen });
    if (isRefusal(complaint)) return complaint;
    const version = await saveComplaint(tx, id, { severity, severity_reasons: reasons });
    const facts = { was: complaint.severity, becomes: severity, reasons: reasons.length };
    return { happened: [{ kind: 'severity-changed', about: id, ...facts }], reply: { version } };
  },
});
