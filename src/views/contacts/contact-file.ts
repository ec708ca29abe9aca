// The contacts of a list as a file for spreadsheets, in the order of the list. Written as it is asked for, some hundreds at a time, so that
// a large register needs no large memory.
import { type Kysely, sql } from 'kysely';
import type { PersonActor } from '#domain/actor.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { type ContactFilter, contactsWhere } from './contact-conditions.ts';

const columns = [
  'received', 'kind', 'state', 'channel', 'from', 'product', 'team', 'subject', 'words', 'settled how', 'outcome', 'thanked', 'passed on to', 'complaint',
] as const; // biome-ignore format: a list is read as one
type Line = Record<(typeof columns)[number], string | null> & { readonly id: string; readonly at: string };

const atOnce = 500;

export async function* contactFile(
  db: Kysely<DB>,
  actor: PersonActor,
  { asked, cell }: { readonly asked: ContactFilter; readonly cell: (value: string | null) => string },
): AsyncGenerator<string> {
  yield `\ufeff${columns.join(',')}\r\n`;
  let last: Line | undefined;
  do {
    const lines = await some(db, actor, asked, last);
    yield lines.map((line) => `${columns.map((column) => cell(line[column])).join(',')}\r\n`).join('');
    last = lines.length < atOnce ? undefined : lines.at(-1);
  } while (last);
}

async function some(db: Kysely<DB>, actor: PersonActor, asked: ContactFilter, last: Line | undefined): Promise<Line[]> {
  const after = last ? sql`(k.received_at, k.id) < (${last.at}::timestamptz, ${last.id}::uuid)` : sql`true`;
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Line>`
    select k.id, k.received_at::text as at, to_json(k.received_at) #>> '{}' as received, k.kind, k.state, k.channel, u.name as from,
      nullif(array_to_string(taxonomy_path(k.product_id), ' › '), '') as product, t.name as team, k.subject, k.text as words,
      k.settled_how as "settled how", k.outcome, to_json(k.answered_at) #>> '{}' as thanked, c.reference as complaint,
      (select string_agg(q.name, ', ' order by q.name) from praise p join person q on q.id = p.person_id where p.contact_id = k.id) as "passed on to"
    from contact k left join customer u on u.id = k.customer_id left join team t on t.id = k.team_id left join complaint c on c.id = k.complaint_id
    where ${contactsWhere(asked, actor.id)} and ${after} order by k.received_at desc, k.id desc limit ${atOnce}`.execute(tx.sql),
  );
  return rows;
}
