// How far the investigation of `complaint c` has come, as JSON, for pages that show more than the investigation.
import { sql } from 'kysely';
import { z } from 'zod';
import { contributionStanding, contributionStates } from '#domain/contribution.ts';
import { addDays, type Day } from '#domain/day.ts';
import type { InvestigationProgress } from '#domain/investigation-progress.ts';
import { POINT_FINDINGS } from '#domain/overall-outcome.ts';
import { qualityState } from '#domain/quality-check.ts';
import { isHeard, replyState } from '#domain/right-of-reply.ts';
import { countsFor } from '#domain/verdict.ts';

export const ProgressRow = z.object({
  points: z.array(z.object({ position: z.number().int(), withdrawn: z.boolean(), verdict: z.enum(POINT_FINDINGS).nullable() })),
  evidence: z.number().int(),
  contributions: z.array(z.object({ state: z.enum(contributionStates), dueOn: z.string() })),
  subjects: z.array(z.object({ name: z.string(), asked: z.array(z.enum(contributionStates)), waived: z.boolean() })),
  check: z.object({ checkedAt: z.string().nullable(), outcome: z.enum(['passed', 'sent-back']).nullable() }).nullable(),
  lastFound: z.string().nullable(),
});

export const progressOf = sql`json_build_object(
  'points', coalesce((select json_agg(json_build_object('position', p.position, 'withdrawn', p.withdrawn_at is not null, 'verdict', f.verdict)
      order by p.position) from complaint_point p
    left join finding f on f.complaint_id = p.complaint_id and f.point_id = p.id and f.superseded_at is null
    where p.complaint_id = c.id), '[]'),
  'evidence', (select count(*)::int from evidence e where e.complaint_id = c.id and e.struck_at is null),
  'contributions', coalesce((select json_agg(json_build_object('state', k.state, 'dueOn', k.due_on)) from contribution k
    where k.complaint_id = c.id), '[]'),
  'subjects', coalesce((select json_agg(json_build_object('name', s_person.name,
      'asked', array(select k.state from contribution k where k.complaint_id = c.id and k.kind = 'reply' and k.asked_person = s.person_id),
      'waived', exists (select 1 from reply_waiver w where w.complaint_id = c.id and w.person_id = s.person_id)) order by s_person.name)
    from complaint_subject s join person s_person on s_person.id = s.person_id where s.complaint_id = c.id), '[]'),
  'check', (select json_build_object('checkedAt', q.checked_at, 'outcome', q.outcome) from quality_check q where q.complaint_id = c.id
    order by q.asked_at desc, q.id desc limit 1),
  'lastFound', (select max(f.made_at) from finding f where f.complaint_id = c.id and f.superseded_at is null))`;

export function readProgress(row: z.infer<typeof ProgressRow>, today: Day): InvestigationProgress {
  const standing = row.points.filter(({ withdrawn }) => !withdrawn);
  const unfound = standing.filter((point) => countsFor(point) === null).map(({ position }) => position);
  const at = (instant: string | null) => (instant === null ? null : new Date(instant));
  return {
    unfound,
    found: standing.length - unfound.length,
    justified: standing.filter(({ verdict }) => verdict === 'justified' || verdict === 'partly' || verdict === 'resolved').length,
    evidence: row.evidence,
    contributions: row.contributions.flatMap((one) => contributionStanding(one, today, addDays(today, 2)) ?? []),
    unheard: row.subjects.filter(({ asked, waived }) => !isHeard(replyState(asked, waived))).map(({ name }) => name),
    quality: qualityState(
      row.check ? { checkedAt: at(row.check.checkedAt), outcome: row.check.outcome } : undefined,
      at(row.lastFound),
    ),
  };
}
