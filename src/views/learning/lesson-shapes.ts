// A lesson and a change of approach as they are shown, and the SQL that draws them.
import { sql } from 'kysely';
import { z } from 'zod';

const when = z.iso.datetime({ offset: true });
const named = z.object({ id: z.uuid(), name: z.string() });
const three = z.enum(['yes', 'partly', 'no']);

export const Lesson = z.object({
  id: z.uuid(),
  kind: z.enum(['lesson', 'thanks', 'nothing']),
  text: z.string(),
  thanks: z.string(),
  by: z.string().nullable(),
  at: when,
  to: z.array(
    z.object({
      person: named,
      part: z.enum(['involved', 'concerned']),
      acknowledgedAt: when.nullable(),
      words: z.string().describe('What they said to it'),
    }),
  ),
});

export const ApproachChange = z.object({
  id: z.uuid(),
  person: named,
  was: z.string(),
  becomes: z.string(),
  at: when,
  lookBackDay: z.iso.date(),
  lookedBack: z.object({ at: when, helped: three, found: z.string() }).nullable(),
});

/** Over `lesson l`; recipients as far as the person may see them. */
export const lessonJson = sql`json_build_object('id', l.id, 'kind', l.kind, 'text', l.text, 'thanks', l.thanks,
  'by', (select name from person where id = l.made_by), 'at', l.made_at,
  'to', coalesce((select json_agg(json_build_object('person', json_build_object('id', p.id, 'name', p.name), 'part', r.part,
      'acknowledgedAt', r.acknowledged_at, 'words', r.words) order by r.part desc, p.name, p.id)
    from lesson_recipient r join person p on p.id = r.person_id where r.complaint_id = l.complaint_id and r.lesson_id = l.id), '[]'))`;

/** Over `approach_change a`. */
export const changeJson = sql`json_build_object('id', a.id,
  'person', (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = a.person_id),
  'was', a.was, 'becomes', a.becomes, 'at', a.made_at, 'lookBackDay', to_char(a.look_back_day, 'YYYY-MM-DD'),
  'lookedBack', case when a.looked_back_at is not null
    then json_build_object('at', a.looked_back_at, 'helped', a.helped, 'found', a.found) end)`;
