// How it went, behind a link that was sent: two questions and room for words, answered once. Looking at the page, as mail programs do, does
// nothing.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { sortedAnswers, treatedAnswers } from '#domain/feedback.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { giveFeedback } from '#handling/customer/give-feedback.ts';
import { html } from '#platform/http/html.ts';
import type { Asked, Doorway, Sent } from '../frame/doorway.ts';
import { areaField, form, radioField } from '../frame/fields.ts';
import { page, type Wrong } from '../frame/page.ts';
import { show } from '../frame/show.ts';
import type { Portal } from '../frame/visit.ts';
import { ended, feedbackActor as actor, serveStopping } from './stopping.ts';

export function serveFeedback(scope: FastifyInstance, doorway: Doorway, portal: Portal): void {
  doorway.get('/feedback/:token', async (asked) => questions(asked, {}));
  doorway.post('/feedback/:token', (sent) => take(portal, sent), 20);
  serveStopping(scope, doorway, { portal, under: '/feedback' });
}

function questions({ visit, response, params }: Asked, typed: Readonly<Record<string, string>>, wrong?: Wrong): FastifyReply {
  const { say } = visit;
  const choices = (of: readonly string[], key: string) => of.map((value) => ({ value, label: say(`feedback.${key}.${value}`) }));
  const body = form(visit, {
    action: `/feedback/${params['token'] ?? ''}`,
    send: say('feedback.send'),
    body: html`${radioField({ name: 'sorted', label: say('feedback.sorted'), value: typed['sorted'], choices: choices(sortedAnswers, 'sorted') }, wrong)}
${radioField({ name: 'treated', label: say('feedback.treated'), value: typed['treated'], choices: choices(treatedAnswers, 'treated') }, wrong)}
${areaField({ name: 'words', label: say('feedback.words'), value: typed['words'], rows: 5, maxlength: 10_000 }, wrong)}`,
  });
  return show(response, page(visit, { title: say('feedback.title'), body, ...(wrong && { wrong }) }), wrong ? 422 : 200);
}

async function take({ house }: Portal, sent: Sent): Promise<FastifyReply> {
  const { visit, response, fields, params } = sent;
  const { say } = visit;
  const { sorted = '', treated = '', words = '' } = fields;
  if (sorted === '') return questions(sent, fields, { sorted: say('feedback.sorted.missing') });
  const given = { token: params['token'] ?? '', sorted, treated: treated || null, words };
  const answer = await perform(house, giveFeedback, given, { actor });
  if (isRefusal(answer))
    return answer.code === 'feedback.ended' ? ended(sent) : questions(sent, fields, { '': say('contact.wrong') });
  const body = html`<p>${say(answer.takenUp ? 'feedback.sent.taken-up' : 'feedback.sent.text')}</p><p><a href="/tell-us">${say('contact.sent.start')}</a></p>`;
  return show(response, page(visit, { title: say('feedback.sent.title'), body }));
}
