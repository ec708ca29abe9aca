// Routes by which complaints pass from hand to hand, one or many at once, and where new ones go.
import { z } from 'zod';
import { tracks } from '#domain/complaint.ts';
import { perform } from '#handling/command.ts';
import { acceptComplaint } from '#handling/triage/accept-complaint.ts';
import { assignComplaints } from '#handling/triage/assign-complaints.ts';
import { changeRouting } from '#handling/triage/change-routing.ts';
import { chooseTrack } from '#handling/triage/choose-track.ts';
import { severalDone } from '#handling/triage/inputs.ts';
import { limitWorkload } from '#handling/triage/limit-workload.ts';
import { markWaitingOn } from '#handling/triage/mark-waiting-on.ts';
import { raiseLevel } from '#handling/triage/raise-level.ts';
import { refuseComplaint } from '#handling/triage/refuse-complaint.ts';
import { shareOutComplaints } from '#handling/triage/share-out-complaints.ts';
import { takeComplaint } from '#handling/triage/take-complaint.ts';
import { takeNext } from '#handling/triage/take-next.ts';
import { transferComplaint } from '#handling/triage/transfer-complaint.ts';
import { Candidates, candidates } from '#views/queue/candidates.ts';
import { Routing, routing } from '#views/settings/routing.ts';
import { Placement, placement } from '#views/together/placement.ts';
import { askingOf } from '../asking.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const version = z.number().int().optional().describe('The version you saw; refused as stale when it has changed since');
const to = { person: z.uuid().nullish(), team: z.uuid().nullish() };
const taken = z.object({ id: z.uuid(), reference: z.string() });
const itself = z.object({ id: z.uuid() });

export const assignmentRoutes = [
  route({
    method: 'GET',
    path: '/api/complaints/:id/placement',
    tag: 'Queue',
    summary: 'Read where a complaint lies and how it came there',
    params,
    reply: Placement,
    scope: 'read',
    handle: ({ house, actor, params }) => placement(house.db, actor, params.id),
  }),
  route({
    method: 'GET',
    path: '/api/complaints/:id/candidates',
    tag: 'Queue',
    summary: 'List who could be given a complaint, and why others could not',
    params,
    query: z.object({ typed: z.string().trim().max(100).default('') }),
    reply: Candidates,
    scope: 'read',
    handle: ({ params, query, ...asked }) => candidates(askingOf(asked), params.id, query.typed),
  }),
  route({
    method: 'GET',
    path: '/api/handlers',
    tag: 'Queue',
    summary: 'List who handles complaints and how much each holds',
    query: z.object({ typed: z.string().trim().max(100).default('') }),
    reply: Candidates,
    scope: 'read',
    handle: ({ query, ...asked }) => candidates(askingOf(asked), null, query.typed),
  }),
  route({
    method: 'POST',
    path: '/api/assignments',
    tag: 'Queue',
    summary: 'Give complaints to a person, a team, or both',
    body: assignComplaints.input,
    reply: severalDone,
    scope: 'write',
    handle: ({ house, actor, key, body }) => perform(house, assignComplaints, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/assignments/share-out',
    tag: 'Queue',
    summary: 'Share complaints out among a team, each to who holds least',
    body: shareOutComplaints.input,
    reply: severalDone,
    scope: 'write',
    handle: ({ house, actor, key, body }) => perform(house, shareOutComplaints, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/queue/next',
    tag: 'Queue',
    summary: 'Take the next complaint of my teams',
    body: takeNext.input,
    reply: taken,
    scope: 'write',
    handle: ({ house, actor, key, body }) => perform(house, takeNext, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/complaints/:id/take',
    tag: 'Queue',
    summary: 'Take a complaint that nobody handles yet',
    params,
    reply: taken,
    scope: 'write',
    handle: ({ house, actor, key, params }) => perform(house, takeComplaint, params, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/complaints/:id/transfer',
    tag: 'Queue',
    summary: 'Pass a complaint on, with the reason',
    params,
    body: z.object({ ...to, reason: z.string(), version }),
    reply: itself,
    scope: 'write',
    handle: ({ house, actor, key, params, body }) => perform(house, transferComplaint, { ...body, ...params }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/complaints/:id/accept',
    tag: 'Queue',
    summary: 'Accept a complaint that somebody gave me',
    params,
    reply: itself,
    scope: 'write',
    handle: ({ house, actor, key, params }) => perform(house, acceptComplaint, params, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/complaints/:id/hand-back',
    tag: 'Queue',
    summary: 'Hand back a complaint that somebody gave me, with the reason',
    params,
    body: z.object({ reason: z.string() }),
    reply: itself,
    scope: 'write',
    handle: ({ house, actor, key, params, body }) => perform(house, refuseComplaint, { ...body, ...params }, { actor, key }),
  }),
  route({
    method: 'PUT',
    path: '/api/complaints/:id/track',
    tag: 'Queue',
    summary: 'Choose how a complaint is to be handled',
    params,
    body: z.object({ track: z.enum(tracks), version }),
    reply: z.object({ id: z.uuid(), track: z.enum(tracks) }),
    scope: 'write',
    handle: ({ house, actor, key, params, body }) => perform(house, chooseTrack, { ...body, ...params }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/complaints/:id/next-level',
    tag: 'Queue',
    summary: 'Move a complaint up to its next stage of decision',
    params,
    body: raiseLevel.input.omit({ id: true }),
    reply: z.object({ id: z.uuid(), level: z.number().int() }),
    scope: 'write',
    handle: ({ house, actor, key, params, body }) => perform(house, raiseLevel, { ...body, ...params }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/waiting-on',
    tag: 'Queue',
    summary: 'Mark on whom complaints wait',
    body: markWaitingOn.input,
    reply: severalDone,
    scope: 'write',
    handle: ({ house, actor, key, body }) => perform(house, markWaitingOn, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/routing',
    tag: 'Settings',
    summary: 'Read where new complaints go',
    reply: Routing,
    scope: 'read',
    handle: ({ house, actor }) => routing(house.db, actor),
  }),
  route({
    method: 'PUT',
    path: '/api/routing',
    tag: 'Settings',
    summary: 'Change where new complaints go',
    body: changeRouting.input,
    reply: z.object({ rules: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, changeRouting, body, { actor, key }),
  }),
  route({
    method: 'PUT',
    path: '/api/teams/:id/workload-limit',
    tag: 'Settings',
    summary: 'Say how much one person of a team holds at once',
    params,
    body: z.object({ mostAtOnce: z.number().int().nullable() }),
    reply: z.object({ team: z.uuid(), mostAtOnce: z.number().int().nullable() }),
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, limitWorkload, { team: params.id, ...body }, { actor, key }),
  }),
];
