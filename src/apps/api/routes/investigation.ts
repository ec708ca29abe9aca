// Routes by which a complaint is looked into: what is found, on what it rests, and what is known.
import { z } from 'zod';
import { changeFact } from '#handling/investigation/change-fact.ts';
import { recordEvidence } from '#handling/investigation/record-evidence.ts';
import { recordFact } from '#handling/investigation/record-fact.ts';
import { recordFinding } from '#handling/investigation/record-finding.ts';
import { strikeEvidence } from '#handling/investigation/strike-evidence.ts';
import { strikeFact } from '#handling/investigation/strike-fact.ts';
import { weighEvidence } from '#handling/investigation/weigh-evidence.ts';
import { Investigation, investigation } from '#views/investigation/investigation.ts';
import { SimilarComplaints, similarComplaints } from '#views/investigation/similar.ts';
import { onComplaint, version } from '../on-complaint.ts';
import { route } from '../route.ts';

const made = z.object({ id: z.uuid() });

export const investigationRoutes = [
  route({
    method: 'GET',
    path: '/api/complaints/:id/investigation',
    tag: 'Complaints',
    summary: 'Read how far its investigation has come, and the verdict that follows',
    params: z.object({ id: z.uuid() }),
    reply: Investigation,
    scope: 'read',
    handle: ({ house, actor, params }) => investigation(house.db, { actor, rules: house.rules, now: house.clock() }, params.id),
  }),
  route({
    method: 'GET',
    path: '/api/complaints/:id/similar',
    tag: 'Complaints',
    summary: 'List similar complaints with what was found on them',
    params: z.object({ id: z.uuid() }),
    reply: SimilarComplaints,
    scope: 'read',
    handle: ({ house, actor, params }) => similarComplaints(house.db, { actor, rules: house.rules, now: house.clock() }, params.id),
  }),
  onComplaint('findings', 'Find on a point, or change what was found', recordFinding, version.extend({ finding: z.uuid() })),
  onComplaint('evidence', 'Enter something into the evidence register', recordEvidence, made),
  onComplaint('evidence-weighings', 'Weigh a piece of evidence anew', weighEvidence, version),
  onComplaint('evidence-strikings', 'Strike a piece of evidence, with the reason', strikeEvidence, version),
  onComplaint('facts', 'Set down a fact', recordFact, made),
  onComplaint('fact-changes', 'Change a fact; what it said is kept', changeFact, version),
  onComplaint('fact-strikings', 'Strike a fact, with the reason', strikeFact, version),
];
