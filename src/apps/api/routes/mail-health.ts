// Routes that tell how mail goes: what waits, what failed, how each mailbox stands, and whether the server answers now.
import { z } from 'zod';
import { may } from '#domain/actor.ts';
import { refuse } from '#domain/refusal.ts';
import { MailHealth, mailHealth } from '#views/mail/mail-health.ts';
import { mailServerAnswers } from '../../mail-server-answers.ts';
import { route } from '../route.ts';

export const mailHealthRoutes = [
  route({
    method: 'GET',
    path: '/api/settings/mail/health',
    tag: 'Settings',
    summary: 'How mail goes in and out, and what of it needs a look',
    reply: MailHealth,
    scope: 'administer',
    handle: ({ house, actor }) =>
      mailHealth(house.db, { actor, secret: house.secret, byTheStart: house.mailServer !== undefined, now: house.clock() }),
  }),
  route({
    method: 'GET',
    path: '/api/settings/mail/answer',
    tag: 'Settings',
    summary: 'Ask the mail server whether it answers and lets us in; nothing is sent',
    reply: z.object({ well: z.boolean(), words: z.string() }),
    scope: 'administer',
    handle: async ({ house, actor }) => (may(actor, 'manage-settings') ? mailServerAnswers(house) : refuse('permission.missing')),
  }),
];
