// What the API is made of: one value a route, all of it readable at its declaration. serve-routes.ts registers them, and the
// OpenAPI description is drawn from the same values, so neither can say what the other does not do.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { House } from '#handling/command.ts';

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

export interface Asked<Params, Query, Body> {
  readonly house: House;
  readonly actor: PersonActor;
  /** Names this asking, from the header Idempotency-Key: the same key again gets the same answer. */
  readonly key: string | undefined;
  readonly params: Parsed<Params>;
  readonly query: Parsed<Query>;
  readonly body: Parsed<Body>;
  readonly request: FastifyRequest;
  readonly response: FastifyReply;
}

export interface Route<Params = undefined, Query = undefined, Body = undefined> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With OpenAPI's braces turned into Fastify's colons: /api/complaints/:id */
  readonly path: string;
  readonly tag: Tag;
  /** One line, imperative, as it reads in the reference. */
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The parts of a multipart form, for the reference; the handler reads them from the request. */
  readonly form?: z.ZodType;
  readonly reply: z.ZodType;
  /** Where the reply is a stream and not JSON: its media type. The handler sets the headers and returns the stream. */
  readonly media?: string;
  /** The scope a token needs; 'own' is for a person's own screens, closed to tokens; 'open' needs no sign-in. */
  readonly scope: 'read' | 'write' | 'import' | 'administer' | 'own' | 'open';
  readonly perMinute?: number;
  handle(asked: Asked<Params, Query, Body>): Promise<unknown>;
}

export type Tag =
  | 'Complaints'
  | 'Contacts'
  | 'Customers'
  | 'Figures'
  | 'Keeping'
  | 'Learning'
  | 'Mail'
  | 'Procedure'
  | 'Promises'
  | 'Queue'
  | 'Redress'
  | 'Returns'
  | 'Search'
  | 'People'
  | 'Settings'
  | 'Import'
  | 'Record'
  | 'Session'
  | 'Signals'
  | 'Rules'
  | 'Working together';

/** A route with its types erased, for the table of contents. */
export type AnyRoute = Omit<Route, 'params' | 'query' | 'body' | 'handle'> & {
  readonly params?: z.ZodType | undefined;
  readonly query?: z.ZodType | undefined;
  readonly body?: z.ZodType | undefined;
  handle(asked: Asked<never, never, never>): Promise<unknown>;
};

export function route<
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(definition: Route<Params, Query, Body>): AnyRoute {
  return definition;
}

/** What a handler may return: the reply of the route, or a refusal. */
export type Answer<Reply> = Promise<Reply | Refusal>;
