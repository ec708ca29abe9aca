// The conversation about one complaint and the documents in it, newest first: what customers said, what we said, notes among
// colleagues, files, and the moments clocks turn on. Each has a voice, so that a reader sees at once who is speaking.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { type FileCheck, fileChecks, openingOf, type WhyUnclear, whyUnclear } from '#domain/file-check.ts';
import { shownInPage } from '#domain/media-type.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { keptPlan } from '#platform/postgres/kept-plan.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { saidInUnderstanding } from '../understanding/said-in-understanding.ts';

const when = z.iso.datetime({ offset: true });

export const ConversationItem = z.object({
  id: z.uuid(),
  at: when,
  voice: z.enum(['customer', 'us', 'note', 'file', 'milestone']),
  /** Who speaks: a customer's name, a colleague's; null where it was not given. */
  who: z.string().nullable(),
  channel: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  what: z.string().nullable(),
  file: z
    .object({
      name: z.string(),
      kind: z.string(),
      size: z.number().int(),
      type: z.string(),
      shown: z.boolean().describe('A picture that a browser may show, whose copy is made'),
      thumbnail: z.boolean(),
      check: z.enum(Object.keys(fileChecks) as [FileCheck, ...FileCheck[]]),
      opening: z.enum(['open', 'on-purpose', 'held']),
      found: z.string().describe('The name of the malware, or why nobody could tell, in words'),
      deleted: z.boolean().describe('Out of quarantine'),
      copy: z
        .enum(['none', 'waiting', 'made', 'impossible'])
        .describe('The copy of a picture without what the camera wrote into it'),
      sentAs: z.string().nullable().describe('The name it came under, where that said something else than the content'),
      removed: z.object({ at: when, by: z.string().nullable(), reason: z.string() }).nullable(),
    })
    .nullable(),
});

export const Conversation = z.object({
  items: z.array(ConversationItem),
  /** Ask again with this as `before` for older items. */
  older: z.string().nullable(),
});
export type Conversation = z.infer<typeof Conversation>;

export const conversationQuery = z.object({ before: z.string().max(100).optional() });

const pageOf = 50;

type Item = z.infer<typeof ConversationItem>;
type File = NonNullable<Item['file']>;
type FileRow = Omit<File, 'opening'> & { readonly unchecked: number };
type Row = Omit<Item, 'file'> & { readonly file: FileRow | null };

function opened({ unchecked, ...file }: FileRow): File {
  const found = file.check === 'unclear' ? (whyUnclear[file.found as WhyUnclear] ?? file.found) : file.found;
  const opening = file.deleted ? 'held' : openingOf(file.check, unchecked);
  return { ...file, found, opening, shown: file.shown && opening === 'open', thumbnail: file.thumbnail && opening === 'open' };
}

export async function conversation(
  db: Kysely<DB>,
  actor: PersonActor,
  complaint: string,
  { before }: z.output<typeof conversationQuery>,
): Promise<Conversation | Refusal> {
  const [at = 'infinity', id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'] = before?.split('_') ?? [];
  const rows = await ask(db, { person: actor.id }, async (tx) => {
    const seen = await tx.sql.selectFrom('complaint').select('id').where('id', '=', complaint).executeTakeFirst();
    if (!seen) return undefined;
    const found = await sql<Row>`${keptPlan}
    select id, to_json(at) as at, voice, who, channel, subject, text, what, file from (
      select k.id, k.received_at as at, case k.direction when 'in' then 'customer' else 'us' end as voice,
        case k.direction when 'in' then u.name else p.name end as who, k.channel,
          coalesce(nullif(k.subject, ''), (select 'By the link “' || l.label || '”' from portal_link l where l.code = k.came_by), '') as subject, k.text, null as what, null::json as file
      from contact k left join customer u on u.id = k.customer_id left join person p on p.id = k.logged_by
      where k.complaint_id = ${complaint}
      union all
      select n.id, n.at, 'note', p.name, null, '', n.text, null, null
      from note n left join person p on p.id = n.author_id where n.complaint_id = ${complaint}
      union all
      select m.id, m.at, 'milestone', p.name, m.channel, '', m.text, m.what, null
      from complaint_milestone m left join person p on p.id = m.recorded_by
      where m.complaint_id = ${complaint} and m.taken_back_at is null
      ${saidInUnderstanding(complaint)}
      union all
      select a.id, a.added_at, 'file', coalesce(p.name, u.name), null, '', a.description, null,
        json_build_object('name', a.file_name, 'kind', a.kind, 'size', coalesce(f.size, 0), 'type', coalesce(f.media_type, ''),
          'shown', coalesce(f.copy_state = 'made' and exists (select 1 from file_copy k where k.digest = a.digest and k.kind = 'shown'
            and k.media_type = any (${[...shownInPage]})), false),
          'thumbnail', exists (select 1 from file_copy k where k.digest = a.digest and k.kind = 'thumbnail'),
          'check', coalesce(f.check_state, 'not-checked'), 'found', coalesce(f.check_found, ''), 'deleted', coalesce(f.kept_in = 'nowhere', false),
          'copy', coalesce(f.copy_state, 'none'), 'sentAs', a.sent_as,
          'unchecked', (select value from handling_choice where name = 'open-unchecked'),
          'removed', case when a.removed_at is not null then json_build_object('at', a.removed_at,
            'by', (select name from person where id = a.removed_by), 'reason', a.removed_reason) end)
      from attachment a left join person p on p.id = a.added_by left join customer u on u.id = a.from_customer left join file_content f on f.digest = a.digest
      where a.complaint_id = ${complaint}
    ) said
    where (said.at, said.id) < (${at}::timestamptz, ${id}::uuid)
    order by said.at desc, said.id desc limit ${pageOf + 1}`.execute(tx.sql);
    return found.rows;
  });
  if (!rows) return refuse('complaint.unknown');
  const items = rows.slice(0, pageOf).map(({ file, ...item }) => ({ ...item, file: file && opened(file) }));
  const last = items.at(-1);
  return { items, older: rows.length > pageOf && last ? `${last.at}_${last.id}` : null };
}
