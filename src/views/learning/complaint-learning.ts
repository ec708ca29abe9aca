// What a complaint taught: its lessons with who has read them, what people do differently since, whom one could tell, and what the
// asking person may do.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import type { ComplaintState } from '#domain/complaint.ts';
import { whyNot } from '#domain/complaint-deed.ts';
import { whyNoChange } from '#domain/lesson.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { ApproachChange, changeJson, Lesson, lessonJson } from './lesson-shapes.ts';

export const ComplaintLearning = z
  .object({
    lessons: z.array(Lesson),
    changes: z.array(ApproachChange.extend({ mine: z.boolean() })),
    colleagues: z
      .array(z.object({ id: z.uuid(), name: z.string(), involved: z.boolean() }))
      .describe('Whom one could tell; those who worked on it or whom it is about first'),
    allowed: z.object({ note: z.boolean(), change: z.boolean() }),
  })
  .meta({ id: 'ComplaintLearning' });
export type ComplaintLearning = z.output<typeof ComplaintLearning>;

type Row = Omit<ComplaintLearning, 'allowed' | 'changes'> & {
  changes: z.output<typeof ApproachChange>[];
  state: ComplaintState;
  restricted: boolean;
  outcome: string | null;
};

export async function complaintLearning(
  db: Kysely<DB>,
  actor: PersonActor,
  complaint: string,
): Promise<ComplaintLearning | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Row>`
    select c.state, c.restricted_at is not null as restricted, c.outcome,
      coalesce((select json_agg(${lessonJson} order by l.made_at desc, l.id) from lesson l where l.complaint_id = c.id), '[]') as lessons,
      coalesce((select json_agg(${changeJson} order by a.made_at desc, a.id) from approach_change a where a.complaint_id = c.id), '[]') as changes,
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'involved', p.involved) order by p.involved desc, p.name, p.id)
        from (select id, name, id in (select person_id from complaint_subject s where s.complaint_id = c.id
            union select to_person from handover h where h.complaint_id = c.id and to_person is not null
            union select asked_person from contribution k where k.complaint_id = c.id and asked_person is not null) as involved
          from person where kind = 'colleague' and state = 'active' and id <> ${actor.id}) p), '[]') as colleagues
    from complaint c where c.id = ${complaint}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return refuse('complaint.unknown');
  const { lessons, changes, colleagues, state, restricted, outcome } = found;
  const told = lessons.some(({ to }) => to.some(({ person }) => person.id === actor.id));
  return {
    lessons,
    changes: changes.map((change) => ({ ...change, mine: change.person.id === actor.id })),
    colleagues,
    allowed: {
      note: whyNot('note-lesson', { state, restricted }, actor) === undefined,
      change: whyNoChange({ outcome, told }) === undefined,
    },
  };
}
