// Complaints for tests, logged through the real command; what no command writes yet (when it is due) is set behind the scenes.
import type { Actor } from '#domain/actor.ts';
import type { Severity } from '#domain/complaint.ts';
import { perform } from '#handling/command.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import { done, type TestHouse } from './house.ts';

export interface GivenComplaint {
  readonly description?: string;
  readonly team?: string | null;
  readonly handler?: string | null;
  readonly severity?: Severity;
  readonly customer?: { name?: string; email?: string; phone?: string };
  readonly channel?: string;
  /** '2026-11-25T00:00:00Z'; none unless the test says so. */
  readonly dueAt?: string | null;
  readonly atRiskAt?: string | null;
  readonly needToKnow?: boolean;
}

export interface MadeComplaint {
  readonly id: string;
  readonly reference: string;
}

/** A complaint logged by `by`: in the team and hands the test says, or in nobody's. */
export async function complaint(house: TestHouse, by: Actor, given: GivenComplaint = {}): Promise<MadeComplaint> {
  const { description = 'The boiler is broken again', team = null, severity = 'moderate', channel = 'phone' } = given;
  const customer = { name: 'Joe Customer', ...given.customer };
  const input = { customer, description, channel, severity, ...(team === null ? {} : { team }) };
  const made = done(await perform(house, logComplaint, input, { actor: by }));
  const { dueAt = null, atRiskAt = null, handler = null, needToKnow = false } = given;
  await house.pool.query(
    `update complaint set team_id = $2, due_at = $3::timestamptz, due_day = ($3::timestamptz - interval '1 second')::date, at_risk_at = $4,
       handler_id = $5, need_to_know = $6 where id = $1`,
    [made.id, team, dueAt, atRiskAt, handler, needToKnow],
  );
  return { id: made.id, reference: made.reference };
}

/** Names a person a complaint is about. */
export async function isAbout(house: TestHouse, complaintId: string, personId: string): Promise<void> {
  await house.pool.query('insert into complaint_subject (complaint_id, person_id, named_at) values ($1, $2, now())', [
    complaintId,
    personId,
  ]);
}

/** Opens a need-to-know complaint to a person. */
export async function openTo(house: TestHouse, complaintId: string, personId: string): Promise<void> {
  await house.pool.query('insert into complaint_access (complaint_id, person_id, given_at) values ($1, $2, now())', [
    complaintId,
    personId,
  ]);
}
