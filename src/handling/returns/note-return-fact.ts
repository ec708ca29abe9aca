// Notes a fact of a complaint that only a return asks for, such as a postcode or whether the customer agreed to publication.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { RETURN_FACTS, type ReturnFact } from '#domain/return-definition.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockComplaint } from '#records/complaints.ts';
import { noteReturnFactRow } from '#records/return-choices.ts';
import { command } from '../command.ts';

const facts = [...RETURN_FACTS, 'about-vulnerability'] as const;
export type NotedFact = ReturnFact | 'about-vulnerability';

export const noteReturnFact = command({
  permission: 'file-returns',
  input: z.object({
    complaint: z.uuid(),
    fact: z.enum(facts),
    value: z.string().trim().max(1000, 'Keep it to 1,000 characters.').describe('Empty takes it away'),
  }),
  async run({ complaint, fact, value }, { tx, actor, now }) {
    const found = await lockComplaint(tx, complaint);
    if (isRefusal(found)) return found;
    const changed = await noteReturnFactRow(tx, { complaint, fact, value, by: personBehind(actor), now });
    if (!changed) return { unchanged: true, reply: {} };
    return { happened: [{ kind: 'return-fact-noted', about: complaint, fact, cleared: value === '' }], reply: {} };
  },
});
