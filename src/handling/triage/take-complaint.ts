// Takes a complaint that nobody handles yet. The same guard as for giving stands before it, except that whoever is here to take
// work is not away.
import { z } from 'zod';
import { whyNotTaken } from '#domain/allocation.ts';
import { personBehind } from '#domain/actor.ts';
import { whyNotMoved } from '#domain/placement.ts';
import { refuse } from '#domain/refusal.ts';
import { candidatesFor } from '#records/handlers.ts';
import { lockPlaced, move } from '#records/placements.ts';
import { command } from '../command.ts';

export const takeComplaint = command({
  permission: 'take',
  input: z.object({ id: z.uuid() }),
  async run({ id }, { tx, actor, now }) {
    const me = personBehind(actor);
    const [placed] = await lockPlaced(tx, [id]);
    if (!placed || me === null) return refuse('complaint.unknown');
    const code = whyNotMoved('take', placed, actor);
    if (code) return refuse(code);
    const [candidate] = await candidatesFor(tx, [id], [me]);
    const no = candidate ? whyNotTaken(candidate) : refuse('handler.unknown');
    if (no) return no;
    const moved = await move(tx, { placed, kind: 'taken', toTeam: placed.teamId, toPerson: me, by: me, reason: '', now });
    return {
      happened: [{ kind: 'complaint-taken', about: id, ...moved, next: false }],
      reply: { id, reference: placed.reference },
    };
  },
});
