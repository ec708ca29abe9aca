// Begins a return for a period and draws it up: what counts, and the complaints behind each figure. It runs as the program: a
// return that left out what its author may not open would be wrong.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { dueOf } from '#domain/returns/due.ts';
import { isPeriodOf } from '#domain/returns/period.ts';
import { refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { drawUp } from '#records/draw-up.ts';
import { lockSettings } from '#records/organisations.ts';
import { filer } from '#records/return-ground.ts';
import { addReturn, isBegun } from '#records/returns.ts';
import { command } from '../command.ts';
import { calendarDay, definitionIn } from './inputs.ts';

export const beginReturn = command({
  permission: 'file-returns',
  reach: 'program',
  input: z.object({
    pack: z.string(),
    definition: z.string(),
    entity: z.uuid().nullable().describe('Null for a return of the whole organisation'),
    from: calendarDay,
    to: calendarDay,
  }),
  async run({ pack: packId, definition: id, entity, from, to }, { tx, actor, now, rules }) {
    const { id: organisation } = await lockSettings(tx);
    const known = definitionIn(rules, packId, id);
    const files = await filer(tx, entity, rules);
    if (!known || !files || (entity === null) !== (known.definition.level === 'organisation'))
      return refuse('return.definition-unknown');
    const { pack, definition } = known;
    const span = { from, to };
    if (!isPeriodOf(definition, files.accountingYearEnds, span)) return refuse('return.not-a-period');
    const by = personBehind(actor);
    const made = {
      id: newId(now),
      pack: pack.id,
      definition,
      entity,
      span,
      due: dueOf(pack, definition, span, files.calendar)?.on ?? null,
      by,
      now,
    };
    if (await isBegun(tx, made)) return refuse('return.begun');
    await addReturn(tx, made);
    const { complaints } = await drawUp(tx, { id: made.id, number: 1, pack, definition, filer: files, span, answers: {}, by, now });
    const which = { return: made.id, pack: pack.id, definition: id, name: definition.name, entity, from, to, number: 1 };
    return {
      happened: [{ kind: 'return-drawn-up', about: organisation, ...which, complaints }],
      reply: { id: made.id, version: 1 },
    };
  },
});
