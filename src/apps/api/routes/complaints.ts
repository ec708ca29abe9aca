// Routes about one complaint: logged, read, its history and its conversation.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { sameLookSince } from '#domain/viewing.ts';
import { perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { recordViewing } from '#handling/intake/record-viewing.ts';
import { ClocksAhead, clocksAhead, clocksAheadQuery } from '#views/complaints/clocks-ahead.ts';
import { ComplaintPage, complaintPage } from '#views/complaints/complaint-page.ts';
import { RecordPage, recordOf, recordQuery } from '#views/complaints/complaint-record.ts';
import { Conversation, conversation, conversationQuery } from '#views/complaints/conversation.ts';
import { duplicatesQuery, LikelyDuplicates, likelyDuplicates } from '#views/complaints/likely-duplicates.ts';
import { LogChoices, logChoices } from '#views/complaints/log-choices.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });

export const complaintRoutes = [
  route({
    method: 'POST',
    path: '/api/complaints',
    tag: 'Complaints',
    summary: 'Log a complaint',
    body: logComplaint.input,
    reply: z.object({ id: z.uuid(), reference: z.string() }),
    scope: 'write',
    handle: ({ house, actor, key, body }) => perform(house, logComplaint, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/complaints/:id',
    tag: 'Complaints',
    summary: 'Read a complaint, by its id or its reference; that it was read is recorded',
    params: z.object({ id: z.string().max(40) }),
    reply: ComplaintPage,
    scope: 'read',
    async handle({ house, actor, params }) {
      const now = house.clock();
      const found = await complaintPage(house.db, { actor, rules: house.rules, now }, params.id);
      if (isRefusal(found)) return found;
      const { page, lookedAt } = found;
      if (lookedAt !== null && lookedAt > sameLookSince(now)) return page;
      const recorded = await perform(house, recordViewing, { complaint: page.id }, { actor });
      return isRefusal(recorded) ? recorded : page;
    },
  }),
  route({
    method: 'GET',
    path: '/api/complaints/:id/conversation',
    tag: 'Complaints',
    summary: 'Read the conversation about a complaint and its documents, newest first',
    params,
    query: conversationQuery,
    reply: Conversation,
    scope: 'read',
    handle: ({ house, actor, params, query }) => conversation(house.db, actor, params.id, query),
  }),
  route({
    method: 'GET',
    path: '/api/complaints/:id/record',
    tag: 'Record',
    summary: 'Read the history of a complaint in words, newest first',
    params,
    query: recordQuery,
    reply: RecordPage,
    scope: 'read',
    handle: ({ house, actor, params, query }) => recordOf(house.db, actor, { of: 'complaint', id: params.id }, query),
  }),
  route({
    method: 'POST',
    path: '/api/likely-duplicates',
    tag: 'Complaints',
    summary: 'Find complaints that may be the one being told now',
    body: duplicatesQuery,
    reply: LikelyDuplicates,
    scope: 'read',
    handle: ({ house, actor, body }) => likelyDuplicates(house.db, actor, body),
  }),
  route({
    method: 'GET',
    path: '/api/log-choices',
    tag: 'Complaints',
    summary: 'List what one may choose from while logging: products, categories, teams, legal entities',
    reply: LogChoices,
    scope: 'read',
    handle: ({ house, actor }) => logChoices(house.db, actor),
  }),
  route({
    method: 'GET',
    path: '/api/clocks-ahead',
    tag: 'Rules',
    summary: 'Tell what would be due, and when, for a complaint logged now',
    query: clocksAheadQuery,
    reply: ClocksAhead,
    scope: 'read',
    handle: ({ house, actor, query }) => clocksAhead(house.db, { actor, rules: house.rules, now: house.clock() }, query),
  }),
];
