// One import as its page shows it: how far it has come, what its columns hold and were taken for, what was wrong with its rows,
// and, once it is undone, which of its complaints are still there and why.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type Actor, may } from '#domain/actor.ts';
import { Analysis, AnalysedColumn } from '#domain/import/analysis.ts';
import { Mapping } from '#domain/import/mapping.ts';
import { type ProblemKind, problemKinds } from '#domain/import/row-problem.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { ImportSummary, type SummaryRow, summaryColumns, summaryOf } from './import-list.ts';

const Told = z.object({
  kind: z.string(),
  name: z.string(),
  refused: z.boolean(),
  count: z.number(),
  rows: z.array(z.number()),
  words: z.string(),
});
const Left = z.object({ id: z.uuid(), reference: z.string(), title: z.string(), because: z.string() });

export const ImportPage = ImportSummary.extend({
  columns: z.array(AnalysedColumn),
  mapping: Mapping,
  told: z.array(Told),
  left: z.object({ count: z.number(), first: z.array(Left) }),
}).meta({ id: 'ImportPage' });
export type ImportPage = z.output<typeof ImportPage>;

interface Row extends SummaryRow {
  readonly analysis: unknown;
  readonly mapping: unknown;
  readonly told: Omit<z.output<typeof Told>, 'name'>[];
  readonly left: {
    count: number;
    first: { id: string; reference: string; title: string; kind: string | null; by: string | null; at: string | null }[];
  };
}

export async function importPage(db: Kysely<DB>, actor: Actor, id: string): Promise<ImportPage | Refusal> {
  if (!may(actor, 'import')) return refuse('permission.missing');
  const { rows } = await ask(db, actor.kind === 'program' ? 'program' : { person: actor.id }, (tx) =>
    sql<Row>`select ${summaryColumns}, b.analysis, b.mapping,
      coalesce((select json_agg(t order by t.refused desc, t.count desc) from (
        select e.kind, bool_or(e.refused) as refused, count(*)::int as count, (array_agg(e.row_number order by e.row_number))[1:5] as rows,
          (array_agg(e.words order by e.row_number))[1] as words
        from import_row_error e where e.import_id = b.id group by e.kind) t), '[]') as told,
      case when b.state in ('undoing', 'undone') then ${leftColumns} else '{"count": 0, "first": []}' end as left
      from import_batch b where b.id = ${id}`.execute(tx.sql),
  );
  const [row] = rows;
  if (!row) return refuse('import.unknown');
  const { columns } = Analysis.parse(row.analysis);
  return {
    ...summaryOf(actor, row),
    columns,
    mapping: row.mapping === null ? asGuessed(columns) : Mapping.parse(row.mapping),
    told: row.told.map((told) => ({ ...told, name: nameOf(told.kind) })),
    left: {
      count: row.left.count,
      first: row.left.first.map(({ kind, by, at, ...rest }) => ({ ...rest, because: whyLeft(kind, by, at) })),
    },
  };
}

export function asGuessed(columns: readonly AnalysedColumn[]): Mapping {
  return Mapping.parse({ columns: Object.fromEntries(columns.map(({ name, guess }) => [name, guess.target])) });
}

const nameOf = (kind: string): string => (Object.hasOwn(problemKinds, kind) ? problemKinds[kind as ProblemKind].name : kind);

// The complaints of the import that are still there, each with the last thing that was done to it.
const leftColumns = sql`(select json_build_object(
  'count', (select count(*)::int from complaint c where c.import_id = b.id and c.state <> 'undone'),
  'first', coalesce((select json_agg(json_build_object('id', c.id, 'reference', c.reference, 'title', c.title,
      'kind', e.kind, 'by', e.actor_name, 'at', e.at) order by c.id)
    from (select * from complaint c where c.import_id = b.id and c.state <> 'undone' order by c.id limit 100) c
    left join lateral (select kind, actor_name, at from audit_entry where chain_id = c.id
      and kind not in ('complaint-logged', 'complaint-imported', 'complaint-viewed') order by seq desc limit 1) e on true), '[]')))`;

function whyLeft(kind: string | null, by: string | null, at: string | null): string {
  if (kind === null || by === null || at === null) return 'It is still being taken back.';
  return `${by} has worked on it since (${kind.replaceAll('-', ' ')}, ${at.slice(0, 10)}).`;
}
