// The rows behind a figure on how complaints are handled: the very ones it counted, oldest day first, page by page; each opens its
// complaint.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { isRestricted, titleTold } from '../restricted-complaint.ts';
import { handlingReports } from './handling-reports.ts';
import { months, ofTeam, rowsOf, spanAsked } from './span-asked.ts';

export const behindReportQuery = z.object({
  months,
  team: ofTeam,
  outcome: z.string().max(60).optional(),
  month: z
    .string()
    .regex(/^(\d{4}-\d{2}|earlier|later)$/)
    .optional(),
  after: z.string().max(400).optional().describe('The cursor of the page before'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const BehindReport = z
  .object({
    report: z.object({ id: z.string(), name: z.string(), dayIs: z.string(), one: z.string(), many: z.string() }),
    outcome: z.string().nullable().describe('The name of the outcome asked for'),
    team: z.string().nullable(),
    rows: z.array(
      z.object({
        key: z.string(),
        complaint: z.object({ id: z.uuid(), reference: z.string(), title: z.string() }),
        day: z.iso.date(),
        outcome: z.string(),
        what: z.string(),
        who: z.string().nullable(),
        amount: z.number().int().nullable(),
      }),
    ),
    unit: z.enum(['days', 'rounds']).nullable(),
    next: z.string().nullable(),
  })
  .meta({ id: 'BehindReport' });
export type BehindReport = z.output<typeof BehindReport>;

interface Asking {
  readonly db: Kysely<DB>;
  readonly actor: PersonActor;
  readonly now: Date;
}
type Row = Omit<BehindReport['rows'][number], 'complaint'> & {
  id: string;
  reference: string;
  title: string;
  called: string | null;
};

const Cursor = z.tuple([z.iso.date(), z.string().max(200)]);

export async function behindReport(
  { db, actor, now }: Asking,
  id: string,
  asked: z.output<typeof behindReportQuery>,
): Promise<BehindReport | Refusal> {
  if (!may(actor, 'see-figures')) return refuse('permission.missing');
  const report = handlingReports.find((one) => one.id === id);
  if (!report) return refuse('figures.unknown');
  const { outcome, month, team, limit, after } = asked;
  return ask(db, { person: actor.id }, async (tx) => {
    const span = await spanAsked(tx, now, asked.months);
    const from = after === undefined ? undefined : cursorIn(after);
    const { rows } = await sql<Row>`
      select l.complaint_id || ' ' || l.id as key, c.id, c.reference, ${titleTold} as title, to_char(l.day, 'YYYY-MM-DD') as day, l.outcome, l.called,
        case when ${isRestricted} then '' else coalesce(l.what, '') end as what, l.who, l.amount
      from (${rowsOf(report, span, team)}) l join complaint c on c.id = l.complaint_id
      where ${outcome === undefined ? sql`true` : sql`l.outcome = ${outcome}`}
        and ${month === undefined ? sql`true` : sql`l.month = ${month}`}
        and ${from ? sql`(l.day, l.complaint_id || ' ' || l.id) > (${from[0]}::date, ${from[1]})` : sql`true`}
      order by l.day, key limit ${limit + 1}`.execute(tx.sql);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const words = (of: string, called: string | null) => report.outcomes?.find((one) => one.id === of)?.words ?? called ?? of;
    const { name, dayIs, one, many, amount } = report;
    return {
      report: { id, name, dayIs, one, many },
      outcome: outcome === undefined ? null : words(outcome, page[0]?.called ?? null),
      team: team === undefined ? null : (span.teams.find((known) => known.id === team)?.name ?? 'No team'),
      rows: page.map(({ id: complaint, reference, title, called, ...row }) => ({
        ...row,
        complaint: { id: complaint, reference, title },
        outcome: words(row.outcome, called),
      })),
      unit: amount?.unit ?? null,
      next: rows.length > limit && last ? Buffer.from(JSON.stringify([last.day, last.key])).toString('base64url') : null,
    };
  });
}

function cursorIn(text: string): z.output<typeof Cursor> | undefined {
  try {
    return Cursor.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}
