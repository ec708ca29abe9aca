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
import { splitProblem } from '#handling/problems/split-problem.ts';
import { takeUpProblem } from '#handling/problems/take-up-problem.ts';
import { RecordPage, recordOf, recordQuery } from '#views/complaints/complaint-record.ts';
import { KnownProblems, knownProblems, knownQuery } from '#views/problems/known-problems.ts';
import { ProblemList, problemList, problemsQuery } from '#views/problems/problem-list.ts';
import { ProblemPage, problemPage } from '#views/problems/problem-page.ts';
import { onThing, version } from '../on-complaint.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const made = z.object({ id: z.uuid() });
const onProblem = onThing({ thing: 'problem', path: '/api/problems/:id', tag: 'Contacts' });

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
