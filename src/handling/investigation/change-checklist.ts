// Changes what is looked at on a track: all items, in their order, in place of those there were. What was ticked on a complaint
// keeps the words it was ticked under; what the list was before is in the record.
import { z } from 'zod';
import { tracks } from '#domain/complaint.ts';
import { refuse } from '#domain/refusal.ts';
import { lockChecklist, replaceChecklist } from '#records/checklists.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';
import { words } from '../intake/inputs.ts';

export const changeChecklist = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    track: z.enum(tracks),
    seen: z.array(z.uuid()).max(200).describe('The items as they were when the change was begun'),
    items: z.array(words('Say what to look at.', 500)).max(50, 'Keep to 50 items.'),
  }),
  async run({ track, seen, items }, { tx, now }) {
    const { id } = await theOrganisation(tx);
    const was = await lockChecklist(tx, track);
    const texts = [...new Set(items)];
    const before = was.map(({ text }) => text);
    if (JSON.stringify(before) === JSON.stringify(texts)) return { unchanged: true, reply: { items: texts.length } };
    if (JSON.stringify(was.map((one) => one.id)) !== JSON.stringify(seen)) return refuse('page.stale');
    await replaceChecklist(tx, track, was, { texts, now });
    return {
      happened: [{ kind: 'checklist-changed', about: id, track, was: before, becomes: texts }],
      reply: { items: texts.length },
    };
  },
});
