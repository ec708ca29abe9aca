// Contacts that say nearly the same as one contact, or as the first contact of a complaint, within two weeks before or after: how many
// others said so, and the newest of them. Of contacts the asking person may see.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { contactKinds, type ContactKind } from '#domain/contact-kind.ts';
import { nearFrom, nearWithinDays, resemblance } from '#domain/emergence/near-words.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export const nearQuery = z.object({ contact: z.uuid().optional(), complaint: z.uuid().optional() });

export const NearContacts = z.object({
  others: z.number().int().describe('How many others said nearly the same; one person who wrote often is one'),
  more: z.boolean().describe('Whether there may be more than were looked at'),
  newest: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(Object.keys(contactKinds) as [ContactKind]),
      words: z.string().describe('How it begins'),
      receivedAt: z.iso.datetime({ offset: true }),
      complaint: z.object({ id: z.uuid(), reference: z.string() }).nullable(),
      problem: z.object({ id: z.uuid(), title: z.string() }).nullable().describe('The problem it is part of'),
    }),
  ),
});
export type NearContacts = z.infer<typeof NearContacts>;

type Row = NearContacts['newest'][number] & { readonly sketch: Buffer; readonly mine: Buffer; readonly who: string };

/** So many that meet in a band are compared: a wave of thousands is a wave already with these. */
const mostCompared = 500;
const shown = 5;

/** On our pages everybody begins as somebody new: the same e-mail address is the same person. */
const who = sql`coalesce(nullif(lower(u.email), ''), k.customer_id::text, k.id::text)`;

export async function nearContacts(
  db: Kysely<DB>,
  actor: PersonActor,
  { contact, complaint }: z.output<typeof nearQuery>,
): Promise<NearContacts> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Row>`
    with mine as (select k.id, ${who} as who, k.complaint_id, s.sketch, s.bands, s.received_at from contact k left join customer u on u.id = k.customer_id join contact_sketch s on s.contact_id = k.id
      where k.id = ${contact ?? null}::uuid or k.complaint_id = ${complaint ?? null}::uuid and k.direction = 'in'
      order by s.received_at limit 1)
    select k.id, k.kind, left(k.text, 160) as words, k.received_at as "receivedAt", s.sketch, m.sketch as mine, ${who} as who,
      (select json_build_object('id', c.id, 'reference', c.reference) from complaint c where c.id = k.complaint_id) as complaint,
      (select json_build_object('id', p.id, 'title', p.title) from problem_contact pc join problem p on p.id = pc.problem_id
        where pc.contact_id = k.id and p.state in ('proposed', 'open') limit 1) as problem
    from mine m join contact_sketch s on s.bands && m.bands join contact k on k.id = s.contact_id
      left join customer u on u.id = k.customer_id
    where s.contact_id <> m.id and s.received_at between m.received_at - make_interval(days => ${nearWithinDays}) and m.received_at + make_interval(days => ${nearWithinDays})
      and ${who} <> m.who and (k.complaint_id is null or k.complaint_id is distinct from m.complaint_id)
    order by s.received_at desc limit ${mostCompared}`.execute(tx.sql),
  );
  const near = rows.filter(({ sketch, mine }) => resemblance(values(sketch), values(mine)) >= nearFrom);
  const newest = near.slice(0, shown).map(({ id, kind, words, receivedAt, complaint: of, problem }) => {
    return { id, kind, words, receivedAt: new Date(receivedAt).toISOString(), complaint: of, problem };
  });
  return { others: new Set(near.map(({ who }) => who)).size, more: rows.length === mostCompared, newest };
}

const values = (bytes: Buffer): Uint32Array =>
  Uint32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4));
