// Another help desk in tests: added by the administrator, with a token, posting what it is given to the real door.
import type { FastifyInstance } from 'fastify';
import { perform } from '#handling/command.ts';
import { keepDesk } from '#handling/desks/keep-desk.ts';
import { makeDeskToken } from '#handling/desks/make-desk-token.ts';
import { done, type TestHouse } from './house.ts';

export interface TestDesk {
  readonly id: string;
  readonly token: string;
}

export async function helpDesk(house: TestHouse, name: string, given: object = {}): Promise<TestDesk> {
  const actor = house.administrator;
  const { id } = done(await perform(house, keepDesk, { name, title: name, ...given }, { actor }));
  const { token } = done(await perform(house, makeDeskToken, { desk: id }, { actor }));
  return { id, token };
}

export interface PostAnswered {
  readonly status: number;
  readonly body: {
    readonly kept: number;
    readonly changed: number;
    readonly known: number;
    readonly refused: number;
    readonly 'passed-over': number;
    readonly code?: string;
    readonly fields?: Record<string, string>;
    readonly contacts: readonly { id: string | null; answer: string; contact: string | null; notes: string[] }[];
  };
}

/** Posts as the help desk does; text goes as it is, anything else as JSON. */
export async function post(
  app: FastifyInstance,
  token: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<PostAnswered> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/help-desks/contacts',
    payload: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
  });
  return { status: answer.statusCode, body: answer.json() };
}
