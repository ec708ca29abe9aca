// When and to whom a complaint should be escalated: the reasons its own facts give, who may be asked, what was asked before and what
// came of it, and what the asking person may do.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { whyNotGiven } from '#domain/allocation.ts';
import { readClockCase } from '#domain/clock-case.ts';
import { clockFaces, mostPressing, standingOf } from '#domain/clock-face.ts';
import type { ComplaintState, Severity } from '#domain/complaint.ts';
import { whyNot } from '#domain/complaint-deed.ts';
import { dayOf } from '#domain/day.ts';
import { escalationReasonNames, reasonsToEscalate, whyNotAnswer } from '#domain/escalation.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });
const named = z.object({ id: z.uuid(), name: z.string() });

const Escalation = z.object({
  id: z.uuid(),
  kind: z.enum(['senior', 'specialist']),
  person: named.nullable(),
  team: named.nullable(),
  reasons: z.array(z.string()),
  words: z.string(),
  by: z.string().nullable().describe('Null where the clock did it'),
  at: when,
  state: z.enum(['open', 'taken-up', 'handed-back']),
  settled: z.object({ by: z.string().nullable(), at: when, advice: z.string() }).nullable(),
});

export const ComplaintEscalation = z
  .object({
    reasons: z.array(z.object({ reason: z.enum(escalationReasonNames), says: z.string() })).describe('What speaks for it now'),
    open: Escalation.nullable(),
    before: z.array(Escalation),
    seniors: z.array(named).describe('Colleagues who give out work and could take it up'),
    units: z.array(named).describe('Teams marked as specialist units'),
    allowed: z.object({ escalate: z.boolean(), answer: z.boolean() }),
  })
  .meta({ id: 'ComplaintEscalation' });
export type ComplaintEscalation = z.output<typeof ComplaintEscalation>;

interface Row {
  state: ComplaintState;
  restricted: boolean;
  severity: Severity;
  clockCase: unknown;
  supportNeeds: boolean;
  waiting: number;
  sentBack: number;
  liabilityProposed: boolean;
  lastDone: Date | null;
  waitsForUs: boolean;
  cameBack: number;
  interest: 'handler' | 'team' | null;
  declinedOffers: number;
  escalations: z.output<typeof Escalation>[];
  seniors: (z.output<typeof named> & {
    absentUntil: string | null;
    isSubject: boolean;
    decidedBefore: boolean;
    mayOpen: boolean;
  })[];
  units: z.output<typeof named>[];
}

const dayMs = 86_400_000;

export async function complaintEscalation(
  db: Kysely<DB>,
  { actor, rules, now }: { actor: PersonActor; rules: Rules; now: Date },
  complaint: string,
): Promise<ComplaintEscalation | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) => facts(complaint).execute(tx.sql));
  const [row] = rows;
  if (!row) return refuse('complaint.unknown');
  const of = readClockCase(row.clockCase);
  const pressing = mostPressing(clockFaces(of, rules, now));
  const today = dayOf(now, of.timeZone);
  const [open = null] = row.escalations.filter(({ state }) => state === 'open');
  const asked = open && { kind: open.kind, toPerson: open.person?.id ?? null, toTeam: open.team?.id ?? null };
  const atWork = whyNot('escalate', row, actor) === undefined;
  return {
    reasons: atWork
      ? reasonsToEscalate({
          due: pressing ? { what: pressing.name, when: pressing.words, standing: standingOf(pressing.state) } : null,
          severity: row.severity,
          supportNeeds: row.supportNeeds,
          approvals: { waiting: row.waiting, sentBack: row.sentBack },
          liabilityProposed: row.liabilityProposed,
          quietDays: row.waitsForUs && row.lastDone ? Math.floor((now.getTime() - row.lastDone.getTime()) / dayMs) : 0,
          cameBack: row.cameBack,
          interest: row.interest,
          declinedOffers: row.declinedOffers,
        })
      : [],
    open,
    before: row.escalations.filter(({ state }) => state !== 'open'),
    seniors: row.seniors
      .filter((one) => one.id !== actor.id && !whyNotGiven({ ...one, active: true, mayHandle: true }, today))
      .map(({ id, name }) => ({ id, name })),
    units: row.units,
    allowed: {
      escalate: atWork && open === null,
      answer: asked !== null && may(actor, 'handle') && whyNotAnswer(asked, actor) === undefined,
    },
  };
}

const name = (column: string) => sql`(select name from person where id = ${sql.ref(column)})`;

const facts = (complaint: string) => sql<Row>`
  select c.state, c.restricted_at is not null as restricted, c.severity, clock_case(c.id) as "clockCase", c.waiting_on = 'us' as "waitsForUs",
    exists (select 1 from complaint_party p join customer u on u.id = p.customer_id
      where p.complaint_id = c.id and coalesce(u.support_needs, '') <> '') as "supportNeeds",
    (select count(*)::int from approval a where a.complaint_id = c.id and a.state = 'waiting') as waiting,
    (select count(*)::int from approval a where a.complaint_id = c.id and a.state = 'sent-back'
      and not exists (select 1 from approval l where l.complaint_id = c.id and l.kind = a.kind and l.subject = a.subject and l.asked_at > a.asked_at)) as "sentBack",
    exists (select 1 from liability_decision l where l.complaint_id = c.id and l.state = 'proposed') as "liabilityProposed",
    (select max(e.at) from audit_entry e where e.chain_id = c.id and e.kind <> 'complaint-viewed') as "lastDone",
    (select count(*)::int from complaint_milestone m where m.complaint_id = c.id and m.taken_back_at is null
      and (m.what = 'reopened' or m.what like 'escalated%')) as "cameBack",
    case
      when exists (select 1 from complaint_subject s where s.complaint_id = c.id and s.person_id = c.handler_id) then 'handler'
      when exists (select 1 from complaint_subject s join team_member m on m.person_id = s.person_id
        where s.complaint_id = c.id and m.team_id = c.team_id) then 'team' end as interest,
    (select count(*)::int from offer_round r where r.complaint_id = c.id and r.state in ('declined', 'countered')) as "declinedOffers",
    coalesce((select json_agg(json_build_object('id', e.id, 'kind', e.kind,
        'person', (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = e.to_person),
        'team', (select json_build_object('id', t.id, 'name', t.name) from team t where t.id = e.to_team),
        'reasons', e.reasons, 'words', e.words, 'by', ${name('e.by_person')}, 'at', e.at, 'state', e.state,
        'settled', case when e.settled_at is not null then json_build_object('by', ${name('e.settled_by')}, 'at', e.settled_at, 'advice', e.advice) end)
        order by e.at desc) from escalation e where e.complaint_id = c.id), '[]') as escalations,
    coalesce((select json_agg(json_build_object('id', h.person_id, 'name', h.name, 'absentUntil', h.absent_until, 'isSubject', h.is_subject,
        'decidedBefore', h.decided_before, 'mayOpen', h.may_open) order by h.name)
      from handlers_for(array[c.id], array(select p.id from person p where p.kind = 'colleague' and p.state = 'active'
        and exists (select 1 from person_role r join role_permission using (role) where r.person_id = p.id and permission = 'assign')
        and p.id in (select who_sees(c.id, array[p.id])))) h where h.may_handle), '[]') as seniors,
    coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name) from team t
      where t.specialist and t.closed_at is null), '[]') as units
  from complaint c where c.id = ${complaint}`;
