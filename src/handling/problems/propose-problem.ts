// Proposes a problem that was seen in contacts as they came, or adds to it what came since. What was seen days ago, while the watch
// learnt what is usual, proposes nothing; and nothing is proposed twice, nor again once a person dismissed it.
import { z } from 'zod';
import { proposedTitle } from '#domain/problem.ts';
import { newId } from '#platform/new-id.ts';
import { addProblem, gather, problemOfSame } from '#records/problems.ts';
import { command } from '../command.ts';

const dayMs = 86_400_000;
const sameWithinMs = 14 * dayMs;
const freshMs = 3 * dayMs;
const nothing: { id: string | null } = { id: null };

export const proposeProblem = command({
  permission: 'keep-problems',
  input: z.object({
    seenAt: z.number().int().describe('The moment of the contact with which it was seen, in milliseconds since 1970'),
    words: z.array(z.string()),
    product: z.uuid().nullable(),
    hours: z.number(),
    count: z.number().int(),
    expected: z.number(),
    everything: z.boolean(),
    contacts: z.array(z.uuid()),
  }),
  async run({ seenAt, words, product, contacts, ...seen }, { tx, now }) {
    const known = await problemOfSame(tx, contacts, new Date(seenAt - sameWithinMs));
    if (known) {
      const reply: { id: string | null } = { id: known.id };
      const open = known.state === 'proposed' || known.state === 'open';
      const added = open ? await gather(tx, { problem: known.id, contacts, by: null, now }) : [];
      if (added.length === 0) return { unchanged: true, reply };
      return { happened: [{ kind: 'problem-gathered', about: known.id, contacts: added }], reply };
    }
    if (seenAt < now.getTime() - freshMs) return { unchanged: true, reply: nothing };
    const id = newId(now);
    await addProblem(tx, {
      id,
      title: proposedTitle(words, seen.everything),
      state: 'proposed',
      origin: 'seen',
      product_id: product,
      began_at: new Date(seenAt),
      seen: JSON.stringify(seen),
      made_at: now,
    });
    await gather(tx, { problem: id, contacts, by: null, now });
    const { count, hours, expected } = seen;
    return { happened: [{ kind: 'problem-proposed', about: id, count, hours, expected }], reply: { id } };
  },
});
