// Rows of what everybody may read of a problem on the customers' pages, by language, and between which days.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Shown {
  readonly shown: boolean;
  readonly from: string | null;
  readonly until: string | null;
  readonly words: readonly {
    readonly language: string;
    readonly title: string;
    readonly what: string;
    readonly doing: string;
    readonly byWhen: string;
  }[];
}

/** Days are those of the organisation; the last day counts whole. Returns the new version of the problem. */
export async function keepShown(tx: Transaction, problem: string, { shown, from, until, words }: Shown): Promise<number> {
  await tx.sql.deleteFrom('problem_words').where('problem_id', '=', problem).execute();
  if (words.length > 0)
    await tx.sql
      .insertInto('problem_words')
      .values(words.map(({ byWhen, ...one }) => ({ problem_id: problem, ...one, by_when: byWhen })))
      .execute();
  const { rows } = await sql<{ version: number }>`
    update problem set shown = ${shown}, version = version + 1,
      shown_from = (${from}::date)::timestamp at time zone (select time_zone from organisation),
      shown_until = (${until}::date + 1)::timestamp at time zone (select time_zone from organisation)
    where id = ${problem} returning version`.execute(tx.sql);
  return rows[0]?.version ?? 0;
}
