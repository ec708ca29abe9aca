// Search over everything a person may see: words, "phrases", a reference typed any way, a name, an e-mail address, a telephone
// number. What is found is ranked by the database (search_complaints); the words are marked for the shown page only.
import { sql } from 'kysely';
import { z } from 'zod';
import { complaintStates, severities, stages } from '#domain/complaint.ts';
import { severalInAddress } from '#domain/queue-filter.ts';
import { readReference } from '#domain/reference.ts';
import { ask, type Transaction } from '#platform/postgres/transaction.ts';
import { Restricted, restrictionOf } from '../complaints/restriction-of.ts';
import { Due, type DueColumns, dueInWords } from '../queue/due-in-words.ts';
import type { Asking } from '../queue/queue.ts';
import { hitEnd, hitStart, lessThan, MarkedWords, markedWords } from './marked-words.ts';

/** The most complaints one search goes through: nobody reads further, and ranking more helps nobody. */
export const mostFound = 200;

export const searchQuery = z.object({
  words: z.string().trim().min(1, 'Type what to look for.').max(200),
  state: severalInAddress(complaintStates).optional(),
  severity: severalInAddress(severities).optional(),
  product: z.uuid().optional(),
  since: z.iso.date().optional(),
  from: z.coerce.number().int().min(0).max(mostFound).default(0).describe('How many to pass over'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  asTyped: z.stringbool().default(false).describe('true while somebody is still typing: the last word may go on'),
});
export type SearchQuery = z.output<typeof searchQuery>;

export const Found = z
  .object({
    hits: z.array(
      z.object({
        id: z.uuid(),
        reference: z.string(),
        title: MarkedWords,
        words: MarkedWords.describe('Where in its words it was found'),
        customer: MarkedWords.nullable(),
        state: z.enum(complaintStates),
        stage: z.enum(stages),
        severity: z.enum(severities),
        receivedAt: z.iso.datetime({ offset: true }),
        handler: z.string().nullable(),
        team: z.string().nullable(),
        due: Due.nullable(),
        restricted: Restricted,
      }),
    ),
    count: z.number().int().describe('How many were found, up to 200'),
    more: z.boolean().describe('Whether there may be more than were gone through'),
  })
  .meta({ id: 'Found' });
export type Found = z.output<typeof Found>;
type Hit = Found['hits'][number];
type Row = Omit<Hit, 'title' | 'words' | 'customer' | 'due' | 'receivedAt'> &
  DueColumns & { title: string; words: string; customer: string | null; receivedAt: Date };

export async function search({ db, actor, rules, now }: Asking, query: SearchQuery): Promise<Found> {
  return ask(db, { person: actor.id }, async (tx) => {
    const ids = await found(tx, query, now);
    const rows = await page(tx, ids.slice(query.from, query.from + query.limit), query);
    const hits = rows.map(({ dueAt, dueDay, dueClock, atRiskAt, rulePack, calendar, ...row }) => ({
      ...row,
      title: markedWords(row.title),
      words: markedWords(row.words),
      customer: row.customer === null ? null : markedWords(row.customer),
      receivedAt: row.receivedAt.toISOString(),
      due: dueInWords({ dueAt, dueDay, dueClock, atRiskAt, rulePack, calendar }, rules, now),
    }));
    return { hits, count: ids.length, more: ids.length >= mostFound };
  });
}

/** The ids in the order of the answer: the complaint of that reference first, where a reference was typed. */
async function found(tx: Transaction, query: SearchQuery, now: Date): Promise<string[]> {
  const { words, state = null, severity = null, product, since = null, asTyped } = query;
  const branch = product
    ? sql`array(with recursive branch as (select id from taxonomy_node where id = ${product}
        union select n.id from taxonomy_node n join branch on n.parent_id = branch.id) select id from branch)`
    : sql`null::uuid[]`;
  const { rows } = await sql<{ id: string }>`
    select id from complaint where reference = any (${references(words, now)}::text[])
    union all
    select complaint_id from search_complaints(search_query(${words}, ${asTyped}), ${mostFound}, ${state}::text[], ${severity}::text[],
      ${branch}, ${since}::timestamptz)`.execute(tx.sql);
  return [...new Set(rows.map(({ id }) => id))];
}

/** The references that may have been meant: as typed, or its last part alone, of this year or one of the two before. */
function references(words: string, now: Date): string[] {
  const whole = readReference(words);
  if (whole) return [whole];
  if (!/^(?=.*\d)[0-9a-z]{5}$/i.test(words)) return [];
  return [0, 1, 2].flatMap(
    (back) => readReference(`C${String((now.getUTCFullYear() - back) % 100).padStart(2, '0')}${words}`) ?? [],
  );
}

async function page(tx: Transaction, ids: readonly string[], { words, asTyped }: SearchQuery): Promise<Row[]> {
  const bare = (text: ReturnType<typeof sql>) => sql`translate(${text}, ${`<${hitStart}${hitEnd}${lessThan}`}, ${lessThan})`;
  const marks = `StartSel=${hitStart},StopSel=${hitEnd}`;
  const marked = (text: ReturnType<typeof sql>, options: string) =>
    sql`ts_headline(o.text_search, ${bare(text)}, q.query, ${`${marks},${options}`})`;
  const { rows } = await sql<Row>`
    select c.id, c.reference, ${marked(sql`c.title`, 'HighlightAll=true')} as title,
      ${restrictionOf} as restricted, case when ${restrictionOf} is null then ${marked(
        sql`concat_ws(' · ', left(c.description, 6000), nullif(left(c.outcome_wanted, 1000), ''),
          (select left(string_agg(p.text, ' · ' order by p.position), 2000) from complaint_point p where p.complaint_id = c.id),
          (select left(string_agg(n.text, ' · ' order by n.at desc), 2000) from note n where n.complaint_id = c.id))`,
        'MaxFragments=2,MaxWords=22,MinWords=10,FragmentDelimiter=" … "',
      )} else '' end as words,
      (select ${marked(sql`k.name`, 'HighlightAll=true')} from complaint_party p join customer k on k.id = p.customer_id
        where p.complaint_id = c.id and p.is_primary and not k.anonymous limit 1) as customer,
      c.state, c.stage, c.severity, c.received_at as "receivedAt", c.due_at as "dueAt", c.due_day as "dueDay", c.due_clock as "dueClock",
      c.at_risk_at as "atRiskAt", coalesce(c.due_rule_pack, c.rule_pack) as "rulePack", c.calendar,
      (select name from person where id = c.handler_id) as handler, (select name from team where id = c.team_id) as team
    from unnest(${ids}::uuid[]) with ordinality listed (id, place) join complaint c on c.id = listed.id
      cross join organisation o cross join (select search_query(${words}, ${asTyped}) as query) q
    order by listed.place`.execute(tx.sql);
  return rows;
}
