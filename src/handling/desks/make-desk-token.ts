// Makes the token by which another help desk posts its contacts: good for that and nothing else. Shown once; the one before it opens
// nothing from then on.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { deskTokenPrefix } from '#domain/desk/desk.ts';
import { isRefusal } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { newSecret } from '#platform/secret.ts';
import { lockDesk, saveDesk } from '#records/desks.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';

export const makeDeskToken = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ desk: z.uuid() }),
  async run({ desk: id }, { tx, actor, now }) {
    const desk = await lockDesk(tx, id);
    if (isRefusal(desk)) return desk;
    const token = `${deskTokenPrefix}${newSecret().secret}`;
    const made = { token_hash: sha256(token), token_made_at: now, token_made_by: personBehind(actor), token_used_at: null };
    await saveDesk(tx, id, made);
    return {
      happened: [{ kind: 'desk-token-made', about: await organisationId(tx), desk: id, name: desk.title }],
      reply: { token, version: desk.version + 1 },
    };
  },
});
