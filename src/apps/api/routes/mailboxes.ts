// Routes of the mailboxes that are listened to: kept, changed, removed. Their passwords go in and never come out.
import { z } from 'zod';
import { may } from '#domain/actor.ts';
import { refuse } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { keepMailbox } from '#handling/mail/keep-mailbox.ts';
import { removeMailbox } from '#handling/mail/remove-mailbox.ts';
import { Mailboxes, mailboxes } from '#views/mail/mailboxes.ts';
import { onThing } from '../on-complaint.ts';
import { route } from '../route.ts';

const onMailbox = onThing({ thing: 'mailbox', path: '/api/mailboxes/:id', tag: 'Mail', scope: 'administer' });

export const mailboxRoutes = [
  route({
    method: 'GET',
    path: '/api/mailboxes',
    tag: 'Mail',
    summary: 'List the mailboxes that are listened to, and how each stands',
    reply: Mailboxes,
    scope: 'administer',
    handle: async ({ house, actor }) => (may(actor, 'manage-settings') ? mailboxes(house.db, actor) : refuse('permission.missing')),
  }),
  route({
    method: 'POST',
    path: '/api/mailboxes',
    tag: 'Mail',
    summary: 'Add a mailbox to listen to',
    body: keepMailbox.input.omit({ mailbox: true, version: true }),
    reply: z.object({ id: z.uuid() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, keepMailbox, body, { actor, key }),
  }),
  onMailbox('changes', 'Change a mailbox', keepMailbox, z.object({ id: z.uuid() })),
  onMailbox('removal', 'Stop listening to a mailbox and forget its password', removeMailbox, z.object({ removed: z.boolean() })),
];
