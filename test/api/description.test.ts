// The description of the API and the reference people read: true, whole and standing on disk as the routes give it.
import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { FastifyInstance } from 'fastify';
import type { OpenAPIV3_1 } from 'openapi-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApi } from '#apps/api/make-api.ts';
import { operationsIn } from '#apps/api/reference/operations.ts';
import { routes } from '#apps/api/routes.ts';
import { refusals } from '#domain/refusals/catalogue.ts';
import { nowhere } from '#test/support/nowhere.ts';

let app: FastifyInstance;
let document: OpenAPIV3_1.Document;
let page: string;
beforeAll(async () => {
  const log = (): void => undefined;
  app = await makeApi(nowhere, { publicUrl: new URL('http://localhost:3000'), perMinute: 60, trustProxy: false, log });
  await app.ready();
  document = (await app.inject({ url: '/api/openapi.json' })).json();
  page = (await app.inject({ url: '/api/reference' })).payload;
});
afterAll(() => app.close());

describe('The description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const answer = await validator.validate(structuredClone(document));
    expect(answer.errors ?? []).toEqual([]);
    expect(validator.version).toBe('3.1');
  });

  it('stands on disk as the routes give it (npm run gen:api writes it)', async () => {
    expect(JSON.parse(await readFile('openapi.json', 'utf8'))).toEqual(document);
  });

  it('has every route, each with one line, a tag, who may ask, and what a refusal looks like', () => {
    const operations = operationsIn(document);
    // Beside them stands the door of other help desks, which takes lines of JSON too and so reads what is posted itself.
    expect(operations).toHaveLength(routes.length + 1);
    const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
    for (const { about } of operations) {
      expect(about).toMatchObject({ tags: [expect.anything()], responses: { '4XX': problem, '5XX': problem } });
      expect(about.summary).toMatch(/^[A-Z].{3,90}[^.]$/);
      expect(about.security).toBeDefined();
    }
  });

  it('names each operation once', () => {
    const ids = operationsIn(document).map(({ about }) => about.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives a name to every larger shape that more than one operation answers with (.meta({ id }) on its schema)', () => {
    const answers = operationsIn(document).map(({ method, path, about }) => ({
      name: `${method} ${path}`,
      shape: JSON.stringify(about.responses?.['200'] ?? {}),
    }));
    const alike = [...Map.groupBy(answers, ({ shape }) => shape)].filter(
      ([shape, those]) => those.length > 1 && !shape.includes('$ref') && shape.length > 900,
    );
    expect(alike.map(([, those]) => those.map(({ name }) => name))).toEqual([]);
  });
});

describe('The reference of the API', () => {
  it('has an entry for every refusal, with its words, where the type of a refusal leads', () => {
    const written = (words: string): string => words.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');
    const missing = Object.entries(refusals).filter(
      ([code, { words }]) => !page.includes(`id="refusal-${code}"`) || !page.includes(written(words)),
    );
    expect(missing).toEqual([]);
  });

  it('has an anchor for every operation and every named shape', () => {
    for (const { about } of operationsIn(document)) expect(page).toContain(`id="operation-${about.operationId}"`);
    for (const name of Object.keys(document.components?.schemas ?? {})) expect(page).toContain(`id="shape-${name}"`);
  });

  it('leads nowhere that does not exist', () => {
    const anchors = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to);
    expect(links.filter((to) => !anchors.has(to))).toEqual([]);
    expect([...page.matchAll(/ id="([^"]+)"/g)]).toHaveLength(anchors.size);
  });

  it('carries no script and no style of its own, and may load only what is ours', async () => {
    expect(page).not.toMatch(/<script|<style|style="|\son\w+="/i);
    const { headers } = await app.inject({ url: '/api/reference' });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-type']).toContain('text/html');
    expect((await app.inject({ url: '/api/reference.css' })).headers['content-type']).toContain('text/css');
  });
});
