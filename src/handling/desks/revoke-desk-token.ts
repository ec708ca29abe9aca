// Revokes the token of another help desk: its next post is refused. What came from it stays.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { lockDesk, saveDesk } from '#records/desks.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';

export const revokeDeskToken = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ desk: z.uuid() }),
  async run({ desk: id }, { tx }) {
    const desk = await lockDesk(tx, id);
    if (isRefusal(desk)) return desk;
    if (desk.token_hash === null) return { unchanged: true, reply: { revoked: false } };
    await saveDesk(tx, id, { token_hash: null, token_made_at: null, token_made_by: null });
    return {
      happened: [{ kind: 'desk-token-revoked', about: await organisationId(tx), desk: id, name: desk.title }],
      reply: { revoked: true },
    };
  },
});
