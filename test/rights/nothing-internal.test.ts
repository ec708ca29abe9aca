// What is handed over to somebody who asked for their data: what is kept on them may be written by colleagues, and is theirs to read. Nothing
// else stands in it: no column that the lists of what is held do not name, nothing of another customer's complaint, nothing that is withheld.
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawUpBundle } from '#apps/worker/jobs/draw-up-bundle.ts';
import type { PersonActor } from '#domain/actor.ts';
import { addPoints } from '#handling/intake/add-points.ts';
import { perform } from '#handling/command.ts';
import { askForBundle } from '#handling/rights/ask-for-bundle.ts';
import { collectForRequest } from '#handling/rights/collect-for-request.ts';
import { logDataRequest } from '#handling/rights/log-data-request.ts';
import { lookOver } from '#handling/rights/look-over.ts';
import { withhold } from '#handling/rights/withhold.ts';
import { heldBeside } from '#records/holdings/beside.ts';
import { heldByComplaints } from '#records/holdings/of-complaints.ts';
import { bundlePieces, dataRequestPage, pieceByPiece } from '#views/rights/requests.ts';
import { digestOfFile } from '#test/retention/every-table.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { internalIn, markInternal, marksOnRows, wordsOfPdf } from '#test/support/internal-marks.ts';
import { columnsMeantFor } from '#test/support/meant-for.ts';
import { person } from '#test/support/people.ts';
import { richer } from '#test/support/said-to-them.ts';

let house: TestHouse;
let priya: PersonActor;
let omar: PersonActor;
let joans: string;
let others: string;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  priya = await person(house, { name: 'Priya Compliance', roles: ['compliance'] });
  omar = await person(house, { name: 'Omar Compliance', roles: ['compliance'] });
  const handler = await person(house, { name: 'Sam Handler', roles: ['manager'] });
  const of = async (name: string): Promise<string> => {
    const { id } = await complaint(house, handler, { handler: handler.id, customer: { name } });
    done(await perform(house, addPoints, { complaint: id, points: ['No heat'], version: 1 }, { actor: handler }));
    await richer(house, handler, id);
    return id;
  };
  joans = await of('Joan Park');
  others = await of('Omar Reed');
}, 60_000);
afterAll(() => house.close());

const page = async (request: string) =>
  done(await dataRequestPage(house.db, { actor: priya, rules: house.rules, now: house.clock() }, request));
const at = async (request: string) => ({ request, version: (await page(request)).version });
const logged = async (): Promise<string> => {
  const { rows } = await house.pool.query<{ id: string }>(`select id from customer where name = 'Joan Park'`);
  const given = {
    customers: rows.map(({ id }) => id),
    asked: 'Everything you have on me.',
    channel: 'email',
    receivedOn: '2026-11-23',
  };
  return done(await perform(house, logDataRequest, { ...given, identity: 'Rang back' }, { actor: priya })).id;
};

/** Looked over, drawn up, and opened: the words of every part of the archive, its names too. */
async function drawnUp(request: string): Promise<Map<string, string>> {
  done(await perform(house, lookOver, { ...(await at(request)), passed: true }, { actor: omar }));
  const { version } = done(await perform(house, askForBundle, await at(request), { actor: priya }));
  await drawUpBundle(house, { request, version });
  done(await bundlePieces(house.db, priya, request));
  const zip = unzipSync(new Uint8Array(await buffer(Readable.from(pieceByPiece(house.db, priya, request)))));
  const made = new Map<string, string>();
  for (const [name, bytes] of Object.entries(zip)) {
    const words = name === 'Your data.pdf' ? await wordsOfPdf(bytes) : strFromU8(bytes);
    made.set(name, `${name} ${words}`);
  }
  return made;
}

/** Columns for colleagues alone that the lists of what is held on a person tell nevertheless: what was written about them is theirs to read. */
const lists = { ...heldByComplaints, ...heldBeside } as Readonly<
  Record<string, { readonly tell?: object; readonly file?: string }>
>;
const theirsToRead = new Set(
  Object.entries(lists).flatMap(([table, { tell = {}, file }]) =>
    [...Object.keys(tell), ...(file === undefined ? [] : ['file_name'])].map((column) => `${table}.${column}`),
  ),
);

describe('The bundle of a request for one’s data', { timeout: 120_000 }, () => {
  let request: string;
  beforeAll(async () => {
    request = await logged();
    await markInternal(house, joans);
    done(await perform(house, collectForRequest, await at(request), { actor: priya }));
  }, 60_000);

  it('is not drawn up, and says so, while the content of a file cannot be read', async () => {
    await expect(drawnUp(request)).rejects.toThrow('is not kept any more');
    await house.pool.query(
      `insert into file_content (digest, size, media_type, kept_in, bytes, stored_at, check_state)
       values ($1, 5, 'text/plain', 'database', 'Hello', now(), 'clean')`,
      [digestOfFile],
    );
  });

  it('holds of what is written for colleagues only what is kept on the person who asks', async () => {
    const made = await drawnUp(request);
    const json = made.get('your-data.json') ?? '';
    expect(internalIn(json).filter((column) => !theirsToRead.has(column))).toEqual([]);
    expect(internalIn(json)).toEqual(expect.arrayContaining(['note.text', 'fact.text', 'finding.because']));
    expect(internalIn(made.get('Your data.pdf') ?? '').toSorted()).toEqual(internalIn(json).toSorted());
    expect([...made.keys()].flatMap(internalIn).filter((column) => !theirsToRead.has(column))).toEqual([]);
    const settings = columnsMeantFor('internal').filter((column) => !theirsToRead.has(column));
    expect(settings).toEqual(
      expect.arrayContaining(['team.name', 'mailbox.name', 'problem.title', 'data_request_redaction.reason']),
    );
  });

  it('holds nothing that is written on another customer’s complaint', async () => {
    const mine = await marksOnRows(house, joans);
    const theirs = await marksOnRows(house, others);
    expect(theirs.filter((words) => !mine.includes(words)).length).toBeGreaterThan(3);
    const all = JSON.parse((await drawnUp(request)).get('your-data.json')?.replace('your-data.json ', '') ?? '') as object;
    const words = new Set(JSON.stringify(all).match(/zqx[a-z]{3}xqz\d*/g));
    expect(theirs.filter((one) => !mine.includes(one) && words.has(one))).toEqual([]);
  });

  it('holds nothing at all of what is withheld, in any part', async () => {
    for (const { position } of (await page(request)).items)
      done(await perform(house, withhold, { ...(await at(request)), item: position, reason: 'about-others' }, { actor: priya }));
    const made = await drawnUp(request);
    expect([...made.values()].flatMap(internalIn)).toEqual([]);
    expect([...made.keys()].toSorted()).toEqual(['Your data.pdf', 'your-data.json']);
  });
});
