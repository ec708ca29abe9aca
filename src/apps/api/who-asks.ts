// Finds out who asks, once a request: by the session cookie of a person at a screen, or by a token an integration holds.
import type { FastifyInstance } from 'fastify';
import { type Permission, permissions } from '#domain/permission.ts';
import type { PersonActor } from '#domain/actor.ts';
import { isWorthNoting } from '#domain/session.ts';
import type { House } from '#handling/command.ts';
import { sha256 } from '#platform/digest.ts';
import { noteSessionUse, noteTokenUse } from '#platform/sessions/note-use.ts';
import { sessionByHash, tokenByHash, type WhoAsks } from '#views/access/who-asks.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor: PersonActor | undefined;
    csrf: string;
    scopes: readonly string[];
  }
}

export function findOutWhoAsks(app: FastifyInstance, house: House): void {
  app.decorateRequest('actor', undefined);
  app.decorateRequest('csrf', '');
  app.decorateRequest('scopes');
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/')) return;
    const bearer = /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    const cookie = app.cookieOf(request, 'session');
    if (!bearer && !cookie) return;
    const [hash, now] = [sha256(bearer ?? cookie ?? ''), house.clock()];
    const found = await (bearer ? tokenByHash(house.db, hash, now) : sessionByHash(house.db, hash, now));
    if (!found) return;
    request.actor = actorOf(found);
    request.csrf = found.csrf ?? '';
    request.scopes = found.scopes ?? [];
    if (!isWorthNoting(found.seenAt, now)) return;
    await (found.token ? noteTokenUse(house.db, found.token, now) : noteSessionUse(house.db, hash, now));
  });
}

function actorOf(found: WhoAsks): PersonActor {
  const held = found.permissions.filter((name): name is Permission => Object.hasOwn(permissions, name));
  return {
    kind: 'person',
    id: found.id,
    name: found.name,
    permissions: new Set(held),
    teams: found.teams,
    via: found.token ? `token:${found.token}` : 'screen',
  };
}
