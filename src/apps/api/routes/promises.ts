// Routes of promises: those of one complaint, the register of all, and what may be done about one.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { acceptPromise } from '#handling/promises/accept-promise.ts';
import { breakPromise } from '#handling/promises/break-promise.ts';
import { carryPromise } from '#handling/promises/carry-promise.ts';
import { givePromise } from '#handling/promises/give-promise.ts';
import { handBackPromise } from '#handling/promises/hand-back-promise.ts';
import { keepPromise } from '#handling/promises/keep-promise.ts';
import { makePromise } from '#handling/promises/make-promise.ts';
import { releasePromise } from '#handling/promises/release-promise.ts';
import { tellProgress } from '#handling/promises/tell-progress.ts';
import { ComplaintPromises, complaintPromises } from '#views/promises/complaint-promises.ts';
import { PromiseRegister, promiseRegister, promisesQuery } from '#views/promises/promise-register.ts';
import { askingOf } from '../asking.ts';
import { onComplaint, version } from '../on-complaint.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const made = z.object({ id: z.uuid(), accepted: z.boolean() });
const one = z.object({ id: z.uuid() });

export const promiseRoutes = [
  route({
    method: 'GET',
    path: '/api/promises',
    tag: 'Promises',
    summary: 'Read the register of promises, late ones first, and how they were kept lately',
    query: promisesQuery,
    reply: PromiseRegister,
    scope: 'read',
    handle: ({ query, ...asked }) => promiseRegister(askingOf(asked), query),
  }),
  route({
    method: 'GET',
    path: '/api/complaints/:id/promises',
    tag: 'Promises',
    summary: 'Read the promises of a complaint',
    params,
    reply: ComplaintPromises,
    scope: 'read',
    handle: ({ house, actor, params }) => complaintPromises(house.db, { actor, rules: house.rules, now: house.clock() }, params.id),
  }),
  route({
    method: 'POST',
    path: '/api/complaints/:id/promises',
    tag: 'Promises',
    summary: 'Promise the customer something: what, by which day, and who sees to it',
    params,
    body: makePromise.input.omit({ complaint: true }),
    reply: made,
    scope: 'write',
    handle: ({ house, actor, key, params, body }) => perform(house, makePromise, { ...body, complaint: params.id }, { actor, key }),
  }),
  onComplaint('promise-acceptances', 'Accept a promise as its owner', acceptPromise, one),
  onComplaint('promise-hand-backs', 'Hand a promise back as its owner, with the reason', handBackPromise, one),
  onComplaint('promise-owners', 'Give a promise to another owner', givePromise, made),
  onComplaint('promises-kept', 'Record that a promise was kept, and how one knows', keepPromise, one),
  onComplaint(
    'promises-broken',
    'Record that a promise is not kept, why, and what the customer was told',
    breakPromise,
    one.extend({ next: z.uuid().nullable() }),
  ),
  onComplaint('promises-released', 'Record that the customer no longer wants what was promised', releasePromise, one),
  onComplaint('promises-carried', 'Carry a promise on past the closing of the complaint', carryPromise, one),
  onComplaint('progress-updates', 'Record that the customer was told how it stands', tellProgress, version),
];
