// Removes another help desk of which nothing is kept here: one that was added by mistake. One with contacts stays, and its token is revoked.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { hasJournal, lockDesk, removeDeskRow } from '#records/desks.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';
import { seen } from '../intake/inputs.ts';

export const removeDesk = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ desk: z.uuid(), version: seen }),
  async run({ desk: id, version }, { tx }) {
    const desk = await lockDesk(tx, id, version);
    if (isRefusal(desk)) return desk;
    if (await hasJournal(tx, id)) return refuse('desk.has-journal');
    if (!(await removeDeskRow(tx, id))) return refuse('desk.has-contacts');
    return {
      happened: [{ kind: 'desk-removed', about: await organisationId(tx), desk: id, name: desk.title }],
      reply: { removed: true },
    };
  },
});
