// Notes that a frozen return was sent in: on which day, how, and under which reference. It sends nothing: regulators take returns
// through systems of their own.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { theOrganisation } from '#records/organisations.ts';
import { changeVersion, frozenAt, moveReturn } from '#records/returns.ts';
import { command } from '../command.ts';
import { calendarDay, forDeed, onReturn, whichReturn } from './inputs.ts';

export const submitReturn = command({
  permission: 'file-returns',
  reach: 'program',
  input: onReturn.extend({
    on: calendarDay.describe('The day it was sent in'),
    how: z.string().trim().min(1, 'Say how it was sent in, such as the name of the regulator’s system.').max(200),
    reference: z.string().trim().max(200).default('').describe('What the regulator calls it, where it does'),
  }),
  async run({ on, how, reference, ...input }, { tx, actor, now, rules }) {
    const found = await forDeed(tx, rules, 'submit', input);
    if (isRefusal(found)) return found;
    const { held, filer } = found;
    const { timeZone } = filer.calendar;
    const frozen = await frozenAt(tx, held);
    if (frozen === null || on < dayOf(frozen, timeZone) || on > dayOf(now, timeZone))
      return refuse('return.sent-before-frozen', { fields: { on: 'Choose a day from its freezing until today.' } });
    await changeVersion(tx, held, {
      submitted_by: personBehind(actor),
      submitted_at: now,
      submitted_on: on,
      submitted_how: how,
      submitted_reference: reference,
    });
    const version = await moveReturn(tx, held, { state: 'submitted' });
    const { id: about } = await theOrganisation(tx);
    return { happened: [{ kind: 'return-submitted', about, ...whichReturn(found), on }], reply: { version } };
  },
});
