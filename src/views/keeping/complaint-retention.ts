// How long one complaint is kept and why: what its rules come to now, what still keeps it, the holds on it, and what is left of it
// when its time is over.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may } from '#domain/actor.ts';
import { everyRegime, readClockCase } from '#domain/clock-case.ts';
import { dayOf } from '#domain/day.ts';
import { readKeepingCase, whyStillKept } from '#domain/keeping-case.ts';
import type { OwnPeriod } from '#domain/own-period.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { keptUntil } from '#domain/retention.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { Reading } from '../complaints/complaint-page.ts';
import { ruleInWords } from './rule-in-words.ts';

const when = z.iso.datetime({ offset: true });

export const HoldShown = z.object({
  id: z.uuid(),
  scope: z.enum(['complaint', 'customer', 'selection']),
  reason: z.string(),
  askedBy: z.string(),
  lookAgainOn: z.string().nullable(),
  placedAt: when,
  placedBy: z.string().nullable(),
});

const Row = z.object({
  holds: z.array(HoldShown),
  keptLonger: z.object({ until: z.string(), because: z.string(), by: z.string().nullable(), at: when }).nullable(),
  erased: z.object({ at: when, how: z.enum(['anonymised', 'erased']) }).nullable(),
});

export const ComplaintRetention = Row.extend({
  until: z.string().nullable().describe('The last day its rules ask that it be kept; null while no period ends'),
  why: z.string().describe('How that day was reached'),
  rule: z.string().describe('Which period of which rules reaches it'),
  cites: z.string(),
  because: z.array(z.string()).describe('What still keeps it; nothing when its time is over'),
  allowed: z.object({ hold: z.boolean() }),
}).meta({ id: 'ComplaintRetention' });
export type ComplaintRetention = z.infer<typeof ComplaintRetention>;

interface Found {
  readonly row: z.input<typeof Row>;
  readonly facts: unknown;
  readonly keeping: object;
  readonly own: OwnPeriod[];
}

export async function complaintRetention(
  db: Kysely<DB>,
  { actor, rules, now }: Reading,
  complaint: string,
): Promise<ComplaintRetention | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) => rowsOf(complaint).execute(tx.sql));
  const found = rows[0];
  if (!found) return refuse('complaint.unknown');
  const facts = readClockCase(found.facts);
  const kept = keptUntil(everyRegime(facts), rules, found.own);
  // Reckoned as it stands now: what is stored may be a day old.
  const of = readKeepingCase({ ...found.keeping, keepUntil: kept.until, rule: kept.rule, reckoned: true });
  const { holds, keptLonger, erased } = Row.parse(found.row);
  return {
    holds,
    keptLonger,
    erased,
    until: kept.until,
    why: kept.why,
    rule: ruleInWords(rules, kept.rulePack, kept.rule),
    cites: kept.cites,
    because: erased ? [] : whyStillKept(of, rules, dayOf(now, facts.timeZone)),
    allowed: { hold: may(actor, 'keep-and-erase') && erased === null },
  };
}

const rowsOf = (complaint: string) => sql<Found>`
  select clock_case(c.id) as facts, keeping_case(c.id) as keeping,
    (select coalesce(json_agg(json_build_object('rulePack', o.rule_pack, 'rule', o.rule, 'months', o.months)), '[]') from retention_choice o) as own,
    json_build_object('holds', holds_shown(c.id),
      'keptLonger', case when r.kept_longer_until is not null then json_build_object('until', r.kept_longer_until,
        'because', r.kept_longer_because, 'at', r.kept_longer_at, 'by', (select p.name from person p where p.id = r.kept_longer_by)) end,
      'erased', case when c.erased_at is not null then json_build_object('at', c.erased_at, 'how', c.erased_how) end) as row
  from complaint c left join complaint_retention r on r.complaint_id = c.id where c.id = ${complaint}`;
