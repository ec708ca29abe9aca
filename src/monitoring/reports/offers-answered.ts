// What became of what was put to customers, round by round, and in which round they accepted. Counted in the month in which it was
// put to them. A round that is past its last day has run out, whether or not that was noted yet.
import { sql } from 'kysely';
import type { Report } from './report.ts';

export const offersAnswered: Report = {
  id: 'offers',
  name: 'Offers',
  lead: 'What was put to customers to settle their complaint, and what they said.',
  dayIs: 'the day it was put to the customer',
  one: 'offer',
  many: 'offers',
  outcomes: [
    { id: 'accepted', words: 'Accepted' },
    { id: 'declined', words: 'Declined' },
    { id: 'countered', words: 'Asked for something else' },
    { id: 'expired', words: 'Ran out' },
    { id: 'open', words: 'With the customer' },
    { id: 'withdrawn', words: 'Withdrawn by us', tone: 'quiet' },
  ],
  amount: { of: 'accepted', unit: 'rounds', words: 'Rounds until accepted' },
  rows: ({ today, since, timeZone }) => sql`
    select r.complaint_id, r.id::text as id, (r.made_at at time zone ${timeZone})::date as day,
      (select string_agg(o.title, ' · ' order by o.position) from offer o where o.complaint_id = r.complaint_id and o.round_id = r.id) as what,
      m.name as who, null as called, case when r.state = 'accepted' then r.number end as amount,
      case when r.state = 'open' and r.expires_on < ${today} then 'expired' else r.state end as outcome, c.team_id
    from offer_round r join complaint c on c.id = r.complaint_id left join person m on m.id = r.made_by
    where r.state <> 'draft' and c.state not in ('merged', 'undone') and (r.made_at at time zone ${timeZone})::date >= ${since}`,
};
