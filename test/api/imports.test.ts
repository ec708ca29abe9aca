// Registers through the API, as a screen or an integration brings them in: upload, preview, start, follow, errors, undo.
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Worker, startWorker } from '#apps/worker/work.ts';
import type { ImportPage } from '#views/imports/import-page.ts';
import { atScreen, type Ask, testApi } from '#test/support/api.ts';
import { testHouse, type TestHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { setTimeout as sleep } from 'node:timers/promises';

let house: TestHouse;
let app: FastifyInstance;
let worker: Worker;
let ada: Ask;

beforeAll(async () => {
  house = await testHouse();
  app = await testApi(house);
  worker = await startWorker(house, { log: () => undefined, alone: true });
  ada = await atScreen(app, house, house.administrator);
});
afterAll(async () => {
  await worker.stop();
  await app.close();
  await house.close();
});

const boundary = 'a-line-between-parts';
const form = (content: string, fileName = 'register.csv'): { body: string; headers: Record<string, string> } => ({
  body: `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: text/csv\r\n\r\n${content}\r\n--${boundary}--\r\n`,
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
});
const upload = async (
  ask: Ask,
  content: string,
): Promise<{ status: number; body: { id: string; code?: string; detail?: string } }> => {
  const { body, headers } = form(content);
  return (await ask('POST', '/api/imports', body as never, headers)) as never;
};
const page = async (id: string): Promise<ImportPage> => (await ada('GET', `/api/imports/${id}`)).body as ImportPage;

async function until(id: string, state: string): Promise<ImportPage> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await page(id);
    if (found.state === state) return found;
    await sleep(50);
  }
  throw new Error(`The import did not come to be ${state}.`);
}

describe('A register sent to the API', () => {
  it('is looked at, tried, brought in by the worker, told of and undone', async () => {
    const { body } = await upload(ada, 'Ref,Received,Subject\nA1,2025-01-02,No heat\nA2,never,"=cmd|x"\n');
    const seen = await page(body.id);
    expect(seen).toMatchObject({
      state: 'uploaded',
      rows: 2,
      allowed: ['start', 'discard'],
      mapping: { columns: { Ref: 'sourceId' } },
    });
    const { mapping } = seen;
    const preview = await ada('POST', `/api/imports/${body.id}/preview`, { mapping });
    expect(preview.body).toMatchObject({ made: 1, refused: 1, questions: [] });
    expect((await ada('POST', `/api/imports/${body.id}/start`, { mapping })).status).toBe(200);
    const finished = await until(body.id, 'finished');
    expect(finished).toMatchObject({ made: 1, refused: 1, progress: { percent: 100, secondsLeft: null }, allowed: ['undo'] });
    expect(finished.told).toMatchObject([{ kind: 'received-unreadable', count: 1, rows: [3] }]);
    expect((await ada('POST', `/api/imports/${body.id}/undo`)).status).toBe(200);
    expect(await until(body.id, 'undone')).toMatchObject({ takenBack: 1, left: { count: 0 } });
    expect((await ada('GET', '/api/imports')).body).toMatchObject({ imports: [{ id: body.id, state: 'undone' }], next: null });
  });

  it('gives back the refused rows in a file that can be put right and brought in again', async () => {
    const { body } = await upload(ada, 'Ref,Received,Subject\nB1,never,"=HYPERLINK(""x"")"\nB2,2025-01-03,Fine\n');
    const { mapping } = await page(body.id);
    await ada('POST', `/api/imports/${body.id}/start`, { mapping });
    await until(body.id, 'finished');
    const file = (await ada('GET', `/api/imports/${body.id}/rows.csv`)).body as string;
    expect(file).toContain(`B1,never,"'=HYPERLINK(""x"")",2,`);
    const mended = await upload(ada, file.replace('never', '2025-01-04'));
    const again = await page(mended.body.id);
    expect(again.mapping.columns).toMatchObject({ redress_row: 'leave-out', redress_says: 'leave-out' });
    await ada('POST', `/api/imports/${mended.body.id}/start`, { mapping: again.mapping });
    expect(await until(mended.body.id, 'finished')).toMatchObject({ made: 1, refused: 0 });
    const made = await house.db.selectFrom('complaint').select('title').where('source_id', '=', 'B1').executeTakeFirstOrThrow();
    expect(made.title).toBe('=HYPERLINK("x")');
  });

  it('is refused in words when it is no register, and nothing is kept', async () => {
    expect(await upload(ada, '')).toMatchObject({
      status: 422,
      body: { code: 'register.unreadable', detail: expect.stringContaining('empty') as string },
    });
    expect(await upload(ada, 'a,b\n')).toMatchObject({ status: 422, body: { code: 'register.empty' } });
    expect(await ada('POST', '/api/imports', {})).toMatchObject({ status: 422, body: { code: 'input.invalid' } });
  });

  it('does not start while something must be said, and says what', async () => {
    const { body } = await upload(ada, 'When,What\n04/05/2025,No heat\n');
    const mapping = { columns: { When: 'receivedAt', What: 'title' } };
    const refused = await ada('POST', `/api/imports/${body.id}/start`, { mapping });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'import.questions-open', facts: { questions: [{ kind: 'date-order', about: 'When' }] } },
    });
    expect((await ada('DELETE', `/api/imports/${body.id}`)).status).toBe(200);
    expect((await ada('GET', `/api/imports/${body.id}`)).status).toBe(404);
  });

  it('is closed to those who may not import, and to importers of other teams', async () => {
    const { body } = await upload(ada, 'Ref,Received,Subject\nC1,2025-01-02,No heat\n');
    const handler = await atScreen(app, house, await person(house));
    expect(await upload(handler, 'a,b\n1,2\n')).toMatchObject({ status: 403, body: { code: 'permission.missing' } });
    expect((await handler('GET', '/api/imports')).status).toBe(403);
    const manager = await atScreen(app, house, await person(house, { roles: ['manager'] }));
    expect((await manager('GET', `/api/imports/${body.id}`)).status).toBe(404);
    expect((await manager('GET', `/api/imports/${body.id}/rows.csv`)).status).toBe(404);
    expect((await manager('POST', `/api/imports/${body.id}/undo`)).status).toBe(404);
    expect((await manager('GET', '/api/imports')).body).toEqual({ imports: [], next: null });
  });
});
