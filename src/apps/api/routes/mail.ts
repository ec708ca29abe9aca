// Routes of messages that came in: handed over whole, listed, read, shown as their sender set them out where nothing in them can act,
// and put where they belong.
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { may } from '#domain/actor.ts';
import { mailStates, type MailState } from '#domain/mail/incoming-mail.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { fileMail } from '#handling/mail/file-mail.ts';
import { makeMailContact } from '#handling/mail/make-mail-contact.ts';
import { receiveMail } from '#handling/mail/receive-mail.ts';
import { setMailAside } from '#handling/mail/set-mail-aside.ts';
import { htmlPage } from '#platform/mail-in/html-page.ts';
import { MailList, mailList, mailQuery } from '#views/mail/mail-list.ts';
import { MailPage, mailOriginal, mailPage } from '#views/mail/mail-page.ts';
import { onThing } from '../on-complaint.ts';
import { route } from '../route.ts';
import { scanNow } from '../scan-now.ts';
import { sendFile } from '../send-file.ts';

const params = z.object({ id: z.uuid() });
const states = Object.keys(mailStates) as [MailState];
const onMail = onThing({ thing: 'mail', path: '/api/mail/:id', tag: 'Mail' });

export const mailRoutes = [
  route({
    method: 'GET',
    path: '/api/mail',
    tag: 'Mail',
    summary: 'List messages that came in, newest first',
    query: mailQuery,
    reply: MailList,
    scope: 'read',
    handle: ({ house, actor, query }) => mailList(house.db, actor, query),
  }),
  route({
    method: 'POST',
    path: '/api/mail',
    tag: 'Mail',
    summary: 'Hand over an e-mail as it came, whole (RFC 5322)',
    form: z.object({ file: z.string().meta({ format: 'binary' }) }),
    reply: z.object({ id: z.uuid(), state: z.enum(states), known: z.boolean() }),
    scope: 'write',
    async handle({ house, actor, key, request }) {
      if (!may(actor, 'log')) return refuse('permission.missing');
      const sent = request.isMultipart() ? await request.file() : undefined;
      if (!sent) return refuse('file.missing');
      return perform(house, receiveMail, { raw: await sent.toBuffer() }, { actor, key });
    },
  }),
  route({
    method: 'GET',
    path: '/api/mail/:id',
    tag: 'Mail',
    summary: 'Read a message that came in',
    params,
    reply: MailPage,
    scope: 'read',
    handle: ({ house, actor, params }) => mailPage(house.db, actor, params.id),
  }),
  route({
    method: 'GET',
    path: '/api/mail/:id/original',
    tag: 'Mail',
    summary: 'Fetch the message as it came, with all its files',
    params,
    reply: z.string().meta({ format: 'binary' }),
    media: 'application/octet-stream',
    scope: 'read',
    async handle({ house, actor, params, response }) {
      const found = await mailOriginal(house.db, actor, params.id);
      if (isRefusal(found)) return found;
      const no = await scanNow(house, [found.row.original]);
      if (no) return no;
      return sendFile(response, { name: 'message.eml', digest: '', bytes: found.row.original }, house.objects);
    },
  }),
  route({
    method: 'GET',
    path: '/api/mail/:id/shown',
    tag: 'Mail',
    summary: 'Show the message as its sender set it out, made safe',
    params,
    reply: z.string(),
    media: 'text/html',
    scope: 'own',
    async handle({ house, actor, params, response }) {
      const found = await mailOriginal(house.db, actor, params.id);
      return isRefusal(found) ? found : show(response, htmlPage(found.mail));
    },
  }),
  onMail('filing', 'Put it onto a complaint, with its files', fileMail, z.object({ complaint: z.uuid(), files: z.number().int() })),
  onMail('taking-up', 'Make it a query or a problem', makeMailContact, z.object({ contact: z.uuid() })),
  onMail('setting-aside', 'Set it aside with the reason', setMailAside, z.object({ state: z.literal('set-aside') })),
];

/** Nothing in it runs, nothing is fetched, and it has no part in the page around it. */
function show(response: FastifyReply, page: string): FastifyReply {
  return response
    .header('content-security-policy', "default-src 'none'; img-src data:; frame-ancestors 'self'; sandbox allow-popups")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .type('text/html; charset=utf-8')
    .send(page);
}
