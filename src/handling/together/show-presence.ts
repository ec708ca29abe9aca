// Says that one is here on a complaint, reading or writing, and answers who else is. Pages say so every 15 seconds.
import { z } from 'zod';
import { doings } from '#domain/presence.ts';
import { refuse } from '#domain/refusal.ts';
import { othersHere, signOfLife } from '#records/presences.ts';
import { scratch } from '../keep.ts';

export const showPresence = scratch({
  input: z.object({ complaint: z.uuid(), doing: z.enum(doings).default('reading') }),
  async keep({ complaint, doing }, { tx, person, now }) {
    if (!(await signOfLife(tx, { complaint, person: person.id, doing, now }))) return refuse('complaint.unknown');
    return { others: await othersHere(tx, complaint, person.id, now) };
  },
});
