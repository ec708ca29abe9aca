// Somebody asks for the data kept on them, on a real database: by when, what is collected, what is withheld, the second look, and the
// bundle, of which nothing withheld is any part.
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawUpBundle } from '#apps/worker/jobs/draw-up-bundle.ts';
import type { PersonActor } from '#domain/actor.ts';
import { makeNeedToKnow } from '#handling/access/make-need-to-know.ts';
import { perform } from '#handling/command.ts';
import { addNote } from '#handling/together/add-note.ts';
import { complaint } from '#test/support/complaints.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { bundlePieces, type DataRequestPage, dataRequestPage, pieceByPiece } from '#views/rights/requests.ts';
import { askForBundle } from './ask-for-bundle.ts';
import { collectForRequest } from './collect-for-request.ts';
import { confirmIdentity } from './confirm-identity.ts';
import { endRequest } from './end-request.ts';
import { extendRequest } from './extend-request.ts';
import { giveAgain } from './give-again.ts';
import { logDataRequest } from './log-data-request.ts';
import { lookOver } from './look-over.ts';
import { openClosedParts } from './open-closed-parts.ts';
import { withhold } from './withhold.ts';

let house: TestHouse;
let priya: PersonActor;
let omar: PersonActor;
let handler: PersonActor;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-30T09:00:00Z' });
  priya = await person(house, { name: 'Priya Compliance', roles: ['compliance'] });
  omar = await person(house, { name: 'Omar Compliance', roles: ['compliance'] });
  handler = await person(house);
});
afterAll(() => house.close());

const secretWords = 'her brother Desmond owes money';

async function asked(of: { identity?: string; name?: string } = {}): Promise<{ id: string; complaint: string }> {
  const name = of.name ?? `Joan Park ${Math.random()}`;
  const one = await complaint(house, house.administrator, { customer: { name } });
  done(
    await perform(house, addNote, { complaint: one.id, text: `Joan says that ${secretWords}.` }, { actor: house.administrator }),
  );
  const { rows } = await house.pool.query<{ id: string }>('select id from customer where name = $1', [name]);
  const given = {
    customers: rows.map(({ id }) => id),
    asked: 'Everything you have on me.',
    channel: 'email',
    receivedOn: '2026-11-30',
  };
  const { id } = done(
    await perform(
      house,
      logDataRequest,
      { ...given, identity: of.identity ?? 'Rang back on the number we have' },
      { actor: priya },
    ),
  );
  return { id, complaint: one.id };
}

const page = async (id: string, actor = priya): Promise<DataRequestPage> =>
  done(await dataRequestPage(house.db, { actor, rules: house.rules, now: house.clock() }, id));
const at = async (id: string) => ({ request: id, version: (await page(id)).version });
const noteOf = (of: DataRequestPage) => of.items.find(({ source }) => source === 'note');

async function collected(): Promise<{ id: string; complaint: string }> {
  const made = await asked();
  done(await perform(house, collectForRequest, await at(made.id), { actor: priya }));
  return made;
}

describe('A request for one’s data', () => {
  it('is answered within a month of the day it came, and of the day we knew who asks where that was later', async () => {
    const { id } = await asked({ identity: '' });
    expect(await page(id)).toMatchObject({ dueOn: '2026-12-30', identityOn: null }); // article 12(3): the same day a month later
    done(await perform(house, confirmIdentity, { ...(await at(id)), on: '2026-11-30', how: 'Passport seen' }, { actor: priya }));
    done(
      await perform(
        house,
        extendRequest,
        { ...(await at(id)), because: 'Twelve complaints.', told: 'By e-mail today' },
        { actor: priya },
      ),
    );
    expect(await page(id)).toMatchObject({ dueOn: '2027-03-01' }); // 28 February 2027, the last of the month, is a Sunday
    expect(await perform(house, extendRequest, { ...(await at(id)), because: 'More.', told: 'x' }, { actor: priya })).toMatchObject(
      {
        code: 'data-request.extended',
      },
    );
  });

  it('is logged and read only by who may, and needs what shows that somebody may ask for another', async () => {
    const { id } = await asked();
    expect(await dataRequestPage(house.db, { actor: handler, rules: house.rules, now: house.clock() }, id)).toMatchObject({
      code: 'permission.missing',
    });
    const { rows } = await house.pool.query<{ id: string }>('select id from customer limit 1');
    const given = { customers: [rows[0]?.id], asked: 'All.', channel: 'email', receivedOn: '2026-11-30', askedBy: 'Her son' };
    expect(await perform(house, logDataRequest, given, { actor: priya })).toMatchObject({
      fields: { authority: expect.anything() as string },
    });
  });
});

