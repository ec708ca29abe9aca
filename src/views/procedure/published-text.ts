// The procedure or the charter as anybody may read it, without an account: the version in force, live values as they are today.
import { type Kysely, sql } from 'kysely';
import { type Day, dayOf } from '#domain/day.ts';
import type { Block } from '#domain/letter/text.ts';
import { readGround } from '#domain/procedure/ground.ts';
import { type HouseText, houseTextNames, inForceOn } from '#domain/procedure/house-text.ts';
import { fillHouseText, liveValues } from '#domain/procedure/live-values.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface PublishedText {
  readonly language: string;
  readonly number: number;
  /** The first day it was in force. */
  readonly from: Day;
  readonly blocks: readonly Block[];
  /** The other texts that can be read. */
  readonly others: readonly HouseText[];
}

type Stored = { text: HouseText; number: number; from: Day; content: Block[] };

export async function publishedText(db: Kysely<DB>, rules: Rules, text: HouseText, now: Date): Promise<PublishedText | Refusal> {
  const found = await inForce(db, rules, now);
  const version = found?.current(text);
  if (!found || !version) return refuse('page.unknown');
  const { blocks } = fillHouseText(version.content, liveValues(found.packs, found.us, found.today));
  const others = houseTextNames.filter((other) => other !== text && found.current(other) !== undefined);
  return { language: found.language, number: version.number, from: version.from, blocks, others };
}

/** The texts that anybody can read today. */
export async function textsToRead(db: Kysely<DB>, rules: Rules, now: Date): Promise<readonly HouseText[]> {
  const found = await inForce(db, rules, now);
  return houseTextNames.filter((text) => found?.current(text) !== undefined);
}

async function inForce(db: Kysely<DB>, rules: Rules, now: Date) {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ ground: unknown; versions: Stored[] }>`select house_text_ground() as ground,
      (select coalesce(json_agg(json_build_object('text', text, 'number', number, 'from', to_char(from_day, 'YYYY-MM-DD'),
        'content', content)), '[]') from house_text_version where state = 'published') as versions`.execute(tx.sql),
  );
  const [row] = rows;
  if (!row || row.ground === null) return null;
  const ground = readGround(row.ground, rules);
  const today = dayOf(now, ground.timeZone);
  const current = (of: HouseText) =>
    inForceOn(
      row.versions.filter((version) => version.text === of),
      today,
    );
  return { ...ground, today, current };
}
