// Being asked no more how it went: a page with a button, which mail programs press by themselves where somebody tells them to (RFC 8058);
// and the page of a link that has ended.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { stopFeedback } from '#handling/customer/stop-feedback.ts';
import { html } from '#platform/http/html.ts';
import type { Asked, Doorway } from '../frame/doorway.ts';
import { page } from '../frame/page.ts';
import { show } from '../frame/show.ts';
import { type Portal, visitOf } from '../frame/visit.ts';

export const feedbackActor = { kind: 'program', name: 'customers’ pages' } as const;

interface Stopping {
  readonly portal: Portal;
  /** What stands before the token of the link. */
  readonly under: '/feedback' | '/how-it-went';
}

export function serveStopping(scope: FastifyInstance, doorway: Doorway, { portal, under }: Stopping): void {
  doorway.get(`${under}/:token/stop`, async ({ visit, response, params }) => {
    const { say } = visit;
    const body = html`<p>${say('feedback.stop.text')}</p>
<form method="post" action="${under}/${params['token'] ?? ''}/stop"><button type="submit">${say('feedback.stop.send')}</button></form>`;
    return show(response, page(visit, { title: say('feedback.stop.title'), body }));
  });
  void scope.register(async (clicks) => {
    // Whoever holds the link may stop: it proves as much as a form of ours would, and mail programs have none.
    clicks.removeAllContentTypeParsers();
    clicks.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 4096 }, (_, __, done) => done(null, undefined));
    clicks.post<{ Params: { token: string } }>(`${under}/:token/stop`, { schema: { hide: true } }, async (request, response) => {
      const answer = await perform(portal.house, stopFeedback, { token: request.params.token }, { actor: feedbackActor });
      const visit = await visitOf(portal, request, response);
      if (!visit) return response.callNotFound();
      if (isRefusal(answer)) return ended({ visit, response });
      const body = html`<p>${visit.say('feedback.stopped.text')}</p>`;
      return show(response, page(visit, { title: visit.say('feedback.stopped.title'), body }));
    });
  });
}

/** Answered already, or too long ago. */
export function ended({ visit, response }: Pick<Asked, 'visit' | 'response'>): FastifyReply {
  const body = html`<p>${visit.say('feedback.ended.text')}</p><p><a href="/tell-us">${visit.say('contact.sent.start')}</a></p>`;
  return show(response, page(visit, { title: visit.say('feedback.ended.title'), body }), 410);
}
