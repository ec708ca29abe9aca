// Keeps complaints longer than their rules ask, until a day and for a reason that stands beside each.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import type { Happening } from '#domain/happening.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockComplaint } from '#records/complaints.ts';
import { keepLonger as keepRowLonger, todayHere } from '#records/retention.ts';
import { command } from '../command.ts';
import { chosen, dayChosen, said } from './inputs.ts';

export const keepLonger = command({
  permission: 'keep-and-erase',
  input: z.object({ complaints: chosen, until: dayChosen, reason: said('Say why they are kept longer.') }),
  async run({ complaints, until, reason }, { tx, actor, now }) {
    if (until <= (await todayHere(tx, now)))
      return refuse('retention.past', { fields: { until: 'Choose a day that is still to come.' } });
    const happened: Happening[] = [];
    for (const id of [...new Set(complaints)].toSorted()) {
      const complaint = await lockComplaint(tx, id);
      if (isRefusal(complaint)) return complaint;
      await keepRowLonger(tx, { complaint: id, until, because: reason, by: personBehind(actor), now });
      happened.push({ kind: 'kept-longer', about: id, until });
    }
    const [first, ...others] = happened;
    const reply = { complaints: happened.length };
    return first ? { happened: [first, ...others], reply } : { unchanged: true, reply };
  },
});
