// Somebody looks back at what they do differently since a complaint, and says whether it helped.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockOwnChange, saveLookBack } from '#records/lessons.ts';
import { command } from '../command.ts';
import { words } from '../promises/inputs.ts';

export const lookBack = command({
  permission: 'anyone',
  input: z.object({
    change: z.uuid(),
    helped: z.enum(['yes', 'partly', 'no'], 'Say whether it helped.'),
    found: words('Say what you noticed since.', 5_000),
  }),
  async run({ change: id, helped, found }, { tx, actor, now }) {
    const person = personBehind(actor);
    const own = person === null ? refuse('approach.unknown') : await lockOwnChange(tx, id, person);
    if (isRefusal(own)) return own;
    await saveLookBack(tx, { complaint: own.complaint, id, helped, found, now });
    return { happened: [{ kind: 'approach-looked-back', about: own.complaint, change: id, helped }], reply: { id } };
  },
});
