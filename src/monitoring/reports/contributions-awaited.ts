// What others were asked for so that a complaint can be understood: what is overdue, what is waited for, and how what came in came.
// Counted in the month of the last day agreed with them, for the team that has the complaint.
import { sql } from 'kysely';
import type { Report } from './report.ts';

export const contributionsAwaited: Report = {
  id: 'contributions',
  name: 'Contributions',
  lead: 'What colleagues and others were asked for, by the last day agreed with them.',
  dayIs: 'the day it was due',
  one: 'contribution',
  many: 'contributions',
  outcomes: [
    { id: 'overdue', words: 'Overdue', tone: 'late' },
    { id: 'awaited', words: 'Waited for' },
    { id: 'in-time', words: 'Came in time' },
    { id: 'late', words: 'Came late' },
    { id: 'declined', words: 'Declined' },
  ],
  rows: ({ today, since, timeZone }) => sql`
    select k.complaint_id, k.id::text as id, k.due_on as day, k.question as what, k.asked_name as who, null as called, null::int as amount,
      case when k.state = 'asked' and k.due_on < ${today} then 'overdue' when k.state = 'asked' then 'awaited'
        when k.state = 'declined' then 'declined'
        when (k.settled_at at time zone ${timeZone})::date <= k.due_on then 'in-time' else 'late' end as outcome, c.team_id
    from contribution k join complaint c on c.id = k.complaint_id
    where k.state <> 'withdrawn' and c.state not in ('merged', 'undone') and (k.due_on >= ${since} or k.state = 'asked')`,
};
