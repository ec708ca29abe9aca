// How a page for customers is put at an address: it is asked with a visit, and what is sent to it is read, and refused unless it came
// from a form of ours. What was typed is never lost to that: it is given back to be sent once more.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CustomerActor } from '#domain/actor.ts';
import { typedWords } from '#domain/typed-words.ts';
import type { Refusal } from '#domain/refusal.ts';
import { html } from '#platform/http/html.ts';
import { type ReceivedAnswer, receiveAnswer } from '../../api/receive-answer.ts';
import { isOwnRequest } from './own-request.ts';
import { notOpen } from './not-open.ts';
import { page } from './page.ts';
import { show } from './show.ts';
import { type Portal, type Visit, visitOf } from './visit.ts';

export interface Asked {
  readonly visit: Visit;
  readonly request: FastifyRequest;
  readonly response: FastifyReply;
  /** The named parts of the address, such as the token in /your-complaint/:token. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Whose pages are looked at by a colleague; otherwise their cookie says who comes. */
  readonly insider?: CustomerActor;
}

export interface Sent extends Asked {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: ReceivedAnswer['files'];
  /** Why a file, or the whole, could not be taken; its fields are here all the same. */
  readonly refused: Refusal | undefined;
}

export interface Doorway {
  /** `perMinute` for one address of the network. */
  get(path: string, answer: (asked: Asked) => Promise<FastifyReply>, perMinute?: number): void;
  post(path: string, answer: (sent: Sent) => Promise<FastifyReply>, perMinute?: number): void;
}

export function doorwayOf(scope: FastifyInstance, portal: Portal): Doorway {
  const options = (perMinute: number) => ({
    schema: { hide: true },
    config: { rateLimit: { max: perMinute, timeWindow: '1 minute', keyGenerator: ({ ip }: FastifyRequest) => ip } },
  });
  const entered = async (request: FastifyRequest, response: FastifyReply): Promise<Asked | undefined> => {
    const visit = await visitOf(portal, request, response);
    if (!visit) return undefined;
    return { visit, request, response, params: words(request.params), query: words(request.query) };
  };
  return {
    get: (path, answer, perMinute = 120) =>
      void scope.get(path, options(perMinute), async (request, response) => {
        const asked = await entered(request, response);
        return asked ? answer(asked) : notOpen(portal, request, response);
      }),
    post: (path, answer, perMinute = 60) =>
      void scope.post(path, options(perMinute), async (request, response) => {
        const asked = await entered(request, response);
        if (!asked) return notOpen(portal, request, response);
        if (!isOwnRequest(request)) return elsewhere(asked);
        const { fields, files, refused } = await receiveAnswer(request, portal.house.objects);
        const { proof, ...typed } = words(fields);
        return asked.visit.isProven(proof)
          ? answer({ ...asked, fields: typed, files, refused })
          : again(asked, typed, files.length > 0);
      }),
  };
}

/** By name, each as it can be kept, and kept once. */
const words = (given: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(given as Record<string, unknown>).map(([name, value]) => [name, typedWords(String(value))]));

function elsewhere({ visit, response }: Asked): FastifyReply {
  const { say } = visit;
  return show(
    response,
    page(visit, { title: say('frame.elsewhere.title'), body: html`<p>${say('frame.elsewhere.text')}</p>` }),
    403,
  );
}

function again({ visit, response }: Asked, typed: Readonly<Record<string, string>>, hadFiles: boolean): FastifyReply {
  const { say } = visit;
  const body = html`<p>${say('frame.unproven.text')}</p>${hadFiles && html`<p>${say('frame.unproven.files')}</p>`}
<form method="post" action="${visit.path}" enctype="multipart/form-data">
<input type="hidden" name="proof" value="${visit.proof()}">
${Object.entries(typed).map(
  ([name, value]) => html`<textarea hidden name="${name}">
${value}</textarea>`,
)}
<p><button type="submit">${say('frame.unproven.send')}</button></p></form>
<p class="quiet">${say('frame.unproven.cookies')}</p>`;
  return show(response, page(visit, { title: say('frame.unproven.title'), body }), 403);
}
