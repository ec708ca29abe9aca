// How long it took until the customer said that we had understood them: calendar days from the day the complaint came in to the day
// of their first yes. Counted in the month in which it came in. A complaint that was answered, or let go on, without their yes is
// told apart: it is not quick, it was not asked or not answered.
import { sql } from 'kysely';
import type { Report } from './report.ts';

export const understandingConfirmed: Report = {
  id: 'understanding',
  name: 'Understanding confirmed',
  lead: 'From the day a complaint came in to the day the customer said that we had understood it.',
  dayIs: 'the day it came in',
  one: 'complaint',
  many: 'complaints',
  outcomes: [
    { id: 'confirmed', words: 'Confirmed' },
    { id: 'with-customer', words: 'With the customer' },
    { id: 'to-send', words: 'Not yet sent' },
    { id: 'without', words: 'Went on without', tone: 'quiet' },
  ],
  amount: { of: 'confirmed', unit: 'days', words: 'Days until confirmed' },
  rows: ({ since, timeZone }) => sql`
    select c.id as complaint_id, c.id::text as id, (c.received_at at time zone ${timeZone})::date as day, '' as what, h.name as who, null as called,
      (a.confirmed at time zone ${timeZone})::date - (c.received_at at time zone ${timeZone})::date as amount, c.team_id,
      case when a.confirmed is not null then 'confirmed'
        when c.state <> 'open' or exists (select 1 from understanding_waiver w where w.complaint_id = c.id) then 'without'
        when s.answered is false then 'with-customer' else 'to-send' end as outcome
    from complaint c left join person h on h.id = c.handler_id
      left join lateral (select min(n.at) as confirmed from understanding_answer n
        where n.complaint_id = c.id and n.answer = 'confirmed') a on true
      left join lateral (select exists (select 1 from understanding_answer n
          where n.complaint_id = c.id and n.understanding_id = u.id) as answered
        from understanding u where u.complaint_id = c.id and u.sent_at is not null order by u.number desc limit 1) s on true
    where c.state not in ('merged', 'undone', 'withdrawn', 'not-for-us') and (c.received_at at time zone ${timeZone})::date >= ${since}`,
};
