// Whether customers were satisfied once their complaint was answered: with the outcome, and, apart, with the way it was handled. Each time
// somebody was asked counts in the month in which they were, by a colleague or by the program; no answer is one too.
import { sql } from 'kysely';
import { satisfactions } from '#domain/closing.ts';
import type { Outcome, Report } from './report.ts';

const outcomes: readonly Outcome[] = [
  { id: 'yes', words: satisfactions.yes },
  { id: 'partly', words: satisfactions.partly },
  { id: 'no', words: satisfactions.no, tone: 'late' },
  { id: 'none', words: 'No answer', tone: 'quiet' },
];

const asked = (of: 'outcome' | 'handling'): Report['rows'] => {
  return ({ since, timeZone }) => sql`
    select s.complaint_id, s.id::text as id, (s.asked_at at time zone ${timeZone})::date as day, s.words as what, n.name as who, null as called,
      null::int as amount, coalesce(${sql.ref(`s.${of}`)}, 'none') as outcome, c.team_id
    from satisfaction s join complaint c on c.id = s.complaint_id left join person n on n.id = c.handler_id
    where c.state not in ('merged', 'undone') and (s.asked_at at time zone ${timeZone})::date >= ${since}`;
};

const both = { dayIs: 'the day they were asked', one: 'customer asked', many: 'customers asked', outcomes } as const;

export const satisfiedWithOutcome: Report = {
  id: 'satisfied-outcome',
  name: 'Was it put right?',
  lead: 'What customers said of the outcome when they were asked, by a colleague or by the program.',
  ...both,
  rows: asked('outcome'),
};

export const satisfiedWithHandling: Report = {
  id: 'satisfied-handling',
  name: 'Was it handled well?',
  lead: 'What customers said of the way their complaint was handled: a different thing from the outcome.',
  ...both,
  rows: asked('handling'),
};
