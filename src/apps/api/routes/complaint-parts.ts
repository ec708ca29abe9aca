// Routes about what a complaint is made of: its points, its people, its links; joined, divided.
import { z } from 'zod';
import { addParty } from '#handling/intake/add-party.ts';
import { addPoints } from '#handling/intake/add-points.ts';
import { changeParty } from '#handling/intake/change-party.ts';
import { correctPoint } from '#handling/intake/correct-point.ts';
import { linkComplaints } from '#handling/intake/link-complaints.ts';
import { mergeComplaints } from '#handling/intake/merge-complaints.ts';
import { removeParty } from '#handling/intake/remove-party.ts';
import { restorePoint } from '#handling/intake/restore-point.ts';
import { splitComplaint } from '#handling/intake/split-complaint.ts';
import { unlinkComplaints } from '#handling/intake/unlink-complaints.ts';
import { withdrawPoint } from '#handling/intake/withdraw-point.ts';
import { onComplaint, version } from '../on-complaint.ts';

const other = version.extend({ id: z.uuid(), reference: z.string() });
const linked = z.object({ linked: z.boolean() });

export const complaintPartRoutes = [
  onComplaint('points', 'Add points', addPoints, version.extend({ points: z.array(z.uuid()) })),
  onComplaint('point-corrections', 'Correct a point', correctPoint, version),
  onComplaint('point-withdrawals', 'Withdraw a point', withdrawPoint, version),
  onComplaint('point-restorals', 'Restore a withdrawn point', restorePoint, version),
  onComplaint('parties', 'Add somebody on the customer’s side', addParty, version.extend({ customer: z.uuid() })),
  onComplaint('party-changes', 'Change what somebody is on it', changeParty, version),
  onComplaint('party-removals', 'Take somebody off it', removeParty, version),
  onComplaint('merge', 'Merge it into another', mergeComplaints, other),
  onComplaint('split', 'Make chosen points and contacts a complaint of their own', splitComplaint, other),
  onComplaint('links', 'Link it with another', linkComplaints, linked),
  onComplaint('unlinking', 'Take a link away', unlinkComplaints, linked),
];
