// What happened to the customer, in order, with where we have each thing from, how it read before, and what was taken out; and what an
// entry may be said to come from.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { chronologySources, happenedInWords, inOrderOfHappening, precisions } from '#domain/chronology.ts';
import { complaintStates } from '#domain/complaint.ts';
import { whyNot } from '#domain/complaint-deed.ts';
import { day } from '#domain/day.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });
const by = z.string().nullable();

const Said = z.object({
  on: z.string(),
  time: z.string().nullable(),
  precision: z.enum(precisions),
  about: z.boolean(),
  text: z.string(),
  source: z.enum(Object.keys(chronologySources) as [keyof typeof chronologySources]),
  sourceWords: z.string(),
});

const Row = Said.extend({
  id: z.uuid(),
  version: z.number().int(),
  contact: z.object({ id: z.uuid(), at: when, channel: z.string() }).nullable(),
  file: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  added: z.object({ at: when, by }),
  removed: z.object({ at: when, by, reason: z.string() }).nullable(),
});
const Former = Said.extend({ until: when, by });

const Found = z.object({
  state: z.enum(complaintStates),
  restricted: z.boolean(),
  entries: z.array(Row.extend({ former: z.array(Former) })),
  contacts: z.array(z.object({ id: z.uuid(), at: when, channel: z.string(), text: z.string() })),
  files: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
type Found = z.infer<typeof Found>;

export const ChronologyPage = z
  .object({
    entries: z.array(Row.extend({ when: z.string(), former: z.array(Former.extend({ when: z.string() })) })),
    takenOut: z.array(Row.extend({ when: z.string() })),
    contacts: Found.shape.contacts.describe('Contacts an entry may come from, newest first'),
    files: Found.shape.files.describe('Files an entry may come from'),
    allowed: z.object({ write: z.boolean() }),
  })
  .meta({ id: 'ChronologyPage' });
export type ChronologyPage = z.infer<typeof ChronologyPage>;

export async function chronology(db: Kysely<DB>, actor: PersonActor, complaint: string): Promise<ChronologyPage | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) => query(complaint).execute(tx.sql));
  const found = (rows[0] as { found: Found } | undefined)?.found;
  if (!found) return refuse('complaint.unknown');
  const inWords = <Of extends z.infer<typeof Said>>(one: Of) => ({ ...one, when: happenedInWords({ ...one, on: day(one.on) }) });
  const ordered = inOrderOfHappening(found.entries.map((one) => ({ ...one, on: day(one.on) })));
  const entries = ordered.map((one) => ({ ...inWords(one), former: one.former.map(inWords) }));
  return {
    entries: entries.filter(({ removed }) => removed === null),
    takenOut: entries.filter(({ removed }) => removed !== null),
    contacts: found.contacts,
    files: found.files,
    allowed: { write: whyNot('write-chronology', found, actor) === undefined },
  };
}

const name = (column: string) => sql`(select p.name from person p where p.id = ${sql.ref(column)})`;

const entries = sql`coalesce((select json_agg(json_build_object('id', e.id, 'version', e.version, 'on', e.happened_on, 'time', e.happened_time,
    'precision', e.precision, 'about', e.about, 'text', e.text, 'source', e.source, 'sourceWords', e.source_words,
    'contact', (select json_build_object('id', k.id, 'at', k.received_at, 'channel', k.channel) from contact k where k.id = e.source_contact),
    'file', (select json_build_object('id', a.id, 'name', a.file_name) from attachment a where a.complaint_id = c.id and a.id = e.source_attachment),
    'added', json_build_object('at', e.added_at, 'by', ${name('e.added_by')}),
    'removed', case when e.removed_at is not null then json_build_object('at', e.removed_at, 'by', ${name('e.removed_by')}, 'reason', e.removed_reason) end,
    'former', coalesce((select json_agg(f.was::jsonb || jsonb_build_object('until', f.changed_at, 'by', ${name('f.changed_by')}) order by f.version)
      from chronology_former f where f.complaint_id = c.id and f.entry_id = e.id), '[]')))
  from chronology_entry e where e.complaint_id = c.id), '[]')`;

const query = (complaint: string) => sql`
  select json_build_object('state', c.state, 'restricted', c.restricted_at is not null, 'entries', ${entries},
    'contacts', coalesce((select json_agg(json_build_object('id', k.id, 'at', k.received_at, 'channel', k.channel,
        'text', left(case when k.subject = '' then k.text else k.subject end, 120)) order by k.received_at desc)
      from contact k where k.complaint_id = c.id), '[]'),
    'files', coalesce((select json_agg(json_build_object('id', a.id, 'name', a.file_name) order by a.added_at desc)
      from attachment a where a.complaint_id = c.id and a.removed_at is null), '[]')) as found
  from complaint c where c.id = ${complaint}`;
