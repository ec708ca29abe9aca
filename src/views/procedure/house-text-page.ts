// The procedure or the charter for people who work here: the version in force and what comes, as it reads today; every version since;
// whether they said they read it. For those who keep it also the draft, what can stand in it, and who has read and who has not.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { dayOf, type Day } from '#domain/day.ts';
import { blocks, type Block } from '#domain/letter/text.ts';
import { readGround } from '#domain/procedure/ground.ts';
import { type HouseText, houseTexts, houseTextNames, standingOf } from '#domain/procedure/house-text.ts';
import { fillHouseText, liveValues } from '#domain/procedure/live-values.ts';
import { ruleTimes } from '#domain/procedure/longer-than-rule.ts';
import { starterText } from '#domain/procedure/starter.ts';
import { UNITS } from '#domain/time-limit.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

const Version = z.object({
  number: z.number().int(),
  from: z.iso.date().describe('The first day it is in force'),
  standing: z.enum(['in-force', 'to-come', 'past']),
  changed: z.string().describe('What changed against the version before, as whoever published it said'),
  by: z.string().nullable(),
  at: when,
  blocks: blocks.describe('Its words, live values as they are today'),
  readAt: when.nullable().describe('When I said that I read it'),
});

const LiveValue = z.object({
  blank: z.string(),
  name: z.string(),
  says: z.string(),
  pack: z.string().nullable(),
  cites: z.string().nullable(),
});

const RuleTime = z.object({
  duty: z.enum(['acknowledge', 'answer']),
  stage: z.union([z.literal(1), z.literal(2)]).nullable(),
  length: z.number(),
  unit: z.enum(UNITS),
  says: z.string(),
  pack: z.string(),
  cites: z.string(),
});

const Reader = z.object({ id: z.uuid(), name: z.string(), read: z.array(z.object({ number: z.number().int(), at: when })) });

export const HouseTextPage = z
  .object({
    text: z.enum(houseTextNames),
    organisation: z.string(),
    today: z.iso.date(),
    versions: z.array(Version).describe('Published ones, newest first'),
    keeps: z
      .object({
        draft: z
          .object({ number: z.number().int(), version: z.number().int(), by: z.string().nullable(), at: when, blocks })
          .nullable(),
        begins: blocks.describe('What a new draft begins with: the newest version, or a first text made from the rules'),
        starter: blocks.describe('A first text made from the rules that apply'),
        live: z.array(LiveValue),
        ruleTimes: z.array(RuleTime).describe('What typed times are held against'),
        readers: z.array(Reader).describe('Everyone who works here'),
      })
      .nullable()
      .describe('For those who keep the procedure'),
  })
  .meta({ id: 'HouseTextPage' });
export type HouseTextPage = z.output<typeof HouseTextPage>;

interface Row {
  ground: unknown;
  versions: (Omit<HouseTextPage['versions'][number], 'standing' | 'blocks'> & {
    state: string;
    version: number;
    content: Block[];
  })[];
  readers: z.output<typeof Reader>[];
}

interface Asking {
  readonly db: Kysely<DB>;
  readonly actor: PersonActor;
  readonly rules: Rules;
  readonly now: Date;
}

export async function houseTextPage({ db, actor, rules, now }: Asking, text: HouseText): Promise<HouseTextPage> {
  const row = await stored(db, actor, text);
  const ground = readGround(row.ground, rules);
  const today = dayOf(now, ground.timeZone);
  const live = liveValues(ground.packs, ground.us, today);
  const published = row.versions
    .filter(({ state }) => state === 'published')
    .map((version) => ({ ...version, from: version.from as Day }));
  const draft = row.versions.find(({ state }) => state === 'draft');
  const starter = starterText(text, ground.packs, ground.us, today);
  return {
    text,
    organisation: ground.us.name,
    today,
    versions: published.map((version) => ({
      ...version,
      standing: standingOf(version, published, today),
      blocks: fillHouseText(version.content, live).blocks,
    })),
    keeps: may(actor, 'keep-rules')
      ? {
          draft: draft ? { ...draft, blocks: draft.content } : null,
          begins: published[0]?.content ?? starter,
          starter,
          live,
          ruleTimes: ruleTimes(ground.packs, today),
          readers: row.readers,
        }
      : null,
  };
}

async function stored(db: Kysely<DB>, actor: PersonActor, text: HouseText): Promise<Row> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Row>`select house_text_ground() as ground,
      (select coalesce(json_agg(json_build_object('number', v.number, 'state', v.state, 'version', v.version, 'content', v.content,
        'from', to_char(v.from_day, 'YYYY-MM-DD'), 'changed', v.changed, 'by', p.name, 'at', coalesce(v.published_at, v.saved_at),
        'readAt', r.read_at) order by v.number desc), '[]')
        from house_text_version v left join person p on p.id = coalesce(v.published_by, v.saved_by)
        left join house_text_reading r on r.text = v.text and r.number = v.number and r.person_id = ${actor.id}
        where v.text = ${text}) as versions,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'read',
        (select coalesce(json_agg(json_build_object('number', r.number, 'at', r.read_at) order by r.number), '[]')
          from house_text_reading r where r.text = ${text} and r.person_id = p.id)) order by p.name, p.id), '[]')
        from person p where p.state = 'active' and p.kind = 'colleague') as readers`.execute(tx.sql),
  );
  const [row] = rows;
  if (!row) throw new Error('The organisation has no row.');
  return row;
}

/** What a person is still to read, for their work of today. */
export const ToRead = z
  .object({
    toRead: z.array(
      z.object({
        text: z.enum(houseTextNames),
        name: z.string(),
        number: z.number().int(),
        from: z.iso.date(),
        changed: z.string(),
      }),
    ),
    today: z.iso.date(),
  })
  .meta({ id: 'ToRead' });
export type ToRead = z.output<typeof ToRead>;

export async function houseTextsToRead({ db, actor, now }: Omit<Asking, 'rules'>): Promise<ToRead> {
  type Unread = { text: HouseText; number: number; from: Day; changed: string; read: boolean };
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ zone: string; versions: Unread[] }>`select o.time_zone as zone,
      (select coalesce(json_agg(json_build_object('text', v.text, 'number', v.number, 'from', to_char(v.from_day, 'YYYY-MM-DD'),
        'changed', v.changed, 'read', exists (select 1 from house_text_reading r where r.text = v.text and r.number = v.number
          and r.person_id = ${actor.id})) order by v.text desc, v.from_day), '[]')
        from house_text_version v where v.state = 'published') as versions from organisation o`.execute(tx.sql),
  );
  const [{ zone, versions } = { zone: 'UTC', versions: [] }] = rows;
  const today = dayOf(now, zone);
  const unread = versions.filter((version) => {
    const same = versions.filter(({ text }) => text === version.text);
    return !version.read && standingOf(version, same, today) !== 'past';
  });
  return {
    today,
    toRead: unread.map(({ text, number, from, changed }) => ({ text, number, from, changed, name: houseTexts[text].name })),
  };
}
