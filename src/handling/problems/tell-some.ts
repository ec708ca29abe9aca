// Tells the next customers of a problem, no more than are due now: each is decided anew and told in one transaction with the message
// that goes to them, so that a crash tells nobody twice and forgets nobody. The program's own.
import { z } from 'zod';
import { tellNow } from '#domain/problem-telling.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockTelling, saveTelling, toldAndNot, toldSince, waitingIn } from '#records/problem-tellings.ts';
import { tellNext } from '#records/tell-affected.ts';
import { command } from '../command.ts';

const hourMs = 3_600_000;

export const tellSome = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ telling: z.uuid(), site: z.url() }),
  async run({ telling: id, site }, { tx, actor, now, secret }) {
    if (actor.kind !== 'program') return refuse('permission.missing');
    const telling = await lockTelling(tx, { telling: id });
    if (isRefusal(telling)) return telling;
    const nothing = { told: 0, notTold: 0, ended: false };
    if (telling.state !== 'going') return { unchanged: true, reply: nothing };
    const most = tellNow(telling.anHour, await toldSince(tx, id, new Date(now.getTime() - hourMs)));
    if (most === 0) return { unchanged: true, reply: nothing };
    const { queue, notTold } = await tellNext(tx, telling, { most, site, now, secret });
    const ended = (await waitingIn(tx, id)) === 0;
    if (!ended && queue.length === 0 && notTold === 0) return { unchanged: true, reply: nothing };
    if (ended) await saveTelling(tx, id, { state: 'done', ended_at: now });
    const told = { kind: 'customers-told', about: telling.problem, telling: id, told: queue.length, notTold } as const;
    const end = ended
      ? [{ kind: 'telling-ended', about: telling.problem, telling: id, ...(await toldAndNot(tx, id)) } as const]
      : [];
    return { happened: [told, ...end], queue, reply: { told: queue.length, notTold, ended } };
  },
});
