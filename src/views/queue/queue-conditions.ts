// What a list of complaints is narrowed to, as SQL over `complaint c`. Each part is a plain comparison, so that an index can
// answer it where there is one.
import { type RawBuilder, sql } from 'kysely';
import type { DueFilter, QueueFilter } from '#domain/queue-filter.ts';

export type Sql = RawBuilder<unknown>;

export interface Asked {
  readonly filter: QueueFilter;
  readonly person: string;
  readonly now: Date;
}

/** When it is due, what has no date last. The indexes of the queue are on exactly this. */
export const dueOrder = sql`coalesce(c.due_at, 'infinity'::timestamptz)`;
/** Answered, while something promised is still to be kept or money still to be paid. */
export const outstanding = sql`(c.state = 'answered' and (
  exists (select 1 from promise p where p.complaint_id = c.id and p.state in ('proposed', 'accepted', 'handed-back'))
  or exists (select 1 from payment m where m.complaint_id = c.id and m.state <> 'paid')))`;
export const atWork = sql`c.state in ('open', 'answered')`;

export const and = (parts: readonly Sql[]): Sql => (parts.length === 0 ? sql`true` : sql.join([...parts], sql` and `));

export function conditions(asked: Asked): Sql[] {
  const { filter } = asked;
  const any = (column: Sql, words: readonly string[] | undefined): Sql[] =>
    words ? [sql`${column} = any (${words}::text[])`] : [];
  const is = (column: Sql, value: string | undefined): Sql[] => (value === undefined ? [] : [sql`${column} = ${value}`]);
  return [
    ...inState(filter),
    ...any(sql`c.stage`, filter.stage),
    ...any(sql`c.severity`, filter.severity),
    ...any(sql`c.track`, filter.track),
    ...any(sql`c.waiting_on`, filter.waitingOn),
    ...is(sql`c.channel`, filter.channel),
    ...is(sql`c.team_id`, filter.team),
    ...is(sql`c.handler_id`, filter.handler),
    ...under(sql`c.product_id`, filter.product),
    ...under(sql`c.category_id`, filter.category),
    ...(filter.due ? dueWithin(filter.due, asked) : []),
    ...(filter.news ? [waitsForNews(asked.now)] : []),
    ...(filter.words
      ? [sql`c.id = any (array(select complaint_id from search_complaints(search_query(${filter.words}, false), 1000)))`]
      : []),
  ];
}

function inState({ state = 'open' }: QueueFilter): Sql[] {
  if (state === 'open') return [atWork];
  if (state === 'answered') return [sql`c.state = 'answered'`];
  if (state === 'outstanding') return [outstanding];
  return [state === 'closed' ? sql`c.state in ('closed', 'not-for-us', 'withdrawn', 'merged')` : sql`c.state <> 'undone'`];
}

function under(column: Sql, node: string | undefined): Sql[] {
  if (node === undefined) return [];
  return [
    sql`${column} = any (array(with recursive branch as (
      select id from taxonomy_node where id = ${node}
      union select n.id from taxonomy_node n join branch on n.parent_id = branch.id) select id from branch))`,
  ];
}

const dueWithin = (due: DueFilter, { now }: Asked): Sql[] => {
  const running = sql`${dueOrder} > ${now}`;
  const until: Readonly<Record<DueFilter, readonly Sql[]>> = {
    overdue: [sql`${dueOrder} <= ${now}`],
    'at-risk': [running, sql`c.at_risk_at <= ${now}`],
    'past-target': [running, sql`${endOfDayOf(sql`c.target_day`)} <= ${now}`],
    today: [running, sql`${dueOrder} <= ${endOfDays(1, now)}`],
    'this-week': [running, sql`${dueOrder} <= ${endOfDays(7, now)}`],
  };
  return [...until[due]];
};

/** When a day is over where the organisation is. */
function endOfDayOf(day: Sql): Sql {
  return sql`(select (${day} + 1)::timestamp at time zone time_zone from organisation)`;
}

/** The end of today (1), tomorrow (2) and so on, where the organisation is. */
export function endOfDays(days: number, now: Date): Sql {
  return sql`(select (date_trunc('day', ${now}::timestamptz at time zone time_zone) + ${days}::int * interval '1 day') at time zone time_zone
    from organisation)`;
}

/**
 * When a customer is to hear from us again: by the day they were told, or when they have been without news for as long as their
 * track allows, whichever comes first. Only while their complaint is open.
 */
export const newsDue = sql`least(c.news_promised_at, coalesce(c.customer_told_at, c.received_at)
  + (select make_interval(days => value) from handling_choice where name = 'silence-' || c.track))`;

/** Who is waiting for news today: the one question behind the queue and my work. */
export const waitsForNews = (now: Date): Sql => sql`c.state = 'open' and ${newsDue} <= ${endOfDays(1, now)}`;
