// Routes of early signs: what was read in contacts, what colleagues noticed, what they said of it and did.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { chooseAction } from '#handling/signals/choose-action.ts';
import { confirmSignal } from '#handling/signals/confirm-signal.ts';
import { dismissSignal } from '#handling/signals/dismiss-signal.ts';
import { finishAction } from '#handling/signals/finish-action.ts';
import { noticeSigns } from '#handling/signals/notice-signs.ts';
import { keepStep } from '#handling/signals/keep-step.ts';
import { orderPlaybook } from '#handling/signals/order-playbook.ts';
import { retireStep } from '#handling/signals/retire-step.ts';
import { settleSignal } from '#handling/signals/settle-signal.ts';
import { BehindSignals, behindSignals, behindSignalsQuery } from '#monitoring/reports/behind-signals.ts';
import { SignalFigures, signalFigures, signalFiguresQuery } from '#monitoring/reports/signal-figures.ts';
import { contactSigns, signsOfComplaint } from '#views/signals/contact-signs.ts';
import { Playbook, playbook } from '#views/signals/playbook.ts';
import { SignalList, signalList, signalListQuery } from '#views/signals/signal-list.ts';
import { ContactSigns, SignsOfComplaint } from '#views/signals/sign-shapes.ts';
import { askingOf } from '../asking.ts';
import { onThing, version } from '../on-complaint.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const onContact = onThing({ thing: 'contact', path: '/api/contacts/:id', tag: 'Signals' });

export const signalRoutes = [
  route({
    method: 'GET',
    path: '/api/signals',
    tag: 'Signals',
    summary: 'List early signs in contacts, the likeliest first',
    query: signalListQuery,
    reply: SignalList,
    scope: 'read',
    handle: ({ query, ...asked }) => signalList(askingOf(asked), query),
  }),
  route({
    method: 'GET',
    path: '/api/figures/signals',
    tag: 'Figures',
    summary: 'Read what early signs are worth: precision, prevention, times, drift',
    query: signalFiguresQuery,
    reply: SignalFigures,
    scope: 'read',
    handle: ({ query, ...asked }) => signalFigures(askingOf(asked), query),
  }),
  route({
    method: 'GET',
    path: '/api/figures/signals/behind',
    tag: 'Figures',
    summary: 'Read the contacts behind a figure on early signs',
    query: behindSignalsQuery,
    reply: BehindSignals,
    scope: 'read',
    handle: ({ query, ...asked }) => behindSignals(askingOf(asked), query),
  }),
  route({
    method: 'GET',
    path: '/api/settings/playbook',
    tag: 'Settings',
    summary: 'Read what is proposed when a contact shows early signs',
    reply: Playbook,
    scope: 'read',
    handle: ({ house, actor }) => playbook(house.db, actor),
  }),
  route({
    method: 'POST',
    path: '/api/settings/playbook',
    tag: 'Settings',
    summary: 'Add a step to the playbook, or change one',
    body: keepStep.input,
    reply: z.object({ id: z.uuid() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, keepStep, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/playbook/order',
    tag: 'Settings',
    summary: 'Put the steps of the playbook in order',
    body: orderPlaybook.input,
    reply: z.object({ ordered: z.boolean() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, orderPlaybook, body, { actor, key }),
  }),
  route({
    method: 'DELETE',
    path: '/api/settings/playbook/:id',
    tag: 'Settings',
    summary: 'Take a step out of the playbook',
    params,
    reply: z.object({ retired: z.boolean() }),
    scope: 'administer',
    handle: ({ house, actor, key, params: { id } }) => perform(house, retireStep, { step: id }, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/contacts/:id/signs',
    tag: 'Signals',
    summary: 'Read the early signs in a contact, with the words that show them',
    params,
    reply: ContactSigns,
    scope: 'read',
    handle: ({ params: { id }, ...asked }) => contactSigns(askingOf(asked), id),
  }),
  route({
    method: 'GET',
    path: '/api/complaints/:id/signs',
    tag: 'Signals',
    summary: 'Read the early signs in all that was said about a complaint',
    params,
    reply: SignsOfComplaint,
    scope: 'read',
    handle: ({ params: { id }, ...asked }) => signsOfComplaint(askingOf(asked), id),
  }),
  onContact('signs-noticed', 'Note which signs you noticed that no text shows', noticeSigns, z.object({ signs: z.number().int() })),
  onContact('signal/confirmation', 'Confirm the early signs', confirmSignal, version),
  onContact('signal/dismissal', 'Dismiss the early signs, saying why', dismissSignal, version),
  onContact('signal/actions', 'Choose what to do about the early signs', chooseAction, z.object({ id: z.uuid() })),
  onContact('signal/actions-done', 'Note that something chosen was done', finishAction, z.object({ done: z.boolean() })),
  onContact('signal/outcome', 'Say what came of the early signs', settleSignal, version),
];
