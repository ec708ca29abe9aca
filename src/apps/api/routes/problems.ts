// Routes of problems that many contacts share: listed, opened, taken up, described, gathered, split, merged, ended.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { closeProblem } from '#handling/problems/close-problem.ts';
import { describeProblem } from '#handling/problems/describe-problem.ts';
import { dismissProblem } from '#handling/problems/dismiss-problem.ts';
import { gatherContacts } from '#handling/problems/gather-contacts.ts';
import { mergeProblem } from '#handling/problems/merge-problem.ts';
import { openProblem } from '#handling/problems/open-problem.ts';
import { removeContacts } from '#handling/problems/remove-contacts.ts';
import { reopenProblem } from '#handling/problems/reopen-problem.ts';
import { showProblem } from '#handling/problems/show-problem.ts';
import { splitProblem } from '#handling/problems/split-problem.ts';
import { approveTelling } from '#handling/problems/approve-telling.ts';
import { askTellingApproval } from '#handling/problems/ask-telling-approval.ts';
import { listAffected } from '#handling/problems/list-affected.ts';
import { removeAffected } from '#handling/problems/remove-affected.ts';
import { sendBackTelling } from '#handling/problems/send-back-telling.ts';
import { startTelling } from '#handling/problems/start-telling.ts';
import { stopTelling } from '#handling/problems/stop-telling.ts';
import { writeTelling } from '#handling/problems/write-telling.ts';
import { takeUpProblem } from '#handling/problems/take-up-problem.ts';
import { RecordPage, recordOf, recordQuery } from '#views/complaints/complaint-record.ts';
import { KnownProblems, knownProblems, knownQuery } from '#views/problems/known-problems.ts';
import { ProblemList, problemList, problemsQuery } from '#views/problems/problem-list.ts';
import { TellingPage, tellingPage } from '#views/problems/telling-page.ts';
import { ProblemPage, problemPage } from '#views/problems/problem-page.ts';
import { onThing, version } from '../on-complaint.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const made = z.object({ id: z.uuid() });
const onTelling = onThing({ thing: 'telling', path: '/api/problem-messages/:id', tag: 'Contacts' });
const onProblem = onThing({ thing: 'problem', path: '/api/problems/:id', tag: 'Contacts' });

const AffectedListed = z.object({
  added: z.number().int(),
  unknown: z.number().int().describe('Of those added, whom nobody here knew before'),
  joined: z.number().int().describe('Named twice, or on the list already'),
  refused: z.number().int(),
  rows: z.array(z.object({ number: z.number().int(), words: z.string() })).describe('Rows refused and why, up to 200'),
});

export const problemRoutes = [
  route({
    method: 'GET',
    path: '/api/problems',
    tag: 'Contacts',
    summary: 'List problems that many contacts share, newest first',
    query: problemsQuery,
    reply: ProblemList,
    scope: 'read',
    handle: ({ house, actor, query }) => problemList(house.db, actor, query),
  }),
  route({
    method: 'POST',
    path: '/api/problems',
    tag: 'Contacts',
    summary: 'Open a problem that was reported or that we spotted',
    body: openProblem.input,
    reply: made,
    scope: 'write',
    handle: ({ house, actor, key, body }) => perform(house, openProblem, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/known-problems',
    tag: 'Contacts',
    summary: 'Find open problems that a contact may be one of',
    query: knownQuery,
    reply: KnownProblems,
    scope: 'read',
    handle: ({ house, actor, query }) => knownProblems(house.db, actor, query),
  }),
  route({
    method: 'GET',
    path: '/api/problems/:id',
    tag: 'Contacts',
    summary: 'Read a problem with its contacts',
    params,
    reply: ProblemPage,
    scope: 'read',
    handle: ({ house, actor, params }) => problemPage(house.db, actor, params.id),
  }),
  route({
    method: 'GET',
    path: '/api/problems/:id/record',
    tag: 'Record',
    summary: 'Read the history of a problem in words',
    params,
    query: recordQuery,
    reply: RecordPage,
    scope: 'read',
    handle: ({ house, actor, params, query }) => recordOf(house.db, actor, { of: 'problem', id: params.id }, query),
  }),
  route({
    method: 'GET',
    path: '/api/problems/:id/customers',
    tag: 'Contacts',
    summary: 'Read whom a problem touches, what they are told and what became of it',
    params,
    reply: TellingPage,
    scope: 'read',
    handle: ({ house, actor, params }) => tellingPage(house.db, actor, params.id),
  }),
  onProblem('customers', 'Add customers it touches from a table or pasted lines', listAffected, AffectedListed),
  onProblem(
    'customers/removals',
    'Take customers off the list it touches',
    removeAffected,
    z.object({ removed: z.number().int() }),
  ),
  onProblem('messages', 'Write what customers it touches are told', writeTelling, made.extend(version.shape)),
  onTelling('approval-request', 'Ask a second person to approve what customers are told', askTellingApproval, version),
  onTelling('approval', 'Approve what customers are told', approveTelling, version),
  onTelling('return', 'Send back what customers are to be told, with the reason', sendBackTelling, version),
  onTelling('start', 'Begin to tell customers, or go on', startTelling, version),
  onTelling('stop', 'Stop telling customers', stopTelling, version),
  onProblem('showing', 'Show it on the customers’ pages in words of its own, or take it off', showProblem, version),
  onProblem('taking-up', 'Take up a problem that was proposed, under a name', takeUpProblem, version),
  onProblem('description', 'Describe it, say who sees to it and what customers are told', describeProblem, version),
  onProblem('contacts', 'Add contacts to it', gatherContacts, z.object({ added: z.number().int() })),
  onProblem('removals', 'Take contacts out of it', removeContacts, z.object({ removed: z.number().int() })),
  onProblem('split', 'Make another problem of some of its contacts', splitProblem, made),
  onProblem('merge', 'Merge it into another', mergeProblem, made),
  onProblem('dismissal', 'Dismiss it, with the reason', dismissProblem, version),
  onProblem('closing', 'Close it, saying what was done', closeProblem, version),
  onProblem('reopening', 'Open it again', reopenProblem, version),
];
