// Keeps what another help desk answered: taken, to be tried again after a while, or failed, which stands on its screen.
import { z } from 'zod';
import { tryAgainAt } from '#domain/mail/try-again.ts';
import { refuse } from '#domain/refusal.ts';
import { lockTelling, saveTelling } from '#records/desk-tellings.ts';
import { command } from '../command.ts';

export const noteDeskTelling = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({
    telling: z.uuid(),
    how: z.enum(['taken', 'refused', 'later']),
    code: z.int().nullable(),
    answer: z.string().max(600),
  }),
  async run({ telling: id, how, code, answer }, { tx, actor, now }) {
    if (actor.kind !== 'program') return refuse('permission.missing');
    const telling = await lockTelling(tx, id);
    if (!telling) return refuse('desk.telling-unknown');
    const { desk, title: name, contact, about, event, attempts, madeAt } = telling;
    if (telling.state !== 'under-way') return { unchanged: true, reply: { state: telling.state } };
    const facts = { desk, name, contact, event };
    if (how === 'taken') {
      await saveTelling(tx, id, { state: 'taken', tryAt: null, code, answer, now });
      return { happened: [{ kind: 'desk-told', about, ...facts }], reply: { state: 'taken' } };
    }
    const again = how === 'later' ? tryAgainAt(attempts, madeAt, now) : null;
    const state = again === null ? 'failed' : 'waiting';
    await saveTelling(tx, id, { state, tryAt: again, code, answer, now });
    return { happened: [{ kind: 'desk-not-told', about, ...facts, code, again: again?.toISOString() ?? null }], reply: { state } };
  },
});