describe('What is withheld', () => {
  it('is cut out of every part of the bundle, with the reason in its place, and the digest is kept', async () => {
    const { id } = await collected();
    const note = noteOf(await page(id));
    const text = note?.parts[0]?.text ?? '';
    const from = text.indexOf(secretWords);
    const words = { part: 0, from, to: from + secretWords.length };
    const which = { item: note?.position, reason: 'about-others' };
    done(await perform(house, withhold, { ...(await at(id)), ...which, words }, { actor: priya }));
    expect(await perform(house, withhold, { ...(await at(id)), ...which, words }, { actor: priya })).toMatchObject({
      code: 'data-request.overlap',
    });
    expect(await perform(house, askForBundle, await at(id), { actor: priya })).toMatchObject({
      code: 'data-request.not-looked-over',
    });
    expect(await perform(house, lookOver, { ...(await at(id)), passed: true }, { actor: priya })).toMatchObject({
      code: 'data-request.own-look',
    });
    done(await perform(house, lookOver, { ...(await at(id)), passed: true }, { actor: omar }));
    const { version } = done(await perform(house, askForBundle, await at(id), { actor: priya }));
    await drawUpBundle(house, { request: id, version });
    const found = await page(id);
    expect(found).toMatchObject({ bundle: 'there' });
    done(await bundlePieces(house.db, priya, id));
    const zip = unzipSync(new Uint8Array(await buffer(Readable.from(pieceByPiece(house.db, priya, id)))));
    expect(Object.keys(zip)).toEqual(expect.arrayContaining(['Your data.pdf', 'your-data.json']));
    const json = strFromU8(zip['your-data.json'] ?? new Uint8Array());
    expect(json).toContain('Joan says that [Withheld: about somebody else].');
    expect(json).not.toContain('Desmond');
    expect(strFromU8(zip['Your data.pdf'] ?? new Uint8Array(), true)).not.toContain('Desmond');
    done(await perform(house, endRequest, { ...(await at(id)), as: 'handed-over', how: 'By post, recorded' }, { actor: priya }));
    expect(await page(id)).toMatchObject({ state: 'handed-over', items: [], bundle: 'there', bundleDigest: found.bundleDigest });
  });

  it('stays withheld when everything is collected anew, and what was looked over has to be again', async () => {
    const { id } = await collected();
    const note = noteOf(await page(id));
    done(await perform(house, withhold, { ...(await at(id)), item: note?.position, reason: 'privileged' }, { actor: priya }));
    done(await perform(house, lookOver, { ...(await at(id)), passed: true }, { actor: omar }));
    done(await perform(house, collectForRequest, await at(id), { actor: priya }));
    expect(noteOf(await page(id))).toMatchObject({ withheld: 'privileged' });
    expect(await page(id)).toMatchObject({ looked: 'none' });
    done(await perform(house, giveAgain, { ...(await at(id)), item: noteOf(await page(id))?.position }, { actor: priya }));
    expect(noteOf(await page(id))).toMatchObject({ withheld: null });
  });
});

describe('Need-to-know complaints', () => {
  it('are collected and stay closed, until somebody who may say who opens them opens them for the request', async () => {
    const made = await asked();
    const { rows } = await house.pool.query<{ version: number }>('select version from complaint where id = $1', [made.complaint]);
    const closing = { complaint: made.complaint, version: rows[0]?.version, readers: [omar.id] };
    done(await perform(house, makeNeedToKnow, closing, { actor: omar }));
    done(await perform(house, collectForRequest, await at(made.id), { actor: priya }));
    expect(await page(made.id)).toMatchObject({ closed: 1, mayOpen: true });
    expect(noteOf(await page(made.id))).toBeUndefined();
    expect(await perform(house, askForBundle, await at(made.id), { actor: priya })).toMatchObject({
      code: 'data-request.closed-parts',
    });
    done(await perform(house, openClosedParts, await at(made.id), { actor: priya }));
    expect(await page(made.id)).toMatchObject({ closed: 0 });
    expect(noteOf(await page(made.id))).toBeDefined();
  });
});
