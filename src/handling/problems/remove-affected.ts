// Takes customers off the list of those a problem touches, while nobody has begun to tell them.
import { isRefusal, refuse } from '#domain/refusal.ts';
import { z } from 'zod';
import { removeAffected as removeRows } from '#records/problem-affected.ts';
import { lockProblem } from '#records/problems.ts';
import { command } from '../command.ts';

export const removeAffected = command({
  permission: 'keep-problems',
  input: z.object({ problem: z.uuid(), customers: z.array(z.uuid()).min(1, 'Choose at least one customer.').max(500) }),
  async run({ problem: id, customers }, { tx }) {
    const problem = await lockProblem(tx, id);
    if (isRefusal(problem)) return problem;
    const gone = await removeRows(tx, id, customers);
    if (gone.length === 0) return refuse('affected.being-told');
    return { happened: [{ kind: 'affected-removed', about: id, customers: gone }], reply: { removed: gone.length } };
  },
});
