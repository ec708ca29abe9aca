// Saves the filter of a list under a name, for oneself or for everybody. With the id of an own view, changes that one.
import { z } from 'zod';
import { queueFilter } from '#domain/queue-filter.ts';
import { refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { ownsView, putView } from '#records/saved-views.ts';
import { command } from '../command.ts';

export const saveView = command({
  permission: 'anyone',
  input: z.object({
    id: z.uuid().optional(),
    screen: z.enum(['queue']).default('queue'),
    name: z.string().trim().min(1, 'Give the view a name.').max(80, 'Use at most 80 characters.'),
    filter: queueFilter,
    shared: z.boolean().default(false),
  }),
  async run({ id, screen, name, filter, shared }, { tx, actor, now }) {
    if (actor.kind !== 'person') return refuse('view.unknown');
    if (id !== undefined && !(await ownsView(tx, id, actor.id))) return refuse('view.unknown');
    const view = id ?? newId(now);
    await putView(tx, { id: view, person: actor.id, screen, name, filter, shared, now });
    return { happened: [{ kind: 'view-saved', about: actor.id, view, screen, shared }], reply: { id: view } };
  },
});
