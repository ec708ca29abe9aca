// A house of one's own for a test file: a cloned database, the queue, the rules, and a clock that moves only when told to.
// The organisation is set up through the real commands; its first administrator is at hand. Close it in afterAll.
import type { Pool } from 'pg';
import { programFolder } from '#apps/open-house.ts';
import type { PersonActor } from '#domain/actor.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { permissionsOf } from '#domain/role.ts';
import { offerSetUp } from '#handling/access/offer-set-up.ts';
import { setUpOrganisation } from '#handling/access/set-up-organisation.ts';
import { type House, perform } from '#handling/command.ts';
import { laterWorkNames } from '#handling/later-work.ts';
import { openQueue } from '#platform/jobs/queue.ts';
import { loadRules } from '#rulepacks/load-rules.ts';
import { testDatabase } from './database.ts';

export interface TestHouse extends House {
  /** As the owner of the tables: above row-level security, for looking behind the scenes. */
  readonly pool: Pool;
  readonly organisation: string;
  readonly administrator: PersonActor;
  /** Sets the clock: '2026-11-23T09:00:00Z'. */
  setClock(to: string): void;
  /** Lets time pass. */
  pass(time: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
  close(): Promise<void>;
}

export const administratorPassword = 'a kettle whistles at noon';

/** Where its pages for customers are. */
export const site = 'https://complaints.harbour.example';

/** A Monday morning, unless the test says otherwise. */
export async function testHouse({ now = '2026-11-23T09:00:00Z' }: { now?: string } = {}): Promise<TestHouse> {
  const database = await testDatabase();
  const { db, pool } = database;
  let time = new Date(now);
  const jobs = await openQueue(pool, laterWorkNames, () => undefined);
  const rules = await loadRules(new URL('rulepacks', programFolder).pathname);
  const house: House = { db, jobs, rules, clock: () => time, secret: Buffer.alloc(32, 'a secret of tests'), site };
  const setUp = await setUpAnywhere(house);
  return {
    ...house,
    ...setUp,
    pool,
    setClock: (to) => void (time = new Date(to)),
    pass: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) =>
      void (time = new Date(time.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)),
    async close() {
      await jobs.stop({ graceful: false });
      await database.close();
    },
  };
}

/** The reply of a command that is expected to be done; a refusal fails the test in its own words. */
export function done<Reply>(answer: Reply | Refusal): Reply {
  if (isRefusal(answer))
    throw new Error(`refused: ${answer.code}: ${answer.words} ${JSON.stringify(answer.fields ?? answer.facts ?? {})}`);
  return answer;
}

async function setUpAnywhere(house: House): Promise<{ organisation: string; administrator: PersonActor }> {
  const actor = { kind: 'program', name: 'set-up' } as const;
  const { secret } = done(await perform(house, offerSetUp, {}, { actor }));
  const [calendar] = house.rules.calendars.keys();
  const rulePack = house.rules.packs.has('iso-10002') ? 'iso-10002' : [...house.rules.packs.keys()][0];
  const administrator = { name: 'Ada Minister', email: 'ada@example.org', password: administratorPassword };
  const set = {
    token: secret,
    organisation: 'Harbour Homes',
    timeZone: 'Europe/London',
    calendar: house.rules.calendars.has('GB-EAW') ? 'GB-EAW' : calendar,
    legalEntity: 'Harbour Homes Limited',
    rulePack,
    linkLifeDays: 7,
    administrator,
  };
  const made = done(await perform(house, setUpOrganisation, set, { actor }));
  return {
    organisation: made.organisation,
    administrator: {
      kind: 'person',
      id: made.administrator,
      name: administrator.name,
      permissions: permissionsOf(['administrator', 'manager']),
      teams: [],
      via: 'screen',
    },
  };
}
