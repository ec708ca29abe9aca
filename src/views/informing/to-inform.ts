// Complaints whose customer may be due to hear something, or that hold a notice nobody should send any more: a wide net, since each is
// decided for itself. Before the organisation is set up there are none.
import { type Kysely, sql } from 'kysely';
import type { QuietHours } from '#domain/informing/quiet-hours.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask, type Transaction } from '#platform/postgres/transaction.ts';
import { waitsForNews } from '../queue/queue-conditions.ts';

export interface ToInform {
  readonly quiet: QuietHours;
  readonly timeZone: string;
  readonly complaints: readonly string[];
}

const chosen = (name: string) => sql`coalesce((select value from handling_choice where name = ${name}), 0)`;

/** Not made yet for this cause; a cause says so in its own words (domain/informing/notice.ts). */
const unmade = (cause: ReturnType<typeof sql>) =>
  sql`not exists (select 1 from outgoing_message m where m.complaint_id = c.id and m.cause = ${cause})`;

export async function toInform(db: Kysely<DB>, now: Date): Promise<ToInform> {
  return ask(db, 'program', async (tx) => {
    const house = await quietIn(tx);
    if (!house) return { ...never, complaints: [] };
    const found = await sql<{ id: string }>`
      (select c.id from complaint c where ${chosen('inform-stage')} > 0 and c.state = 'open' and c.stage in ('investigate', 'decide')
        and ${unmade(sql`'stage:' || c.level || ':' || c.stage`)}
        and exists (select 1 from audit_entry e where e.chain_id = c.id and e.kind = 'stage-changed' and e.at > ${now}::timestamptz - interval '3 days')
        limit 1000)
      union (select c.id from promise p join complaint c on c.id = p.complaint_id where ${chosen('inform-promise-kept')} > 0
        and p.state = 'kept' and p.told_at is null and p.settled_at > ${now}::timestamptz - interval '7 days'
        and c.state in ('open', 'answered') and ${unmade(sql`'promise:' || p.id`)} limit 1000)
      union (select c.id from complaint c where ${chosen('inform-no-news')} > 0 and ${waitsForNews(now)}
        and ${unmade(sql`'silence:' || to_char(coalesce(c.customer_told_at, c.received_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)}
        limit 1000)
      union (select m.complaint_id from outgoing_message m where m.state = 'held' and m.cause is not null and m.complaint_id is not null limit 1000)`.execute(
      tx.sql,
    );
    return { ...house, complaints: found.rows.map(({ id }) => id) };
  });
}

type Quiet = Pick<ToInform, 'quiet' | 'timeZone'>;
const never: Quiet = { quiet: { from: 0, until: 0 }, timeZone: 'UTC' };

/** The quiet hours of the house; none before it is set up. */
export const quietNow = (db: Kysely<DB>): Promise<Quiet> => ask(db, 'program', async (tx) => (await quietIn(tx)) ?? never);

async function quietIn(tx: Transaction): Promise<Quiet | undefined> {
  const { rows } = await sql<Quiet>`
    select json_build_object('from', ${chosen('quiet-from')}, 'until', ${chosen('quiet-until')}) as quiet, time_zone as "timeZone"
    from organisation`.execute(tx.sql);
  return rows[0];
}
