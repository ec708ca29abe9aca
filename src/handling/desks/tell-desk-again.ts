// Tells another help desk once more what it was told, or what it would not take: as things stand now.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { beginTellingAgain, lockTelling } from '#records/desk-tellings.ts';
import { command } from '../command.ts';

export const tellDeskAgain = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ telling: z.uuid() }),
  async run({ telling: id }, { tx, now }) {
    const telling = await lockTelling(tx, id);
    if (!telling) return refuse('desk.telling-unknown');
    if (!telling.told) return refuse('desk.not-told');
    if (telling.state === 'under-way' || (telling.state === 'waiting' && telling.attempts === 0))
      return refuse('desk.telling-under-way');
    await beginTellingAgain(tx, id, now);
    const { desk, title: name, contact, event, about } = telling;
    return {
      happened: [{ kind: 'desk-told-again', about, desk, name, contact, event }],
      queue: [{ job: 'tell-desks', body: {} }],
      reply: { state: 'waiting' },
    };
  },
});
