// What is sealed with the program's secret: the database alone opens nothing of it, a wrong secret is known at once, and it can be
// changed for another.
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newProgramSecret, programSecret } from '#apps/program-secret.ts';
import type { PersonActor } from '#domain/actor.ts';
import { beginSecondFactor } from '#handling/access/begin-second-factor.ts';
import { changeSecret } from '#handling/access/change-secret.ts';
import { confirmSecondFactor } from '#handling/access/confirm-second-factor.ts';
import { proveSecret } from '#handling/access/prove-secret.ts';
import { signIn } from '#handling/access/sign-in.ts';
import { type House, perform } from '#handling/command.ts';
import { codeAt } from '#platform/one-time-code.ts';
import { hashPassword } from '#platform/password.ts';
import { seal } from '#platform/sealing.ts';
import { secondFactorOfPerson, sealedPlaces } from '#records/sealed-secrets.ts';
import { done, testHouse, type TestHouse } from '#test/support/house.ts';
import { person } from '#test/support/people.ts';
import { whereLeft } from '../retention/every-table.ts';

const password = 'harbour lantern quill';
const other = Buffer.alloc(32, 'another secret of tests');
const theProgram = { actor: { kind: 'program', name: 'set-up' } } as const;
let house: TestHouse;
let who: PersonActor;
let shared: string;

beforeAll(async () => {
  house = await testHouse();
  who = await person(house, { passwordHash: await hashPassword(password) });
  ({ secret: shared } = done(await perform(house, beginSecondFactor, { password }, { actor: who })));
  done(await perform(house, confirmSecondFactor, { code: codeAt(shared, house.clock()) }, { actor: who }));
});
afterAll(() => house.close());

const withSecret = (secret: Buffer): House => ({ ...house, secret });
const prove = (secret: Buffer) => perform(withSecret(secret), proveSecret, {}, theProgram);

/** Signs in with the next code of the authenticator. */
async function enter(secret: Buffer) {
  house.pass({ seconds: 60 });
  const typed = {
    email: `${who.id}@example.org`,
    password,
    code: codeAt(shared, house.clock()),
    address: '127.0.0.1',
    agent: 'a browser',
  };
  return perform(withSecret(secret), signIn, typed, theProgram);
}

describe('A second factor at rest', () => {
  it('is in no column of any table as it is shared with the authenticator', async () => {
    expect(await whereLeft(house, shared)).toEqual([]);
    const { rows } = await house.pool.query('select second_factor_sealed is not null as there from person where id = $1', [who.id]);
    expect(rows).toEqual([{ there: true }]);
    done(await enter(house.secret));
  });

  it('opens with no other secret', async () => {
    await expect(enter(other)).rejects.toThrow(/sealed for somebody else, or with another secret/);
  });

  it('opens in nobody else’s row', async () => {
    const mallory = await person(house);
    await house.pool.query('update person set second_factor_sealed = $2 where id = $1', [
      who.id,
      seal(house.secret, secondFactorOfPerson(mallory.id), shared),
    ]);
    await expect(enter(house.secret)).rejects.toThrow(/sealed for somebody else/);
    const sealed = seal(house.secret, secondFactorOfPerson(who.id), shared);
    await house.pool.query('update person set second_factor_sealed = $2 where id = $1', [who.id, sealed]);
  });

  it('that an earlier version kept open is sealed at the next start, and goes on working', async () => {
    await house.pool.query('update person set second_factor_sealed = null, second_factor_secret = $2 where id = $1', [
      who.id,
      shared,
    ]);
    expect(done(await prove(house.secret))).toEqual({ sealed: 1 });
    expect(await whereLeft(house, shared)).toEqual([]);
    done(await enter(house.secret));
    expect(done(await prove(house.secret))).toEqual({ sealed: 0 });
  });
});

describe('The secret of the program', () => {
  it('that is not the one things were sealed with is refused at the start, saying what to put back', async () => {
    const refused = await prove(other);
    expect(refused).toMatchObject({ code: 'secret.wrong' });
    expect(refused).toHaveProperty('words', expect.stringContaining('Put back the file'));
  });

  it('can be changed: all that is sealed is sealed anew, and the earlier one opens nothing any more', async () => {
    expect(await perform(withSecret(other), changeSecret, { to: house.secret }, theProgram)).toEqual({ sealed: 0 });
    expect(done(await perform(house, changeSecret, { to: other }, theProgram))).toEqual({ sealed: 1 });
    expect(await prove(house.secret)).toMatchObject({ code: 'secret.wrong' });
    done(await prove(other));
    done(await enter(other));
    await expect(enter(house.secret)).rejects.toThrow(/with another secret/);
    done(await perform(withSecret(other), changeSecret, { to: house.secret }, theProgram));
  });

  it('changes nothing when something was sealed with a third one', async () => {
    const { rows } = await house.pool.query<{ held: Buffer }>('select second_factor_sealed as held from person where id = $1', [
      who.id,
    ]);
    const third = seal(Buffer.alloc(32, 3), secondFactorOfPerson(who.id), shared);
    await house.pool.query('update person set second_factor_sealed = $2 where id = $1', [who.id, third]);
    await expect(perform(house, changeSecret, { to: other }, theProgram)).rejects.toThrow(/Nothing was changed/);
    done(await prove(house.secret));
    await house.pool.query('update person set second_factor_sealed = $2 where id = $1', [who.id, rows[0]?.held]);
  });

  it('that is lost for good takes what it sealed with it, and people come in with their password alone', async () => {
    expect(done(await perform(withSecret(other), changeSecret, { to: other, lost: true }, theProgram))).toEqual({ sealed: 1 });
    done(await prove(other));
    const typed = { email: `${who.id}@example.org`, password, address: '127.0.0.1', agent: 'a browser' };
    done(await perform(withSecret(other), signIn, typed, theProgram));
  });

  it('seals what is listed and nothing else: every column of bytes is listed, or known not to be a secret', async () => {
    const { rows } = await house.pool.query<{ name: string }>(`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and data_type = 'bytea'`);
    const open = /(?:_hash|hash|digest|previous|bytes|logo|png|mark|original|sketch)$/; // digests, sketches of words, contents of files, a picture, messages as they came
    const listed = sealedPlaces.map(({ table, column }) => `${table}.${column}`);
    expect(
      rows
        .map(({ name }) => name)
        .filter((name) => !open.test(name))
        .toSorted(),
    ).toEqual(listed.toSorted());
  });

  it('lies in a file of its own that nobody else may read, and a new one takes its place when it is kept', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'redress-secret-'));
    const at = { secret: undefined, newSecret: undefined, dataFolder };
    const first = await programSecret(at);
    expect((await stat(join(dataFolder, 'secret'))).mode & 0o777).toBe(0o600);
    const next = await newProgramSecret(at);
    expect(await programSecret(at)).toEqual(first);
    await next.keep();
    expect(await programSecret(at)).toEqual(next.secret);
    expect((await readFile(join(dataFolder, 'secret'), 'utf8')).trim()).toBe(next.secret.toString('hex'));
    await rm(dataFolder, { recursive: true });
  });
});
