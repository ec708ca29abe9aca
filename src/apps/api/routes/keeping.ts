// Routes of what is kept: periods, legal holds, what falls due, and what two people decide to anonymise or erase.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { choosePeriod } from '#handling/keeping/choose-period.ts';
import { confirmDisposal } from '#handling/keeping/confirm-disposal.ts';
import { declineDisposal } from '#handling/keeping/decline-disposal.ts';
import { keepLonger } from '#handling/keeping/keep-longer.ts';
import { liftHold } from '#handling/keeping/lift-hold.ts';
import { placeHold } from '#handling/keeping/place-hold.ts';
import { proposeDisposal } from '#handling/keeping/propose-disposal.ts';
import { ComplaintRetention, complaintRetention } from '#views/keeping/complaint-retention.ts';
import { DisposalPage, disposalPage, Disposals, disposals } from '#views/keeping/disposals.ts';
import { DueForRemoval, dueForRemoval, dueQuery } from '#views/keeping/due-for-removal.ts';
import { LegalHolds, legalHolds } from '#views/keeping/holds.ts';
import { RetentionPeriods, retentionPeriods } from '#views/keeping/periods.ts';
import { onThing } from '../on-complaint.ts';
import { route } from '../route.ts';

const tag = 'Keeping';
const params = z.object({ id: z.uuid() });
const made = z.object({ id: z.uuid() });
const onDisposal = onThing({ thing: 'disposal', path: '/api/disposals/:id', tag, scope: 'administer' });
const onHold = onThing({ thing: 'hold', path: '/api/legal-holds/:id', tag, scope: 'administer' });

export const keepingRoutes = [
  route({
    method: 'GET',
    path: '/api/complaints/:id/retention',
    tag,
    summary: 'Read how long a complaint is kept and why, and what holds it',
    params,
    reply: ComplaintRetention,
    scope: 'read',
    handle: ({ house, actor, params }) =>
      complaintRetention(house.db, { actor, rules: house.rules, now: house.clock() }, params.id),
  }),
  route({
    method: 'GET',
    path: '/api/retention/due',
    tag,
    summary: 'List what falls due to be anonymised or erased, by the rule that reaches it',
    query: dueQuery,
    reply: DueForRemoval,
    scope: 'administer',
    handle: ({ house, actor, query }) => dueForRemoval(house.db, { actor, rules: house.rules, now: house.clock() }, query),
  }),
  route({
    method: 'POST',
    path: '/api/retention/kept-longer',
    tag,
    summary: 'Keep complaints longer, until a day and for a reason',
    body: keepLonger.input,
    reply: z.object({ complaints: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, keepLonger, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/retention/periods',
    tag,
    summary: 'Read how long complaints are kept under every set of rules in use',
    reply: RetentionPeriods,
    scope: 'administer',
    handle: ({ house, actor }) => retentionPeriods(house.db, actor, house.rules),
  }),
  route({
    method: 'PUT',
    path: '/api/retention/periods',
    tag,
    summary: 'Set your own period in place of one of them, or put it back as the rules came',
    body: choosePeriod.input,
    reply: z.object({ version: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, choosePeriod, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/legal-holds',
    tag,
    summary: 'List legal holds',
    reply: LegalHolds,
    scope: 'administer',
    handle: ({ house, actor }) => legalHolds(house.db, actor, house.clock()),
  }),
  route({
    method: 'POST',
    path: '/api/legal-holds',
    tag,
    summary: 'Put a legal hold on a complaint, a customer or a selection of complaints',
    body: placeHold.input,
    reply: made,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, placeHold, body, { actor, key }),
  }),
  onHold('lifting', 'Lift a legal hold', liftHold, made),
  route({
    method: 'GET',
    path: '/api/disposals',
    tag,
    summary: 'List what was proposed to be anonymised or erased, and what became of it',
    reply: Disposals,
    scope: 'administer',
    handle: ({ house, actor }) => disposals(house.db, actor),
  }),
  route({
    method: 'GET',
    path: '/api/disposals/:id',
    tag,
    summary: 'Read one of them, complaint by complaint',
    params,
    reply: DisposalPage,
    scope: 'administer',
    handle: ({ house, actor, params }) => disposalPage(house.db, actor, params.id),
  }),
  route({
    method: 'POST',
    path: '/api/disposals',
    tag,
    summary: 'Propose that complaints whose time is over be anonymised or erased',
    body: proposeDisposal.input,
    reply: made,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, proposeDisposal, body, { actor, key }),
  }),
  onDisposal('confirmation', 'Confirm, as a second person, what was proposed; the work follows by itself', confirmDisposal, made),
  onDisposal('refusal', 'Say no to what was proposed, or take back your own proposal', declineDisposal, made),
];
