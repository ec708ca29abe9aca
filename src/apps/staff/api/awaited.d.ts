// Calls the screens make that the published contract does not yet describe. Each goes from here as its route arrives.
import type { paths as Published } from './schema.gen.d.ts';

type Json<Body> = { content: { 'application/json': Body } };
type Named = { id: string; name: string };

interface Awaited {
  '/api/set-up': {
    get: { responses: { 200: Json<{ open: boolean; calendars: Named[]; rulePacks: Named[] }> } };
    post: Published['/api/set-up']['post'];
  };
  '/api/session': {
    post: {
      requestBody: Json<{ email: string; password: string; code?: string }>;
      responses: { 200: Json<{ person: string }> };
    };
    delete: { responses: { 200: Json<{ ok: boolean }> } };
  };
  '/api/invitation/{token}': {
    get: {
      parameters: { path: { token: string } };
      responses: { 200: Json<{ name: string; email: string; organisation: string }> };
    };
    post: {
      parameters: { path: { token: string } };
      requestBody: Json<{ name: string; password: string }>;
      responses: { 200: Json<{ person: string }> };
    };
  };
}

export type Contract = Omit<Published, keyof Awaited> & Awaited;
