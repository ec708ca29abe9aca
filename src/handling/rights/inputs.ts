// Inputs and small readings that the commands on requests for data share.
import { type DataRight, type RightsCase, type RightsDecision, type RightsDeed, whyNotRight } from '#domain/data-right.ts';
import { type AnsweredBy, answeredBy, rightsWhere } from '#domain/data-request.ts';
import type { Day } from '#domain/day.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import { z } from 'zod';
import { calendarAsChanged } from '#records/calendar-days.ts';
import { lockRequest } from '#records/data-requests.ts';
import { theOrganisation } from '#records/organisations.ts';
import { restrictedBy } from '#records/restrictions.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export { dayChosen, said } from '../keeping/inputs.ts';
export const onRequest = { request: z.uuid(), version: z.number().int().min(1) };
export const words = (most = 2_000) =>
  z
    .string()
    .trim()
    .max(most, `Keep this to ${most.toLocaleString('en-GB')} characters.`)
    .default('');

interface Asked {
  readonly receivedOn: Day;
  readonly identityOn: Day | null;
  readonly extended: boolean;
}

/** By when a request is answered, by the rules and holidays where the organisation is. */
export async function dueHere(tx: Transaction, rules: Rules, asked: Asked): Promise<AnsweredBy> {
  const { calendar } = await theOrganisation(tx);
  return answeredBy(rightsWhere(rules, calendar), asked, await calendarAsChanged(tx, calendar, rules));
}

/** The columns that say by when. */
export const dueColumns = ({ rulePack, dueOn, why, cites }: AnsweredBy) => ({
  rule_pack: rulePack,
  due_on: dueOn,
  due_why: why,
  due_cites: cites,
});

interface Wanted {
  readonly request: string;
  readonly version: number;
  readonly deed: RightsDeed;
}

/** The request, held, when the deed may be done to it now. */
export async function lockForRight(tx: Transaction, { request, version, deed }: Wanted) {
  const row = await lockRequest(tx, request, version);
  if (isRefusal(row)) return row;
  const kind = row.kind as DataRight;
  const decision = row.decision as RightsDecision | null;
  const of: RightsCase = {
    kind,
    decision,
    open: row.state === 'open',
    identityKnown: row.identity_on !== null,
    carriedOut: row.carried_out_at !== null,
    restricted: (await restrictedBy(tx, request)).length,
  };
  const no = whyNotRight(deed, of);
  return no === undefined ? { ...row, kind, decision } : refuse(no);
}
