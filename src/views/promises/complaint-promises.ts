// The promises of one complaint, those still owed first and by their day; who could see to another; and whether one may be made.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { complaintStates, isOpen } from '#domain/complaint.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { PromiseLine, promiseJson, promiseLine, type RawPromise } from './promise-line.ts';

export const ComplaintPromises = z
  .object({
    promises: z.array(PromiseLine),
    owners: z
      .array(z.object({ id: z.uuid(), name: z.string(), absentUntil: z.iso.date().nullable() }))
      .describe('Colleagues who may see the complaint, and so could keep a promise'),
    files: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Files of the complaint, any of which may be proof'),
    allowed: z.object({ make: z.boolean() }),
  })
  .meta({ id: 'ComplaintPromises' });
export type ComplaintPromises = z.output<typeof ComplaintPromises>;

type Row = Pick<ComplaintPromises, 'owners' | 'files'> & { promises: RawPromise[]; state: (typeof complaintStates)[number] };

export async function complaintPromises(
  db: Kysely<DB>,
  { actor, rules, now }: { actor: PersonActor; rules: Rules; now: Date },
  complaint: string,
): Promise<ComplaintPromises | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Row>`
    select c.state,
      coalesce((select json_agg(${promiseJson} order by p.settled_at is not null, p.due_at, p.id)
        from promise p where p.complaint_id = c.id), '[]') as promises,
      coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name, 'absentUntil', o.absent_until) order by o.name, o.id)
        from person o where o.kind = 'colleague' and o.id in (select who_sees(c.id, array(select id from person where state = 'active')))),
        '[]') as owners,
      coalesce((select json_agg(json_build_object('id', a.id, 'name', a.file_name) order by a.added_at desc)
        from attachment a where a.complaint_id = c.id and a.removed_at is null), '[]') as files
    from complaint c where c.id = ${complaint}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return refuse('complaint.unknown');
  const { promises, owners, files, state } = found;
  return {
    promises: promises.map((one) => promiseLine(one, actor, rules, now)),
    owners,
    files,
    allowed: { make: isOpen(state) && actor.permissions.has('handle') },
  };
}
