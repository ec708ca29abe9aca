// Why duties were done late, by the reasons the organisation lists, and what is late now without a reason. A duty counts in the month
// in which it was due. Not who was to blame: a reason says what stood in the way.
import { sql } from 'kysely';
import type { Report } from './report.ts';

export const reasonsForLateness: Report = {
  id: 'lateness',
  name: 'Reasons for lateness',
  lead: 'Duties that were not done by their day, by the reason that was given.',
  dayIs: 'the day it was due',
  one: 'late duty',
  many: 'late duties',
  rows: ({ now, since }) => sql`
    select l.complaint_id, l.rule_pack || ' ' || l.clock as id, l.due_day as day, l.words as what, g.name as who, r.name as called, null::int as amount,
      l.reason_id::text as outcome, c.team_id
    from lateness l join complaint c on c.id = l.complaint_id join lateness_reason r on r.id = l.reason_id
      left join person g on g.id = l.given_by
    where c.state not in ('merged', 'undone') and l.due_day >= ${since}
    union all
    select c.id, 'now', c.due_day, '', h.name, 'No reason given yet', null, 'none', c.team_id
    from complaint c left join person h on h.id = c.handler_id
    where c.state in ('open', 'answered') and c.due_at <= ${now} and not exists (select 1 from lateness l
      where l.complaint_id = c.id and l.rule_pack = coalesce(c.due_rule_pack, c.rule_pack) and l.clock = c.due_clock)`,
};
