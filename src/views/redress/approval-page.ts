// One thing that a colleague asks approval for, with the whole case in reading order: what the customer said and wants, what is
// weighed and why, the money against authority; and whether it is still exactly what was asked.
import { sql } from 'kysely';
import { z } from 'zod';
import { asAsked, type Approval, type ApprovalSubject, whyNotApproved, whyNotDecided } from '#domain/approval.ts';
import type { ComplaintState } from '#domain/complaint.ts';
import { whyNot } from '#domain/complaint-deed.ts';
import { currency } from '#domain/currency.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { Asking } from '../queue/queue.ts';
import { Decision, decision } from './decision.ts';
import { ApprovalShown, when } from './decision-parts.ts';
import { approvalRows } from './decision-rows.ts';
import { type LetterAsked, letterAsked, letterShown } from './letter-asked.ts';
import { findingsShown, understandingShown } from './case-read.ts';
import { type TimeAsked, TimeAskedShown, timeAsked, timeShown } from './time-asked.ts';
import { type SubjectShown, subjectShown } from './subject-shown.ts';
import { decidersBefore } from '../complaints/deciders-before.ts';

export const ApprovalPage = z
  .object({
    approval: ApprovalShown,
    complaint: z.object({
      id: z.uuid(),
      reference: z.string(),
      title: z.string(),
      customer: z.string().nullable(),
      receivedAt: when,
      description: z.string(),
      outcomeWanted: z.string(),
      points: z.array(z.object({ id: z.uuid(), text: z.string() })),
      supportNeeds: z.array(z.string()).describe('What the customer’s side told us to be careful of'),
    }),
    understanding: z
      .object({
        number: z.number().int(),
        paraphrase: z.string(),
        answer: z.enum(['confirmed', 'corrected']).nullable(),
        words: z.string(),
      })
      .nullable()
      .describe('What was last put to the customer as our understanding, and what they said to it'),
    findings: z.array(z.object({ point: z.string(), verdict: z.string(), standard: z.string(), reasons: z.string() })),
    decision: Decision,
    letter: z
      .object({ id: z.uuid(), name: z.string(), text: z.string() })
      .nullable()
      .describe('The letter it is about, as it reads now'),
    time: TimeAskedShown.nullable().describe('The more time it is about'),
    changed: z.boolean().describe('Whether it is no longer what was asked'),
    allowed: z.array(z.enum(['approve', 'send-back', 'withdraw'])),
    whyNot: z.string().describe('Why the asking person cannot approve it, in words; empty where they can'),
  })
  .meta({ id: 'ApprovalPage' });
export type ApprovalPage = z.output<typeof ApprovalPage>;

interface Row {
  readonly complaint: ApprovalPage['complaint'] & {
    readonly state: ComplaintState;
    readonly restricted: boolean;
    readonly decidedBy: readonly string[];
    readonly handler: string | null;
  };
  readonly time: TimeAsked | null;
  readonly approvals: z.output<typeof ApprovalShown>[];
  readonly letter: LetterAsked | null;
  readonly understanding: ApprovalPage['understanding'];
  readonly findings: ApprovalPage['findings'];
}

export async function approvalPage(asking: Asking, id: string): Promise<ApprovalPage | Refusal> {
  const { rows } = await ask(asking.db, { person: asking.actor.id }, (tx) =>
    sql<Row>`
    select ${letterAsked(id)} as letter, ${timeAsked(id)} as time, ${approvalRows} as approvals, json_build_object('id', c.id, 'reference', c.reference, 'title', c.title, 'state', c.state, 'restricted', c.restricted_at is not null, 'decidedBy', ${decidersBefore}, 'handler', c.handler_id,
      'receivedAt', c.received_at, 'description', c.description, 'outcomeWanted', c.outcome_wanted,
      'customer', (select case when k.anonymous then null else k.name end
        from complaint_party p join customer k on k.id = p.customer_id where p.complaint_id = c.id and p.is_primary limit 1),
      'points', (select coalesce(json_agg(json_build_object('id', p.id, 'text', p.text) order by p.position), '[]')
        from complaint_point p where p.complaint_id = c.id and p.withdrawn_at is null),
      'supportNeeds', (select coalesce(json_agg(k.support_needs) filter (where k.support_needs <> ''), '[]')
        from complaint_party p join customer k on k.id = p.customer_id where p.complaint_id = c.id)) as complaint,
      ${understandingShown} as understanding, ${findingsShown} as findings
    from complaint c where c.id = (select complaint_id from approval where id = ${id})`.execute(tx.sql),
  );
  const [found] = rows;
  const approval = found?.approvals.find((one) => one.id === id);
  if (!found || !approval) return refuse('approval.unknown');
  const { state, restricted, decidedBy, handler, ...complaint } = found.complaint;
  const shown = await decision(asking, complaint.id);
  if (isRefusal(shown)) return shown;
  const letter = found.letter && letterShown(found.letter, asking);
  const time = found.time && timeShown(found.time, asking);
  const own = { letter: letter?.subject, time: time?.subject };
  const subject = approval.kind === 'letter' || approval.kind === 'time' ? own[approval.kind] : subjectShown(shown, approval);
  const now = subject && digested(subject);
  return {
    approval,
    complaint,
    understanding: found.understanding,
    findings: found.findings,
    decision: shown,
    letter: letter?.shown ?? null,
    time: time?.shown ?? null,
    changed: now?.digest !== approval.digest,
    ...allowedOn(asking, approval, { state, restricted, decidedBy, handler, now, shown, gone: time?.shown.whyNot ?? '' }),
  };
}

const digested = ({ kind, content, weight }: SubjectShown): ApprovalSubject => ({
  digest: sha256(asAsked(kind, content, weight)).toString('hex'),
  weight,
});

interface Standing {
  readonly state: ComplaintState;
  readonly restricted: boolean;
  readonly decidedBy: readonly string[];
  readonly handler: string | null;
  readonly now: ApprovalSubject | undefined;
  readonly shown: Decision;
  /** Why its rule would no longer let it be done, in words; empty where it would. */
  readonly gone: string;
}

function allowedOn(
  { actor }: Asking,
  shownApproval: z.output<typeof ApprovalShown>,
  { state, restricted, decidedBy, handler, now, shown, gone }: Standing,
): Pick<ApprovalPage, 'allowed' | 'whyNot'> {
  const approval: Approval = { ...shownApproval, complaint: '', askedBy: shownApproval.askedBy.id };
  const mine = approval.askedBy === actor.id;
  const withdraw = mine && approval.state === 'waiting' ? (['withdraw'] as const) : [];
  const code = whyNot('approve', { state, restricted, decidedBy }, actor);
  if (code) return { allowed: [...withdraw], whyNot: refuse(code).words };
  const deciding = { actor, seen: approval.digest, now, handler, limits: shown.authority, currency: currency(shown.currency) };
  const no = whyNotApproved(approval, deciding);
  const back = whyNotDecided(approval, deciding) ? [] : (['send-back'] as const);
  const words = no?.words ?? gone;
  return { allowed: [...(words === '' ? (['approve'] as const) : []), ...back, ...withdraw], whyNot: words };
}
