// Signals as rows to be counted: each once, in exactly one standing, with when it was raised, looked at and first acted on. The figures
// and the list behind each of them are drawn from these very rows. Prevented counts only while no complaint of the same customer came
// within 28 days after; before they are over it is prevented so far.
import { sql } from 'kysely';

export const signalStandings = {
  prevented: 'Prevented',
  'came-after-all': 'Said to be prevented, and a complaint came within 28 days',
  resolved: 'Resolved, on a complaint that was there',
  'not-prevented': 'Not prevented',
  'became-complaint': 'Became a complaint',
  'to-do': 'Being seen to',
  open: 'Nobody looked yet',
  'not-unhappy': 'Dismissed: no sign of a complaint',
  aside: 'Dismissed: nothing left to do',
} as const;
export type SignalStanding = keyof typeof signalStandings;

/** A colleague saw it too, or it proved so: what makes a signal right. */
export const right: readonly SignalStanding[] = [
  'prevented',
  'came-after-all',
  'resolved',
  'not-prevented',
  'became-complaint',
  'to-do',
];
export const wrong: readonly SignalStanding[] = ['not-unhappy'];
/** Where a complaint could be prevented and it is known whether it was. */
export const preventable: readonly SignalStanding[] = ['prevented', 'came-after-all', 'not-prevented', 'became-complaint'];

const cameAfter = sql`exists (select 1 from complaint c join complaint_party p on p.complaint_id = c.id join customer u on u.id = p.customer_id
  where c.received_at > s.outcome_at and c.received_at <= s.outcome_at + interval '28 days' and c.state not in ('merged', 'undone')
    and (u.id = k.customer_id or (u.email <> '' and lower(u.email) = (select lower(o.email) from customer o where o.id = k.customer_id))))`;

/** The rows from `since`: contact_id, standing, raised_at, by_person, looked_after and acted_after in seconds, month. */
export const signalsSeen = (since: Date, timeZone: string) => sql`
  select s.contact_id, s.raised_at, s.raised_by is not null as by_person, s.level,
    extract(epoch from s.judged_at - s.raised_at)::int as looked_after,
    extract(epoch from (select min(a.done_at) from signal_action a where a.contact_id = s.contact_id) - s.raised_at)::int as acted_after,
    to_char(s.raised_at at time zone ${timeZone}, 'YYYY-MM') as month,
    case when not s.on_complaint and k.complaint_id is not null and s.outcome is null then 'became-complaint'
      when s.outcome = 'prevented' and (k.complaint_id is not null or ${cameAfter}) then 'came-after-all'
      when s.outcome is not null then case when s.outcome = 'resolved' and not s.on_complaint then 'prevented' else s.outcome end
      when s.state = 'dismissed' then case when s.reason in ('settled', 'double') then 'aside' else 'not-unhappy' end
      when s.state = 'confirmed' then 'to-do' else 'open' end as standing
  from contact_signal s join contact k on k.id = s.contact_id where s.raised_at >= ${since}`;
