// Draws a return up anew from the complaints as they now are. That it was checked no longer holds; a frozen one is left alone.
import { personBehind } from '#domain/actor.ts';
import { dueOf } from '#domain/returns/due.ts';
import { isRefusal } from '#domain/refusal.ts';
import { drawUp } from '#records/draw-up.ts';
import { theOrganisation } from '#records/organisations.ts';
import { moveReturn } from '#records/returns.ts';
import { command } from '../command.ts';
import { forDeed, onReturn, whichReturn } from './inputs.ts';

export const drawUpReturn = command({
  permission: 'file-returns',
  reach: 'program',
  input: onReturn,
  async run(input, { tx, actor, now, rules }) {
    const found = await forDeed(tx, rules, 'draw-up', input);
    if (isRefusal(found)) return found;
    const { held, pack, definition, filer } = found;
    const { id, number, span, answers } = held;
    const { complaints } = await drawUp(tx, { id, number, pack, definition, filer, span, answers, by: personBehind(actor), now });
    const due = dueOf(pack, definition, span, filer.calendar)?.on ?? null;
    const version = await moveReturn(tx, held, { state: 'draft', due });
    const { id: about } = await theOrganisation(tx);
    return { happened: [{ kind: 'return-drawn-up', about, ...whichReturn(found), complaints }], reply: { version } };
  },
});
