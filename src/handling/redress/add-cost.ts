// Notes what a complaint cost us besides the redress: time at the organisation's rate an hour, work, travel, fees.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { type CostKind, costKinds, timeCost } from '#domain/complaint-cost.ts';
import { isRefusal } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { addCostRow, hourCost } from '#records/complaint-costs.ts';
import { lockFor } from '#records/complaints.ts';
import { command } from '../command.ts';
import { complaintId, minorOrNone, said } from './inputs.ts';

export const addCost = command({
  permission: 'handle',
  input: z
    .object({
      complaint: complaintId,
      of: z.enum(Object.keys(costKinds) as [CostKind], 'Say what kind of cost it is.'),
      minutes: z.int().min(1, 'Say how many minutes.').max(60_000).nullish(),
      minor: minorOrNone.nullish().describe('In minor units; for time it is worked out from the minutes'),
      words: said('Say what it was for.', 500),
    })
    .check(({ value, issues }) => {
      const time = value.of === 'time';
      const missing = time ? !value.minutes : value.minor === null || value.minor === undefined;
      const field = time ? 'minutes' : 'minor';
      if (missing)
        issues.push({ code: 'custom', path: [field], message: time ? 'Say how many minutes.' : 'Give an amount.', input: value });
    }),
  async run({ complaint, of, minutes, minor: given, words }, { tx, actor, now }) {
    const found = await lockFor(tx, { actor, complaint, deed: 'pay' });
    if (isRefusal(found)) return found;
    const { minor: hour, currency } = await hourCost(tx);
    const spent = of === 'time' ? (minutes ?? null) : null;
    const minor = spent === null ? (given ?? 0) : timeCost(spent, hour);
    const cost = newId(now);
    const noted = { words, noted_by: personBehind(actor), noted_at: now };
    await addCostRow(tx, { complaint_id: complaint, id: cost, kind: of, minutes: spent, amount_minor: minor, currency, ...noted });
    return { happened: [{ kind: 'cost-added', about: complaint, cost, of, minor, currency, minutes: spent }], reply: { id: cost } };
  },
});
