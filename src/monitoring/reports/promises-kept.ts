// How promises were kept: by their day, after it, or not; which are late now and which are still to be kept. A promise counts in the
// month in which it was due, and for the team of whoever owns it: the complaint's own where they belong to it. One released by the
// customer is neither kept nor broken.
import { sql } from 'kysely';
import { openPromiseStates } from '#domain/promise.ts';
import type { Report } from './report.ts';

export const promisesKept: Report = {
  id: 'promises',
  name: 'Promises',
  lead: 'What we told customers we would do, by the team of whoever owns it.',
  dayIs: 'the day it was due',
  one: 'promise',
  many: 'promises',
  outcomes: [
    { id: 'kept', words: 'Kept on time' },
    { id: 'kept-late', words: 'Kept late' },
    { id: 'broken', words: 'Not kept' },
    { id: 'late', words: 'Late now', tone: 'late' },
    { id: 'to-keep', words: 'Still to keep' },
    { id: 'released', words: 'No longer wanted', tone: 'quiet' },
  ],
  rows: ({ now, since }) => sql`
    select p.complaint_id, p.id::text as id, p.due_day as day, p.what, o.name as who, null as called, null::int as amount,
      case when p.state = 'kept' and p.settled_at < p.due_at then 'kept' when p.state = 'kept' then 'kept-late'
        when p.settled_at is not null then p.state when p.due_at <= ${now} then 'late' else 'to-keep' end as outcome,
      coalesce((select m.team_id from team_member m join team t on t.id = m.team_id where m.person_id = p.owner_id
        order by m.team_id is distinct from c.team_id, t.name limit 1), c.team_id) as team_id
    from promise p join complaint c on c.id = p.complaint_id join person o on o.id = p.owner_id
    where c.state not in ('merged', 'undone') and (p.due_day >= ${since} or p.state = any (${[...openPromiseStates]}::text[]))`,
};
