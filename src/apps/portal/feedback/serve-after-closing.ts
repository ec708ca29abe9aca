// Whether a complaint that was closed was put right, behind a link that was sent: asked apart from how they were treated, answered once. The
// page shows nothing of the complaint: who holds the link may be somebody else. Whoever is not satisfied reads how it is looked at again.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { satisfactions } from '#domain/closing.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { tellHowItWent } from '#handling/customer/tell-how-it-went.ts';
import { html } from '#platform/http/html.ts';
import type { Asked, Doorway, Sent } from '../frame/doorway.ts';
import { areaField, form, radioField } from '../frame/fields.ts';
import { page, type Wrong } from '../frame/page.ts';
import { show } from '../frame/show.ts';
import type { Portal } from '../frame/visit.ts';
import { ended, feedbackActor as actor, serveStopping } from './stopping.ts';

export function serveAfterClosing(scope: FastifyInstance, doorway: Doorway, portal: Portal): void {
  doorway.get('/how-it-went/:token', async (asked) => questions(asked, {}));
  doorway.post('/how-it-went/:token', (sent) => take(portal, sent), 20);
  serveStopping(scope, doorway, { portal, under: '/how-it-went' });
}

function questions({ visit, response, params }: Asked, typed: Readonly<Record<string, string>>, wrong?: Wrong): FastifyReply {
  const { say } = visit;
  const choices = Object.keys(satisfactions).map((value) => ({ value, label: say(`case.how.${value}`) }));
  const body = form(visit, {
    action: `/how-it-went/${params['token'] ?? ''}`,
    send: say('feedback.send'),
    body: html`${radioField({ name: 'outcome', label: say('case.how.outcome'), value: typed['outcome'], choices }, wrong)}
${radioField({ name: 'handling', label: say('case.how.handling'), value: typed['handling'], choices }, wrong)}
${areaField({ name: 'words', label: say('feedback.words'), value: typed['words'], rows: 5, maxlength: 10_000 }, wrong)}`,
  });
  return show(response, page(visit, { title: say('feedback.closed.title'), body, ...(wrong && { wrong }) }), wrong ? 422 : 200);
}

async function take({ house }: Portal, sent: Sent): Promise<FastifyReply> {
  const { visit, response, fields, params } = sent;
  const { say } = visit;
  const { outcome = '', handling = '', words = '' } = fields;
  if (outcome === '' && handling === '' && words.trim() === '') return questions(sent, fields, { outcome: say('case.how.choose') });
  const given = { token: params['token'] ?? '', outcome: outcome || null, handling: handling || null, words };
  const answer = await perform(house, tellHowItWent, given, { actor });
  if (isRefusal(answer))
    return answer.code === 'feedback.ended' ? ended(sent) : questions(sent, fields, { '': say('contact.wrong') });
  const body = answer.notRight
    ? html`<p>${say('feedback.closed.not-right')}</p><p><a href="/your-complaint">${say('feedback.closed.again')}</a></p>`
    : html`<p>${say('feedback.sent.text')}</p>`;
  return show(response, page(visit, { title: say('feedback.sent.title'), body }));
}
