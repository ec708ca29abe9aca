// Routes about who may open a complaint: need-to-know, its readers, and the colleagues it is about.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { changeReaders } from '#handling/access/change-readers.ts';
import { liftNeedToKnow } from '#handling/access/lift-need-to-know.ts';
import { makeNeedToKnow } from '#handling/access/make-need-to-know.ts';
import { nameSubject } from '#handling/access/name-subject.ts';
import { strikeSubject } from '#handling/access/strike-subject.ts';
import { ComplaintAccess, complaintAccess } from '#views/access/complaint-access.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const subjectParams = params.extend({ person: z.uuid('Choose a colleague.') });
const reply = z.object({ version: z.number().int() });
const version = z.object({ version: z.number().int().min(1) });

export const complaintAccessRoutes = [
  route({
    method: 'GET',
    path: '/api/complaints/:id/access',
    tag: 'Complaints',
    summary: 'Who may open a complaint, and whom it is about',
    params,
    reply: ComplaintAccess,
    scope: 'read',
    handle: ({ house, actor, params }) => complaintAccess(house.db, actor, params.id),
  }),
  route({
    method: 'POST',
    path: '/api/complaints/:id/need-to-know',
    tag: 'Complaints',
    summary: 'Make a complaint need-to-know and say who may open it',
    params,
    body: makeNeedToKnow.input.omit({ complaint: true }),
    reply,
    scope: 'write',
    handle: ({ house, actor, key, params, body }) =>
      perform(house, makeNeedToKnow, { ...body, complaint: params.id }, { actor, key }),
  }),
  route({
    method: 'PUT',
    path: '/api/complaints/:id/readers',
    tag: 'Complaints',
    summary: 'Say anew who may open a need-to-know complaint',
    params,
    body: changeReaders.input.omit({ complaint: true }),
    reply,
    scope: 'write',
    handle: ({ house, actor, key, params, body }) =>
      perform(house, changeReaders, { ...body, complaint: params.id }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/complaints/:id/need-to-know/lift',
    tag: 'Complaints',
    summary: 'Open a need-to-know complaint again',
    params,
    body: version,
    reply,
    scope: 'write',
    handle: ({ house, actor, key, params, body }) =>
      perform(house, liftNeedToKnow, { ...body, complaint: params.id }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/complaints/:id/subjects/:person',
    tag: 'Complaints',
    summary: 'Name a colleague the complaint is about: they no longer see it',
    params: subjectParams,
    body: version,
    reply,
    scope: 'write',
    handle: ({ house, actor, key, params, body }) =>
      perform(house, nameSubject, { ...body, complaint: params.id, person: params.person }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/complaints/:id/subjects/:person/strike',
    tag: 'Complaints',
    summary: 'Take back that the complaint is about a colleague',
    params: subjectParams,
    body: version,
    reply,
    scope: 'write',
    handle: ({ house, actor, key, params, body }) =>
      perform(house, strikeSubject, { ...body, complaint: params.id, person: params.person }, { actor, key }),
  }),
];
