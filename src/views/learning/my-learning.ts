// What complaints taught me: lessons written for me, those I have not acknowledged first, and what I do differently, what is to be
// looked back at first. A lesson is shown also where I may not see the complaint; then nothing of the complaint is.
import { sql } from 'kysely';
import { z } from 'zod';
import { ask } from '#platform/postgres/transaction.ts';
import type { Asking } from '../queue/queue.ts';
import { ApproachChange, changeJson, Lesson, lessonJson } from './lesson-shapes.ts';

const complaint = z.object({ id: z.uuid(), reference: z.string(), title: z.string() }).nullable();

export const MyLearning = z
  .object({
    lessons: z.array(
      Lesson.omit({ to: true }).extend({
        acknowledgedAt: z.iso.datetime({ offset: true }).nullable(),
        mine: z.string().describe('What I said to it'),
        part: z.enum(['involved', 'concerned']),
        about: z.uuid().describe('The complaint, also where I may not see it'),
        complaint: complaint.describe('Null where I may not see it'),
      }),
    ),
    changes: z.array(ApproachChange.omit({ person: true }).extend({ due: z.boolean(), complaint })),
  })
  .meta({ id: 'MyLearning' });
export type MyLearning = z.output<typeof MyLearning>;

const seen = (id: string) => sql`(select json_build_object('id', c.id, 'reference', c.reference, 'title', c.title)
  from complaint c where c.id = ${sql.ref(id)})`;

export async function myLearning({ db, actor, now }: Pick<Asking, 'db' | 'actor' | 'now'>): Promise<MyLearning> {
  const me = actor.id;
  const { rows } = await ask(db, { person: me }, (tx) =>
    sql<MyLearning>`
    select
      coalesce((select json_agg(((${lessonJson})::jsonb - 'to') || jsonb_build_object('acknowledgedAt', mine.acknowledged_at, 'mine', mine.words,
          'part', mine.part, 'about', l.complaint_id, 'complaint', ${seen('l.complaint_id')}) order by mine.acknowledged_at is not null, l.made_at desc)
        from lesson_recipient mine join lesson l on l.complaint_id = mine.complaint_id and l.id = mine.lesson_id
        where mine.person_id = ${me}), '[]') as lessons,
      coalesce((select json_agg(((${changeJson})::jsonb - 'person') || jsonb_build_object('complaint', ${seen('a.complaint_id')}, 'due',
          a.looked_back_at is null and a.look_back_day <= (${now}::timestamptz at time zone o.time_zone)::date)
          order by a.looked_back_at is not null, a.look_back_day, a.id)
        from approach_change a cross join organisation o where a.person_id = ${me}), '[]') as changes`.execute(tx.sql),
  );
  return rows[0] ?? { lessons: [], changes: [] };
}
