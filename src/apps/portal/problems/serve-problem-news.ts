// The page on which somebody says that they do not want to be told of problems, behind the link in such a message. Looking at it, as mail
// programs do, does nothing; its button does, which mail programs press by themselves where somebody tells them to (RFC 8058).
import type { FastifyInstance } from 'fastify';
import { isRefusal } from '#domain/refusal.ts';
import { stopPath } from '#domain/telling-words.ts';
import { perform } from '#handling/command.ts';
import { stopProblemNews } from '#handling/customer/stop-problem-news.ts';
import { html } from '#platform/http/html.ts';
import type { Doorway } from '../frame/doorway.ts';
import { page } from '../frame/page.ts';
import { show } from '../frame/show.ts';
import { type Portal, visitOf } from '../frame/visit.ts';

const actor = { kind: 'program', name: 'customers’ pages' } as const;
const address = stopPath(':customer', ':token');

export function serveProblemNews(scope: FastifyInstance, doorway: Doorway, portal: Portal): void {
  doorway.get(address, async ({ visit, response, params }) => {
    const { say } = visit;
    const body = html`<p>${say('problems.stop.text')}</p>
<form method="post" action="${stopPath(params['customer'] ?? '', params['token'] ?? '')}"><button type="submit">${say('problems.stop.send')}</button></form>`;
    return show(response, page(visit, { title: say('problems.stop.title'), body }));
  });
  void scope.register(async (clicks) => {
    // Whoever holds the link may stop: it proves as much as a form of ours would, and mail programs have none.
    clicks.removeAllContentTypeParsers();
    clicks.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 4096 }, (_, __, done) => done(null, undefined));
    clicks.post<{ Params: { customer: string; token: string } }>(address, { schema: { hide: true } }, async (request, response) => {
      const answer = await perform(portal.house, stopProblemNews, request.params, { actor });
      const visit = await visitOf(portal, request, response);
      if (!visit) return response.callNotFound();
      const which = isRefusal(answer) ? 'wrong' : 'stopped';
      const body = html`<p>${visit.say(`problems.${which}.text`)}</p>`;
      return show(response, page(visit, { title: visit.say(`problems.${which}.title`), body }), isRefusal(answer) ? 404 : 200);
    });
  });
}
