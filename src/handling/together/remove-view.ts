// Removes a saved view of one's own. Lists opened from it stay as they are.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { removeViewRow } from '#records/saved-views.ts';
import { command } from '../command.ts';

export const removeView = command({
  permission: 'anyone',
  input: z.object({ id: z.uuid() }),
  async run({ id }, { tx, actor }) {
    if (actor.kind !== 'person') return refuse('view.unknown');
    const screen = await removeViewRow(tx, id, actor.id);
    if (screen === undefined) return refuse('view.unknown');
    return { happened: [{ kind: 'view-removed', about: actor.id, view: id, screen }], reply: { removed: true } };
  },
});
