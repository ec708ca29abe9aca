// A page of a customer's own complaint as they see it, for a colleague who looks: made by the very code that makes theirs, asked in the
// customer's own reach, in their language. Nothing can be sent from it, and nobody is let in by it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CustomerActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { WaysInWords } from '#domain/way-in.ts';
import { front } from '#views/portal/front.ts';
import { serveCase } from './case/serve-case.ts';
import { waysInWords } from './case/way-in-words.ts';
import type { Asked, Doorway } from './frame/doorway.ts';
import { chooseLanguage, languageOf } from './frame/language.ts';
import { type Portal, visitIn } from './frame/visit.ts';

export interface Looking {
  readonly as: CustomerActor;
  readonly language: string | null;
  /** The address as the customer would open it. */
  readonly at: string;
  readonly request: FastifyRequest;
  readonly response: FastifyReply;
}

declare module 'fastify' {
  interface FastifyInstance {
    pageAsCustomer(looking: Looking): Promise<FastifyReply | Refusal>;
    /** Where our pages for customers are, for links in mail. */
    customersSite: string;
    /** The message with a way in, by language. */
    wayInWords: WaysInWords;
  }
}

/** Pages of one's own complaint that are only read; papers to fetch and the ways in are none. */
const shown =
  /^\/your-complaint\/(?:now|understanding|offers|write|wishes|how-it-went|further|reopen|withdraw|asked\/[\w-]+|letters\/[\w-]+)$/;

export function showAsCustomer(app: FastifyInstance, portal: Portal): void {
  const pages = new Map<string, (asked: Asked) => Promise<FastifyReply>>();
  const doorway: Doorway = { get: (path, answer) => void pages.set(path, answer), post: () => undefined };
  serveCase(doorway, portal);
  app.decorate('customersSite', portal.publicUrl.href);
  app.decorate('wayInWords', waysInWords(portal.words));
  app.decorate('pageAsCustomer', async ({ as, language, at, request, response }) => {
    const house = await front(portal.house.db);
    const [, , name = '', id] = at.split('/');
    const answer = pages.get(id === undefined ? at : `/your-complaint/${name}/:id`);
    if (!house || !answer || !shown.test(at)) return refuse('page.unknown');
    const spoken = languageOf(portal.words, chooseLanguage(portal.words, [language ?? undefined], '', house.language));
    const visit = visitIn(portal, house, { language: spoken, path: at, readOnly: true });
    return answer({ visit, request, response, params: id === undefined ? {} : { id }, query: {}, insider: as });
  });
}
