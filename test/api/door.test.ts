// Who may come in at all: asked of every route there is, so that a new one cannot be forgotten.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyRoute } from '#apps/api/route.ts';
import { routes } from '#apps/api/routes.ts';
import { asStranger, type Ask, atScreen, testApi } from '#test/support/api.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { token } from '#test/support/tokens.ts';

let house: TestHouse;
let app: FastifyInstance;
let screen: Ask;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  screen = await atScreen(app, house, await person(house, { roles: ['administrator', 'compliance'] }));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const nobody = '0198ab00-0000-7000-8000-000000000000';
const address = ({ path }: AnyRoute): string => path.replaceAll(/:\w+/g, nobody);
/** What some questions ask for beside the address. */
const asked: Readonly<Record<string, string>> = {
  '/api/complaints/:id/interest': '?principal=100&from=2026-01-01&to=2026-02-01&of=given&percent=80000',
  '/api/complaints/:id/customer-page': '?customer=01980000-0000-7000-8000-000000000000',
  '/api/assessments/:id/complaints': '?evidence=live:promises-kept',
  '/api/returns/:id/complaints': '?number=1',
  '/api/returns/:id/file': '?number=1',
};
const changes = routes.filter(({ method }) => method !== 'GET');
const named = (those: readonly AnyRoute[]) => those.map((route) => [`${route.method} ${route.path}`, route] as const);
const body = (route: AnyRoute): object | undefined => (route.method === 'GET' || route.method === 'DELETE' ? undefined : {});

describe('The door of the API', () => {
  const closed = routes.filter(({ scope }) => scope !== 'open');

  it.each(named(closed))('lets nobody in who is not signed in: %s', async (_, route) => {
    const answer = await asStranger(app)(route.method, address(route), body(route));
    expect(answer).toMatchObject({ status: 401, body: { code: 'sign-in.needed' } });
  });

  it('stands open at these addresses only', () => {
    const open = routes.filter(({ scope }) => scope === 'open').map(({ method, path }) => `${method} ${path}`);
    expect(open.toSorted()).toEqual(openByDesign.toSorted());
  });

  it.each(named(changes.filter(({ scope }) => scope !== 'open')))(
    'takes no change from a session without its proof, or with another: %s',
    async (_, route) => {
      for (const proof of ['', 'x'.repeat(43)]) {
        const answer = await screen(route.method, address(route), body(route), { 'x-redress-csrf': proof });
        expect(answer).toMatchObject({ status: 403, body: { code: 'request.not-from-here' } });
      }
    },
  );

  it.each(named(changes))('takes no change that a page of another site sends: %s', async (_, route) => {
    for (const site of ['cross-site', 'same-site']) {
      const answer = await screen(route.method, address(route), body(route), { 'sec-fetch-site': site });
      expect(answer).toMatchObject({ status: 403, body: { code: 'request.not-from-here' } });
    }
  });

  it('lets a token in only with the scope of the route', async () => {
    const scopes = ['read', 'write', 'import', 'administer'] as const;
    for (const scope of scopes) {
      const others = asStranger(
        app,
        await token(
          house,
          scopes.filter((other) => other !== scope),
        ),
      );
      for (const route of closed.filter((one) => one.scope === scope)) {
        const answer = await others(route.method, address(route), body(route));
        expect({ route: route.path, ...answer }).toMatchObject({
          status: 403,
          body: { code: 'token.scope-missing', facts: { scope } },
        });
      }
    }
  });

  it('keeps a token of every scope out of what is for screens only', async () => {
    const all = asStranger(app, await token(house, ['read', 'write', 'import', 'administer']));
    for (const route of closed.filter(({ scope }) => scope === 'own')) {
      const answer = await all(route.method, address(route), body(route));
      expect({ route: route.path, ...answer }).toMatchObject({ status: 403, body: { code: 'request.not-by-token' } });
    }
  });

  it('does not know a token that was revoked, has expired, or is not whole', async () => {
    const secret = await token(house, ['read']);
    expect(await asStranger(app, secret.slice(0, -1))('GET', `/api/complaints/${nobody}`)).toMatchObject({ status: 401 });
    await house.pool.query(`update api_token set expires_at = $1`, [new Date(house.clock().getTime() - 1000)]);
    expect(await asStranger(app, secret)('GET', `/api/complaints/${nobody}`)).toMatchObject({ status: 401 });
    await house.pool.query(`update api_token set expires_at = null, revoked_at = $1`, [house.clock()]);
    expect(await asStranger(app, secret)('GET', `/api/complaints/${nobody}`)).toMatchObject({ status: 401 });
  });

  it.each(named(routes.filter(({ method, path }) => method === 'GET' && /:id\b/.test(path))))(
    'answers an id nobody has as if there were nothing, and tells no more: %s',
    async (_, route) => {
      const { status, body } = await screen('GET', address(route) + (asked[route.path] ?? ''));
      expect({ status, body }).toMatchObject({ status: 404, body: { status: 404 } });
      expect(JSON.stringify(body)).not.toMatch(/select|relation|postgres|stack/i);
    },
  );

  it('answers a complaint that may not be seen in the very words of one that does not exist', async () => {
    const logged = await screen('POST', '/api/complaints', {
      customer: { name: 'Amara Osei' },
      description: 'No heat since Friday.',
      channel: 'phone',
    });
    const { id } = z.object({ id: z.string() }).parse(logged.body);
    const other = await atScreen(app, house, await person(house, { roles: ['handler'] }));
    const [hidden, missing] = [await other('GET', `/api/complaints/${id}`), await other('GET', `/api/complaints/${nobody}`)];
    expect(hidden).toMatchObject({ status: 404 });
    expect(hidden.body).toEqual(missing.body);
  });
});

// Each of these is open because somebody must reach it before they can be known. Add one only for such a reason.
const openByDesign = [
  'GET /api/set-up',
  'POST /api/set-up',
  'POST /api/session',
  'DELETE /api/session',
  'POST /api/link',
  'POST /api/invitation',
  'POST /api/new-password',
];
