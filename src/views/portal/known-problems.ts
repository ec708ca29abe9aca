// What everybody may read of problems that are known: open ones that are shown today, in the reader's language where it is written.
import { type Kysely, sql } from 'kysely';
import { keptPlan } from '#platform/postgres/kept-plan.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface KnownToAll {
  readonly language: string;
  readonly title: string;
  readonly what: string;
  readonly doing: string;
  readonly byWhen: string;
}

/** No more than a page can hold. */
const shown = 3;

export async function knownToAll(db: Kysely<DB>, language: string, now: Date): Promise<KnownToAll[]> {
  const [short = 'en'] = language.toLowerCase().split('-');
  const { rows } = await ask(db, 'program', (tx) =>
    sql<KnownToAll>`${keptPlan} select w.language, w.title, w.what, w.doing, w.by_when as "byWhen" from problem p
      cross join lateral (select * from problem_words w where w.problem_id = p.id and w.language in (${short}, 'en')
        order by w.language = ${short} desc limit 1) w
      where p.state = 'open' and p.shown and coalesce(p.shown_from, '-infinity') <= ${now} and coalesce(p.shown_until, 'infinity') > ${now}
      order by p.made_at desc limit ${shown}`.execute(tx.sql),
  );
  return rows;
}
