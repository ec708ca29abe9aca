// What the organisation chose about the watch over contacts: how many false alarms a month it agrees to, and what is watched.
import { type Kysely, sql } from 'kysely';
import { watchable, type Watched } from '#domain/emergence/emerging.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface WatchChosen {
  readonly falseAlarmsAMonth: number;
  readonly watched: readonly Watched[];
}

export async function watchChosen(db: Kysely<DB>): Promise<WatchChosen> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ name: string; value: number }>`select name, value from handling_choice where name like 'watch-%'`.execute(tx.sql),
  );
  const chosen = new Map(rows.map(({ name, value }) => [name, value]));
  return {
    falseAlarmsAMonth: chosen.get('watch-false-alarms') ?? 2,
    watched: watchable.filter((one) => chosen.get(`watch-${one}`) !== 0),
  };
}
