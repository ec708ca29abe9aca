// Routes of early signs: what was read in contacts, what colleagues noticed, what they said of it and did.
import { z } from 'zod';
import { chooseAction } from '#handling/signals/choose-action.ts';
import { confirmSignal } from '#handling/signals/confirm-signal.ts';
import { dismissSignal } from '#handling/signals/dismiss-signal.ts';
import { finishAction } from '#handling/signals/finish-action.ts';
import { noticeSigns } from '#handling/signals/notice-signs.ts';
import { settleSignal } from '#handling/signals/settle-signal.ts';
import { contactSigns, signsOfComplaint } from '#views/signals/contact-signs.ts';
import { ContactSigns, SignsOfComplaint } from '#views/signals/sign-shapes.ts';
import { askingOf } from '../asking.ts';
import { onThing, version } from '../on-complaint.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const onContact = onThing({ thing: 'contact', path: '/api/contacts/:id', tag: 'Signals' });

export const signalRoutes = [
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
