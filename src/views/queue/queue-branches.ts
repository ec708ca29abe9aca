// Which lists a queue is put together from. Whoever may see everything walks one index; everybody else walks their teams', their
// own and those they logged, each in its order and only as far as the page needs, so that a small team's queue is as quick among a
// million complaints as among a thousand. Row-level security is asked of every row besides: these branches only say where to look.
import { sql } from 'kysely';
import type { QueueFilter } from '#domain/queue-filter.ts';
import { and, type Asked, conditions, dueOrder, type Sql } from './queue-conditions.ts';
import type { Cursor } from './cursor.ts';

export interface Page {
  readonly limit: number;
  readonly after?: Cursor | undefined;
  /** Whether the person may see the complaints of every team. */
  readonly everything: boolean;
  readonly teams: readonly string[];
}

/** A closed list reads newest first: nothing in it is due. */
export const orderOf = ({ order, state }: QueueFilter): 'due' | 'received' =>
  order ?? (state === 'closed' || state === 'any' ? 'received' : 'due');

/** The ids of one page with the value they are ordered by, as `id` and `at`, in order. */
export function pageIds(asked: Asked, page: Page): Sql {
  const due = orderOf(asked.filter) === 'due';
  const at = due ? dueOrder : sql`c.received_at`;
  const direction = due ? sql`asc` : sql`desc`;
  const beyond = page.after && sql`(${at}, c.id) ${due ? sql`>` : sql`<`} (${page.after[0]}::timestamptz, ${page.after[1]})`;
  const always = and([...conditions(asked), ...(beyond ? [beyond] : [])]);
  const listed = (where: Sql) => sql`select c.id, ${at} as at from complaint c where ${where} and ${always}
    order by ${at} ${direction}, c.id ${direction} limit ${page.limit}`;
  const branches = branchesOf(asked, page).map((branch) =>
    'each' in branch
      ? sql`(select listed.id, listed.at from (${branch.each}) as list (key) cross join lateral (${listed(branch.where)}) listed)`
      : sql`(${listed(branch.where)})`,
  );
  return sql`select id, at from (${sql.join(branches, sql` union `)}) found order by at ${direction}, id ${direction} limit ${page.limit}`;
}

type Branch = { readonly where: Sql } | { readonly each: Sql; readonly where: Sql };

function branchesOf({ filter, person }: Asked, { everything, teams }: Page): Branch[] {
  const own = sql`c.handler_id = ${person}`;
  const mine = sql`unnest(${teams}::uuid[])`;
  const { whose = 'all' } = filter;
  if (filter.words !== undefined) return [{ where: plainly(whose, own, teams) }];
  if (whose === 'mine') return [{ where: own }];
  if (whose === 'my-teams') return [{ each: sql`select ${mine}`, where: sql`c.team_id = list.key` }];
  if (whose === 'unassigned') return unassigned(person, everything, mine);
  if (everything || filter.team !== undefined || filter.handler !== undefined) return [{ where: sql`true` }];
  return [
    { each: sql`select ${mine}`, where: sql`c.team_id = list.key` },
    { where: own },
    { where: sql`c.logged_by = ${person}` },
    { each: sql`select unnest(complaints_opened_to_me())`, where: sql`c.id = list.key` },
  ];
}

function unassigned(person: string, everything: boolean, mine: Sql): Branch[] {
  const inTeam = sql`c.team_id = list.key and c.handler_id is null`;
  if (!everything)
    return [{ each: sql`select ${mine}`, where: inTeam }, { where: sql`c.logged_by = ${person} and c.handler_id is null` }];
  return [{ each: sql`select id from team`, where: inTeam }, { where: sql`c.team_id is null and c.handler_id is null` }];
}

/** For a search within a queue: the words have already narrowed it, so the rest is asked of each row. */
function plainly(whose: NonNullable<QueueFilter['whose']>, own: Sql, teams: readonly string[]): Sql {
  if (whose === 'mine') return own;
  if (whose === 'my-teams') return sql`c.team_id = any (${teams}::uuid[])`;
  return whose === 'unassigned' ? sql`c.handler_id is null` : sql`true`;
}
