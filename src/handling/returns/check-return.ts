// Marks a return as checked: its period is over, and nothing in it is an error. Whoever checks has looked at the warnings.
import { personBehind } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { findingsOf, hasErrors } from '#domain/returns/check.ts';
import { lacking, reckoned } from '#records/return-figures.ts';
import { theOrganisation } from '#records/organisations.ts';
import { changeVersion, moveReturn } from '#records/returns.ts';
import { command } from '../command.ts';
import { forDeed, onReturn, whichReturn } from './inputs.ts';

export const checkReturn = command({
  permission: 'file-returns',
  reach: 'program',
  input: onReturn,
  async run(input, { tx, actor, now, rules }) {
    const found = await forDeed(tx, rules, 'check', input);
    if (isRefusal(found)) return found;
    const { held, filer } = found;
    if (dayOf(now, filer.calendar.timeZone) <= held.span.to) return refuse('return.period-runs');
    const { layout: definition, answers, business } = held;
    const reckoning = { definition, answers, business: new Set(business), counted: await reckoned(tx, held) };
    const findings = findingsOf(reckoning, (await lacking(tx, held)).lacks);
    if (hasErrors(findings)) return refuse('return.has-errors');
    await changeVersion(tx, held, { checked_by: personBehind(actor), checked_at: now });
    const version = await moveReturn(tx, held, { state: 'checked' });
    const { id: about } = await theOrganisation(tx);
    return { happened: [{ kind: 'return-checked', about, ...whichReturn(found), warnings: findings.length }], reply: { version } };
  },
});
