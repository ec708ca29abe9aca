// What was proposed to be anonymised or erased: by whom, who confirmed it, how far it is; and one of them complaint by complaint, as
// the proof that stays: what went, under which rule, by which two people.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

const Line = z.object({
  id: z.uuid(),
  how: z.enum(['anonymised', 'erased']),
  reason: z.string(),
  state: z.enum(['proposed', 'declined', 'confirmed', 'done']),
  proposedBy: z.string(),
  proposedAt: when,
  decidedBy: z.string().nullable(),
  decidedAt: when.nullable(),
  decidedWords: z.string(),
  finishedAt: when.nullable(),
  complaints: z.number().int(),
  done: z.number().int(),
  left: z.number().int(),
  mine: z.boolean().describe('Proposed by whoever asks: somebody else has to confirm it'),
});

export const Disposals = z.object({ disposals: z.array(Line) }).meta({ id: 'Disposals' });
export type Disposals = z.infer<typeof Disposals>;

export const DisposalPage = Line.extend({
  each: z.array(
    z.object({
      complaint: z.uuid(),
      reference: z.string(),
      title: z.string(),
      state: z.enum(['waiting', 'done', 'left']),
      leftBecause: z.string().nullable(),
      keepUntil: z.string().nullable(),
      why: z.string(),
      cites: z.string(),
      rowsRemoved: z.number().int(),
      rowsEmptied: z.number().int(),
      filesRemoved: z.number().int(),
      doneAt: when.nullable(),
    }),
  ),
}).meta({ id: 'DisposalPage' });
export type DisposalPage = z.infer<typeof DisposalPage>;

const line = sql`'id', d.id, 'how', d.how, 'reason', d.reason, 'state', d.state,
  'proposedBy', (select p.name from person p where p.id = d.proposed_by), 'proposedAt', d.proposed_at,
  'decidedBy', (select p.name from person p where p.id = d.decided_by), 'decidedAt', d.decided_at, 'decidedWords', d.decided_words,
  'finishedAt', d.finished_at, 'mine', d.proposed_by = acting_person(),
  'complaints', (select count(*)::int from disposal_complaint k where k.disposal_id = d.id),
  'done', (select count(*)::int from disposal_complaint k where k.disposal_id = d.id and k.state = 'done'),
  'left', (select count(*)::int from disposal_complaint k where k.disposal_id = d.id and k.state = 'left')`;

const shown = 100;

export async function disposals(db: Kysely<DB>, actor: PersonActor): Promise<Disposals | Refusal> {
  if (!may(actor, 'keep-and-erase')) return refuse('permission.missing');
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ line: Disposals['disposals'][number] }>`
      select json_build_object(${line}) as line from (select * from disposal order by proposed_at desc limit ${shown}) d
      order by d.state = 'proposed' desc, d.proposed_at desc`.execute(tx.sql),
  );
  return { disposals: rows.map((row) => row.line) };
}

export async function disposalPage(db: Kysely<DB>, actor: PersonActor, id: string): Promise<DisposalPage | Refusal> {
  if (!may(actor, 'keep-and-erase')) return refuse('permission.missing');
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ page: DisposalPage }>`
      select json_build_object(${line}, 'each', (
        select coalesce(json_agg(json_build_object('complaint', c.id, 'reference', c.reference, 'title', c.title, 'state', k.state,
          'leftBecause', k.left_because, 'keepUntil', k.keep_until, 'why', k.why, 'cites', k.cites, 'rowsRemoved', k.rows_removed,
          'rowsEmptied', k.rows_emptied, 'filesRemoved', k.files_removed, 'doneAt', k.done_at) order by c.reference), '[]')
        from disposal_complaint k join complaint c on c.id = k.complaint_id where k.disposal_id = d.id)) as page
      from disposal d where d.id = ${id}`.execute(tx.sql),
  );
  return rows[0]?.page ?? refuse('disposal.unknown');
}
