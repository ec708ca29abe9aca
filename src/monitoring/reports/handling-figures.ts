// How complaints are handled, in figures: each report as a whole, by team and by month. One statement a report, under the person's
// own sight: what they may not open is not counted, and two people may rightly see different figures.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask, type Transaction } from '#platform/postgres/transaction.ts';
import { handlingReports } from './handling-reports.ts';
import type { Outcome, Report } from './report.ts';
import { months, monthsOf, ofTeam, rowsOf, type SpanAsked, spanAsked } from './span-asked.ts';

export const figuresQuery = z.object({ months, team: ofTeam });

const count = z.object({ outcome: z.string(), count: z.number().int() });
const line = z.object({ key: z.string(), name: z.string(), counts: z.array(count) });

export const HandlingFigures = z
  .object({
    since: z.iso.date(),
    teams: z.array(z.object({ id: z.uuid(), name: z.string() })),
    reports: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        lead: z.string(),
        dayIs: z.string().describe('Which day puts a row in its month'),
        one: z.string(),
        many: z.string(),
        outcomes: z.array(z.object({ id: z.string(), words: z.string(), tone: z.enum(['late', 'quiet']).optional() })),
        all: z.array(count),
        amount: z
          .object({
            words: z.string(),
            unit: z.enum(['days', 'rounds']),
            of: z.string().describe('The outcome it is told of'),
            middle: z.number().int().describe('Half took no longer'),
            most: z.number().int(),
          })
          .nullable(),
        byTeam: z.array(line),
        byMonth: z.array(line.extend({ key: z.string().describe('YYYY-MM, earlier or later') })),
      }),
    ),
  })
  .meta({ id: 'HandlingFigures' });
export type HandlingFigures = z.output<typeof HandlingFigures>;
type Figures = HandlingFigures['reports'][number];

interface Asking {
  readonly db: Kysely<DB>;
  readonly actor: PersonActor;
  readonly now: Date;
}

export async function handlingFigures(
  { db, actor, now }: Asking,
  { months: back, team }: z.output<typeof figuresQuery>,
): Promise<HandlingFigures | Refusal> {
  if (!may(actor, 'see-figures')) return refuse('permission.missing');
  return ask(db, { person: actor.id }, async (tx) => {
    const span = await spanAsked(tx, now, back);
    const reports: Figures[] = [];
    for (const report of handlingReports) reports.push(figuresOf(report, span, await counted(tx, report, { span, team })));
    return { since: span.since, teams: [...span.teams], reports };
  });
}

interface Cell {
  readonly by: 'all' | 'team' | 'month';
  readonly outcome: string;
  readonly called: string | null;
  readonly team: string | null;
  readonly month: string | null;
  readonly count: number;
  readonly middle: number | null;
  readonly most: number | null;
}

async function counted(
  tx: Transaction,
  report: Report,
  { span, team }: { readonly span: SpanAsked; readonly team: string | undefined },
): Promise<Cell[]> {
  const { rows } = await sql<Cell>`
    select case grouping(team, month) when 3 then 'all' when 1 then 'team' else 'month' end as by, outcome, max(called) as called,
      team, month, count(*)::int as count, percentile_disc(0.5) within group (order by amount) as middle, max(amount) as most
    from (${rowsOf(report, span, team)}) counted
    group by grouping sets ((outcome), (outcome, team), (outcome, month))`.execute(tx.sql);
  return rows;
}

function figuresOf(report: Report, span: SpanAsked, cells: readonly Cell[]): Figures {
  const { id, name, lead, dayIs, one, many, amount } = report;
  const all = cells.filter(({ by }) => by === 'all');
  const outcomes = report.outcomes ?? called(all);
  const measured = amount && all.find(({ outcome }) => outcome === amount.of);
  const lines = (by: 'team' | 'month', keys: readonly { key: string; name: string }[]) =>
    keys.map((row) => ({ ...row, counts: counts(cells.filter((cell) => cell.by === by && cell[by] === row.key)) }));
  const found = (by: 'team' | 'month') => new Set(cells.filter((cell) => cell.by === by).map((cell) => cell[by]));
  const teams = [...span.teams.map((team) => ({ key: team.id, name: team.name })), { key: 'none', name: 'No team' }];
  const inMonths = [
    { key: 'earlier', name: 'Earlier' },
    ...monthsOf(span).map((month) => ({ key: month, name: month })),
    { key: 'later', name: 'Later' },
  ];
  const middle = measured?.middle ?? null;
  return {
    id,
    name,
    lead,
    dayIs,
    one,
    many,
    outcomes: [...outcomes],
    all: counts(all),
    amount: amount && middle !== null ? { ...amount, middle, most: measured?.most ?? middle } : null,
    byTeam: lines(
      'team',
      teams.filter(({ key }) => found('team').has(key)),
    ),
    byMonth: lines(
      'month',
      inMonths.filter(({ key }) => key.includes('-') || found('month').has(key)),
    ),
  };
}

const counts = (cells: readonly Cell[]) => cells.map(({ outcome, count: many }) => ({ outcome, count: many }));

/** What the rows call their outcomes, the most frequent first; what has no reason yet comes last, to be seen to. */
function called(cells: readonly Cell[]): Outcome[] {
  const rank = ({ outcome, count: many }: Cell) => (outcome === 'none' ? -1 : many);
  return cells
    .toSorted((a, b) => rank(b) - rank(a) || (a.called ?? '').localeCompare(b.called ?? ''))
    .map(({ outcome, called: words }) => ({
      id: outcome,
      words: words ?? outcome,
      ...(outcome === 'none' ? { tone: 'late' as const } : {}),
    }));
}
