// Serves the page of a contribution by its link. Looking at it changes nothing, however often and by whatever program a link is
// opened; only sending the form does, once. The secret is in the address, so the page is kept by no cache, names itself to no
// other site, and may be asked for only so often.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import { type House, perform } from '#handling/command.ts';
import { answerByLink } from '#handling/investigation/answer-by-link.ts';
import { askedByLink, shownFile } from '#views/investigation/asked.ts';
import { statusOf } from '../api/problem.ts';
import { receiveAnswer } from '../api/receive-answer.ts';
import { sendFile } from '../api/send-file.ts';
import { askedPage, closedPage } from './asked-page.ts';

const byToken = z.object({ token: z.string().min(1).max(200) });
const forFile = byToken.extend({ file: z.uuid() });
const options = { schema: { hide: true }, config: { rateLimit: { max: 30, timeWindow: '1 minute' } } };

export async function serveAsked(app: FastifyInstance, house: House): Promise<void> {
  const sheet = await readFile(new URL('asked.css', import.meta.url), 'utf8');
  app.get('/asked.css', { schema: { hide: true } }, async (_, response) =>
    response.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(sheet),
  );
  app.get('/asked/:token', options, async (request, response) => {
    const { token } = byToken.parse(request.params);
    const asked = await askedByLink(house.db, token, house.clock());
    return isRefusal(asked) ? closed(response, asked) : show(response, askedPage(asked, `/asked/${token}`));
  });
  app.get('/asked/:token/files/:file', options, async (request, response) => {
    const given = forFile.safeParse(request.params);
    if (!given.success) return closed(response, refuse('link.spent'));
    const found = await shownFile(house.db, { token: given.data.token }, given.data.file, house.clock());
    return isRefusal(found) ? closed(response, found) : sendFile(response, found, house.objects);
  });
  app.post('/asked/:token', options, (request, response) => takeAnswer(house, request, response));
}

async function takeAnswer(house: House, request: FastifyRequest, response: FastifyReply): Promise<FastifyReply> {
  const { token } = byToken.parse(request.params);
  const address = `/asked/${token}`;
  const asked = await askedByLink(house.db, token, house.clock());
  if (isRefusal(asked)) return closed(response, asked);
  if (request.headers['sec-fetch-site'] === 'cross-site') return closed(response, refuse('request.not-from-here'));
  const { fields, files, refused } = await receiveAnswer(request, house.objects);
  const actor = { kind: 'program', name: 'one-time link' } as const;
  const { words = '', declined = 'false' } = fields;
  const answer = refused ?? (await perform(house, answerByLink, { token, words, declined, files }, { actor }));
  if (!isRefusal(answer)) return response.redirect(address, 303);
  if (answer.code.startsWith('link.') || answer.code === 'contribution.settled') return closed(response, answer);
  const typed = { words, declined: declined === 'true', refused: answer };
  return show(response.code(statusOf[answer.nature].status), askedPage(asked, address, typed));
}

const closed = (response: FastifyReply, refusal: Refusal): FastifyReply =>
  show(response.code(refusal.code === 'link.used' ? 200 : statusOf[refusal.nature].status), closedPage(refusal));

const show = (response: FastifyReply, page: string): FastifyReply =>
  response
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex, nofollow')
    .send(page);
