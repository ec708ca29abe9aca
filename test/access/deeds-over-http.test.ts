// Every deed on a complaint that the API knows, tried by those who may not: refused in words, and nothing is changed. The routes
// themselves are asked, so that a new deed cannot be forgotten.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '#apps/api/problem.ts';
import type { AnyRoute } from '#apps/api/route.ts';
import { routes } from '#apps/api/routes.ts';
import { type Ask, atScreen, testApi } from '#test/support/api.ts';
import { type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint } from '#test/support/intake.ts';
import { person, team } from '#test/support/people.ts';
import { nothing, sampleBody } from '#test/support/sample-body.ts';

let house: TestHouse;
let app: FastifyInstance;
let id: string;
let reader: Ask;
let outsider: Ask;
beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  const repairs = await team(house, 'Repairs');
  const handler = await person(house, { name: 'Hana Handler', teams: [repairs] });
  ({ id } = await complaint(house, handler, { team: repairs, handleMyself: true, points: ['Nobody came'] }));
  reader = await atScreen(app, house, await person(house, { name: 'Rea Reader', roles: ['read-only'] }));
  const lettings = await team(house, 'Lettings');
  outsider = await atScreen(app, house, await person(house, { name: 'Olu Outsider', roles: ['manager'], teams: [lettings] }));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

// Who has the page open is said by whoever may read it, and is kept for a minute: it is no deed.
const deeds = routes.filter(
  ({ method, path, form }) =>
    method !== 'GET' && path.startsWith('/api/complaints/:id/') && form === undefined && !path.endsWith('/presence'),
);
const named = deeds.map((route) => [`${route.method} ${route.path}`, route] as const);
/** What some deeds ask for that their schema cannot say: one of two members, a word from a list. */
const besides: Readonly<Record<string, object>> = {
  costs: { of: 'fee', minor: 100 },
  escalations: { person: nothing, reasons: ['deadline'] },
  'noted-answers': { question: 'outcome-wanted', words: 'Heat' },
  transfer: { person: nothing },
};
const tried = ({ method, path, body }: AnyRoute, ask: Ask) => {
  const given = body ? { ...(sampleBody(body) as object), ...besides[path.split('/').at(-1) ?? ''] } : undefined;
  return ask(method, path.replace(':id', id).replaceAll(/:\w+/g, id), given);
};

/** All that is kept of it, but that somebody looked. */
const standing = async () => {
  const { rows } = await house.pool.query<object>(
    `select to_jsonb(c) as complaint, (select count(*) from audit_entry e where e.chain_id = c.id and e.kind <> 'complaint-viewed') as entries
     from complaint c where c.id = $1`,
    [id],
  );
  return rows;
};

describe('A deed on a complaint', () => {
  it('is known to the API in some number', () => expect(deeds.length).toBeGreaterThan(100));

  // Whoever a complaint concerned may say what they do differently, in whatever role; not before it was found justified.
  const theirOwn = named.filter(([, { path }]) => !path.endsWith('/approach-changes'));
  it.each(theirOwn)('is refused in words to somebody who may only read, and changes nothing: %s', async (_, route) => {
    const before = await standing();
    const { status, body } = await tried(route, reader);
    expect({ ...Problem.parse(body), refused: status === 403 || status === 404 }).toMatchObject({ refused: true });
    expect(Problem.parse(body).detail).toMatch(/[a-z].*\.$/);
    expect(await standing()).toEqual(before);
  });

  it.each(named)('is not found by a manager of another team, and changes nothing: %s', async (_, route) => {
    const before = await standing();
    const { status, body } = await tried(route, outsider);
    expect({ ...Problem.parse(body), refused: status === 403 || status === 404 }).toMatchObject({ refused: true });
    expect(await standing()).toEqual(before);
  });
});
