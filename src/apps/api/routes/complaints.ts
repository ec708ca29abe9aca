// Routes about one complaint: logged, read, worked on.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { ComplaintPage, complaintPage } from '#views/complaints/complaint-page.ts';
import { route } from '../route.ts';

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
    summary: 'Read a complaint',
    params: z.object({ id: z.uuid() }),
    reply: ComplaintPage,
    scope: 'read',
    handle: ({ house, actor, params }) => complaintPage(house.db, actor, params.id),
  }),
];
