// Says anew who may open a need-to-know complaint. One of them must be able to say so again.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { canBeReaders } from '#domain/need-to-know.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { addReaders, possibleReaders, readersOf, removeReaders } from '#records/complaint-access.ts';
import { lockComplaint, saveComplaint } from '#records/complaints.ts';
import { command } from '../command.ts';
import { id, version } from './inputs.ts';

export const changeReaders = command({
  permission: 'open-need-to-know',
  input: z.object({ complaint: id, version, readers: z.array(id).max(200) }),
  async run(input, { tx, actor, now }) {
    const complaint = await lockComplaint(tx, input.complaint, input.version);
    if (isRefusal(complaint)) return complaint;
    if (!complaint.needToKnow) return refuse('need-to-know.not');
    const readers = [...new Set(input.readers)].toSorted();
    const people = await possibleReaders(tx, complaint.id, readers);
    if (people.length < readers.length) return refuse('reader.not-here');
    const fit = canBeReaders(people);
    if (isRefusal(fit)) return fit;
    const before = await readersOf(tx, complaint.id);
    const added = readers.filter((person) => !before.includes(person));
    const removed = before.filter((person) => !readers.includes(person));
    if (added.length + removed.length === 0) return { unchanged: true, reply: { version: complaint.version } };
    await addReaders(tx, { complaint: complaint.id, people: added, by: personBehind(actor), now });
    await saveComplaint(tx, complaint.id, {});
    await removeReaders(tx, complaint.id, removed);
    return {
      happened: [{ kind: 'readers-changed', about: complaint.id, added, removed }],
      reply: { version: complaint.version + 1 },
    };
  },
});
