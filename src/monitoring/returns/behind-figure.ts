// The complaints behind a figure of a return, or those that lack something it needs: the ones that count, in the order they came,
// page by page. Those one may not open are counted and not named.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type Actor, may } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { isRestricted, titleTold } from '../restricted-complaint.ts';
import { reachOf } from './stored-return.ts';

export const behindQuery = z.object({
  number: z.coerce.number().int().min(1).describe('The version of the return'),
  figure: z.coerce.number().int().min(0).optional(),
  row: z.string().default('').describe('The row; without it, the whole return'),
  lack: z.string().optional().describe('What they lack, instead of a figure'),
  after: z.string().max(200).optional().describe('The cursor of the page before'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const BehindFigure = z
  .object({
    complaints: z.array(
      z.object({
        id: z.uuid(),
        reference: z.string(),
        title: z.string().describe('Where it is restricted, that it counts and is not told'),
        restricted: z.boolean(),
        openedAt: z.iso.datetime({ offset: true }),
        adds: z
          .number()
          .int()
          .nullable()
          .describe('What it adds to the figure: 1, minor units, days; 0 for one outside a percentage'),
        lacks: z.array(z.string()),
      }),
    ),
    hidden: z.number().int().describe('Counted in it, and not yours to open'),
    next: z.string().nullable(),
  })
  .meta({ id: 'BehindFigure' });
export type BehindFigure = z.output<typeof BehindFigure>;

type Wanted = z.output<typeof behindQuery> & { readonly return: string };

/** It counts, since the law asks for the figure and a number names nobody; what it tells stays closed here. UK GDPR, article 18(2). */

const Cursor = z.tuple([z.string().regex(/^[\d :.+TZ-]{10,40}$/), z.uuid()]);

export async function behindFigure(db: Kysely<DB>, actor: Actor, wanted: Wanted): Promise<BehindFigure | Refusal> {
  if (!may(actor, 'file-returns')) return refuse('permission.missing');
  const { figure, row, lack, limit } = wanted;
  const after = wanted.after === undefined ? undefined : cursorIn(wanted.after);
  const these = sql`p.return_id = ${wanted.return} and p.number = ${wanted.number}
    and ${lack === undefined ? sql`${figure ?? 0}::integer = any (p.figures) and ${row}::text = any (p.lines)` : sql`${lack}::text = any (p.lacks)`}`;
  const beyond =
    after === undefined ? sql`` : sql`and (p.opened_at, p.complaint_id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`;
  const [{ rows }, all] = await Promise.all([
    ask(db, reachOf(actor), (tx) =>
      sql<{
        id: string;
        reference: string;
        title: string;
        restricted: boolean;
        at: string;
        adds: number | null;
        lacks: string[];
        visible: number;
      }>`
      select p.complaint_id as id, c.reference, ${titleTold} as title, ${isRestricted} as restricted, p.opened_at::text as at, p.lacks,
        ${lack === undefined ? sql`p.amounts[array_position(p.figures, ${figure ?? 0}::integer)]` : sql`null::bigint`} as adds
      from return_complaint p join complaint c on c.id = p.complaint_id
      where ${these} ${beyond} order by p.opened_at, p.complaint_id limit ${limit + 1}`.execute(tx.sql),
    ),
    hiddenIn(db, actor, these),
  ]);
  if (rows.length + all === 0 && !(await versionKept(db, actor, wanted))) return refuse('return.unknown');
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    complaints: page.map(({ at, adds, ...one }) => ({
      id: one.id,
      reference: one.reference,
      title: one.title,
      restricted: one.restricted,
      openedAt: new Date(at).toISOString(),
      adds,
      lacks: one.lacks,
    })),
    hidden: all,
    next: rows.length > limit && last ? Buffer.from(JSON.stringify([last.at, last.id])).toString('base64url') : null,
  };
}

/** Whether there is such a version of the return; asked only where nothing stands behind the figure. */
async function versionKept(db: Kysely<DB>, actor: Actor, { return: of, number }: Wanted): Promise<boolean> {
  const found = await ask(db, reachOf(actor), (tx) =>
    sql`select 1 from return_version where return_id = ${of} and number = ${number}`.execute(tx.sql),
  );
  return found.rows.length > 0;
}

/** How many there are beside those this person may open. */
async function hiddenIn(db: Kysely<DB>, actor: Actor, these: ReturnType<typeof sql>): Promise<number> {
  const count = sql<{ many: number }>`select count(*)::int as many from return_complaint p where ${these}`;
  const mine = await ask(db, reachOf(actor), (tx) => count.execute(tx.sql));
  const whole = await ask(db, 'program', (tx) => count.execute(tx.sql));
  return (whole.rows[0]?.many ?? 0) - (mine.rows[0]?.many ?? 0);
}

function cursorIn(text: string): z.output<typeof Cursor> | undefined {
  try {
    return Cursor.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}
