// Inputs and small readings that the commands on requests for data share.
import { type AnsweredBy, answeredBy, rightsWhere } from '#domain/data-request.ts';
import type { Day } from '#domain/day.ts';
import type { Rules } from '#domain/rules.ts';
import { z } from 'zod';
import { calendarAsChanged } from '#records/calendar-days.ts';
import { theOrganisation } from '#records/organisations.ts';
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
