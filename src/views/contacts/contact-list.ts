// Contacts that are not complaints, newest first: queries and problems still open before all else, and the compliments,
// comments and suggestions of the same register.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { contactFilter, contactsWhere } from './contact-conditions.ts';
import { ContactLine, contactLine } from './contact-line.ts';

export const ContactList = z.object({
  contacts: z.array(ContactLine),
  total: z.number().int(),
  /** Ask again with this as `before` for older ones. */
  older: z.string().nullable(),
  desks: z.array(z.object({ name: z.string(), title: z.string() })).describe('The other help desks there are'),
});
export type ContactList = z.infer<typeof ContactList>;

export const contactsQuery = contactFilter.extend({ before: z.string().max(100).optional() });

const pageOf = 50;

export async function contactList(db: Kysely<DB>, actor: PersonActor, asked: z.output<typeof contactsQuery>): Promise<ContactList> {
  const [at = 'infinity', id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'] = asked.before?.split('_') ?? [];
  const wanted = contactsWhere(asked, actor.id);
  return ask(db, { person: actor.id }, async (tx) => {
    const { rows } = await sql<{ line: z.output<typeof ContactLine> }>`
      select ${contactLine} as line
      from contact k left join customer u on u.id = k.customer_id left join complaint c on c.id = k.complaint_id
      where ${wanted} and (k.received_at, k.id) < (${at}::timestamptz, ${id}::uuid)
      order by k.received_at desc, k.id desc limit ${pageOf + 1}`.execute(tx.sql);
    const { rows: counted } = await sql<{
      total: number;
    }>`select count(*)::int as total from contact k left join customer u on u.id = k.customer_id where ${wanted}`.execute(tx.sql);
    const { rows: desks } = await sql<{ name: string; title: string }>`select name, title from desk order by title, name`.execute(
      tx.sql,
    );
    const contacts = rows.slice(0, pageOf).map(({ line }) => line);
    const last = contacts.at(-1);
    return {
      contacts,
      total: counted[0]?.total ?? 0,
      desks,
      older: rows.length > pageOf && last ? `${last.receivedAt}_${last.id}` : null,
    };
  });
}
