// Puts a body outside on the list of those complaints are passed on to, or corrects it. Letters that were sent keep it as it was.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isAddress, OutsideBody } from '#domain/outside-body.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { lockSettings } from '#records/organisations.ts';
import { addBody, changeBody, isListed, lockBody } from '#records/outside-bodies.ts';
import { command } from '../command.ts';

export const keepOutsideBody = command({
  permission: 'manage-settings',
  reach: 'program',
  input: OutsideBody.extend({
    body: z.uuid().nullable().default(null).describe('Which one is corrected; null puts a new one on the list'),
    version: z.int().min(0).default(0).describe('The version you saw; 0 for a new one'),
    name: z.string().trim().min(1, 'Give the name of the body.').max(200, 'Keep this to 200 characters.'),
    email: z
      .string()
      .trim()
      .refine((one) => one === '' || isAddress(one), 'Write an e-mail address, such as help@fine.example.')
      .default(''),
    about: z.string().trim().max(200, 'Keep this to 200 characters.').default('').describe('What it answers for'),
  }),
  async run({ body, version: seen, ...given }, { tx, actor, now }) {
    const { id: about } = await lockSettings(tx);
    if (await isListed(tx, given.name, body))
      return refuse('outside-body.listed', { fields: { name: 'This body is on the list already.' } });
    const id = body ?? newId(now);
    const by = { by: personBehind(actor), now };
    if (body === null) {
      await addBody(tx, id, given, by);
      return { happened: [{ kind: 'outside-body-listed', about, body: id, name: given.name }], reply: { id, version: 1 } };
    }
    const was = await lockBody(tx, id, seen);
    if (isRefusal(was)) return was;
    const changed = (Object.keys(given) as (keyof typeof given)[]).filter((field) => was[field] !== given[field]);
    if (changed.length === 0) return { unchanged: true, reply: { id, version: seen } };
    await changeBody(tx, id, given, by);
    return {
      happened: [{ kind: 'outside-body-corrected', about, body: id, name: given.name, changed }],
      reply: { id, version: seen + 1 },
    };
  },
});
