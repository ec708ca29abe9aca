// Takes a body outside off the list of those complaints are passed on to. Letters to it stay as they are.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockSettings } from '#records/organisations.ts';
import { changeBody, lockBody } from '#records/outside-bodies.ts';
import { command } from '../command.ts';

export const retireOutsideBody = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ body: z.uuid(), version: z.int().min(1).describe('The version you saw') }),
  async run({ body, version }, { tx, actor, now }) {
    const { id: about } = await lockSettings(tx);
    const was = await lockBody(tx, body, version);
    if (isRefusal(was)) return was;
    await changeBody(tx, body, { retired: true }, { by: personBehind(actor), now });
    return { happened: [{ kind: 'outside-body-retired', about, body, name: was.name }], reply: { retired: true } };
  },
});
