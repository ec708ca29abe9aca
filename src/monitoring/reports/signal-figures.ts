// What the signals are worth, in figures: how many were right, how many complaints were prevented, how soon somebody looked and acted,
// how many contacts became complaints unseen, and whether what arrives still reads as it did. Asked under the person's own sight.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { bands, driftInWords, driftOf, stabilityIndex } from '#domain/signal/drift.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask, type Transaction } from '#platform/postgres/transaction.ts';
import { preventable, right, signalsSeen, signalStandings, type SignalStanding, wrong } from './signals-seen.ts';
import { months, spanAsked } from './span-asked.ts';

export const signalFiguresQuery = z.object({ months });

const share = z.object({ of: z.number().int(), all: z.number().int() });
const count = z.object({ standing: z.string(), words: z.string(), count: z.number().int() });

export const SignalFigures = z
  .object({
    since: z.iso.date(),
    standings: z.array(count),
    byMonth: z.array(z.object({ month: z.string(), counts: z.array(count) })),
    precision: share.describe('Of the signals somebody judged, those that were right'),
    prevention: share.describe('Of those that could become a complaint and whose end is known, those prevented'),
    found: share.describe('Of the contacts that became complaints, those whose signs had been seen before'),
    lookedAfter: z.number().int().nullable().describe('Seconds until half of them had been looked at'),
    actedAfter: z.number().int().nullable().describe('Seconds until half of those acted on had been'),
    drift: z.array(
      z.object({
        week: z.iso.date(),
        contacts: z.number().int(),
        index: z.number().nullable(),
        standing: z.string(),
        says: z.string(),
      }),
    ),
  })
  .meta({ id: 'SignalFigures' });
export type SignalFigures = z.output<typeof SignalFigures>;

interface Asking {
  readonly db: Kysely<DB>;
  readonly actor: PersonActor;
  readonly now: Date;
}

export async function signalFigures(
  { db, actor, now }: Asking,
  asked: z.output<typeof signalFiguresQuery>,
): Promise<SignalFigures | Refusal> {
  if (!may(actor, 'see-figures')) return refuse('permission.missing');
  return ask(db, { person: actor.id }, async (tx) => {
    const { since, timeZone } = await spanAsked(tx, now, asked.months);
    const begins = new Date(`${since}T00:00:00Z`);
    const { rows } = await sql<{ standing: SignalStanding; month: string | null; count: number }>`
      select standing, month, count(*)::int as count from (${signalsSeen(begins, timeZone)}) seen group by grouping sets ((standing), (standing, month))`.execute(
      tx.sql,
    );
    const all = new Map(rows.filter(({ month }) => month === null).map((row) => [row.standing, row.count]));
    const sum = (of: readonly SignalStanding[]) => of.reduce((total, one) => total + (all.get(one) ?? 0), 0);
    return {
      since,
      standings: named(rows.filter(({ month }) => month === null)),
      byMonth: [...new Set(rows.flatMap(({ month }) => month ?? []))]
        .toSorted()
        .map((month) => ({ month, counts: named(rows.filter((row) => row.month === month)) })),
      precision: { of: sum(right), all: sum([...right, ...wrong]) },
      prevention: { of: sum(['prevented']), all: sum(preventable) },
      found: await foundBefore(tx, begins),
      ...(await times(tx, begins, timeZone)),
      drift: await driftByWeek(tx, now),
    };
  });
}

const named = (rows: readonly { standing: SignalStanding; count: number }[]) =>
  (Object.keys(signalStandings) as SignalStanding[]).flatMap((standing) => {
    const many = rows.find((row) => row.standing === standing)?.count ?? 0;
    return many > 0 ? [{ standing, words: signalStandings[standing], count: many }] : [];
  });

async function times(tx: Transaction, since: Date, timeZone: string) {
  const { rows } = await sql<{ lookedAfter: number | null; actedAfter: number | null }>`
    select percentile_disc(0.5) within group (order by looked_after) as "lookedAfter",
      percentile_disc(0.5) within group (order by acted_after) as "actedAfter" from (${signalsSeen(since, timeZone)}) seen`.execute(
    tx.sql,
  );
  return rows[0] ?? { lookedAfter: null, actedAfter: null };
}

/** Contacts taken down before the complaint they became: how many had a signal by then. */
async function foundBefore(tx: Transaction, since: Date) {
  const { rows } = await sql<{ of: number; all: number }>`
    select count(*)::int as "all", count(s.contact_id) filter (where s.raised_at <= c.logged_at)::int as of
    from contact k join complaint c on c.id = k.complaint_id join contact_reading r on r.contact_id = k.id
      left join contact_signal s on s.contact_id = k.id
    where c.logged_at >= ${since} and k.direction = 'in' and k.logged_at < c.logged_at`.execute(tx.sql);
  return rows[0] ?? { of: 0, all: 0 };
}

const weeksShown = 8;
const weeksBefore = 8;

/** Each of the last weeks against the eight before it, by the likelihood of the words alone. */
async function driftByWeek(tx: Transaction, now: Date): Promise<SignalFigures['drift']> {
  const { rows } = await sql<{ week: string; band: number; count: number }>`
    select to_char(date_trunc('week', r.read_at), 'YYYY-MM-DD') as week, least(${bands - 1}, greatest(r.complaint, r.dissatisfaction) * ${bands} / 10000) as band, count(*)::int as count
    from contact_reading r where r.complaint is not null and r.read_at > ${now}::timestamptz - make_interval(weeks => ${weeksShown + weeksBefore})
    group by 1, 2`.execute(tx.sql);
  const weeks = [...new Set(rows.map(({ week }) => week))].toSorted();
  const counted = (wanted: readonly string[]) =>
    Array.from({ length: bands }, (_, band) =>
      rows.reduce((sum, row) => sum + (row.band === band && wanted.includes(row.week) ? row.count : 0), 0),
    );
  return weeks.slice(-weeksShown).map((week) => {
    const [before, is] = [counted(weeks.filter((one) => one < week).slice(-weeksBefore)), counted([week])];
    const standing = driftOf(before, is);
    const contacts = is.reduce((sum, many) => sum + many, 0);
    const index = standing === 'too-few' ? null : Math.round(stabilityIndex(before, is) * 1000) / 1000;
    return { week, contacts, index, standing, says: driftInWords[standing] };
  });
}
