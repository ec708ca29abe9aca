// Strikes a fact that turned out to be none: it stays in the list with the reason.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { strike } from '#records/evidence.ts';
import { factOf } from '#records/facts.ts';
import { command } from '../command.ts';
import { complaintId, seen } from '../intake/inputs.ts';
import { strikeReason } from './inputs.ts';

export const strikeFact = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, version: seen, fact: z.uuid(), reason: strikeReason }),
  async run({ complaint: about, version: seen, fact: id, reason }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate', seen });
    if (isRefusal(complaint)) return complaint;
    const fact = await factOf(tx, about, id);
    if (isRefusal(fact)) return fact;
    await strike(tx, 'fact', { complaint: about, id, reason, by: personBehind(actor), now });
    const version = await saveComplaint(tx, about, {});
    return { happened: [{ kind: 'fact-struck', about, fact: id }], reply: { version } };
  },
});
