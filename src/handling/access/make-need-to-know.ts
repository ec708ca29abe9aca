// Makes a complaint need-to-know: from now on only the people named may open it, whatever others' roles and teams. Whoever
// makes it so is among them.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { canBeReaders } from '#domain/need-to-know.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { addReaders, possibleReaders, readersOf, removeReaders } from '#records/complaint-access.ts';
import { lockComplaint, saveComplaint } from '#records/complaints.ts';
import { command } from '../command.ts';
import { id, version } from './inputs.ts';

export const makeNeedToKnow = command({
  permission: 'open-need-to-know',
  input: z.object({ complaint: id, version, readers: z.array(id).max(200) }),
  async run(input, { tx, actor, now }) {
    const complaint = await lockComplaint(tx, input.complaint, input.version);
    if (isRefusal(complaint)) return complaint;
    if (complaint.needToKnow) return refuse('need-to-know.already');
    const by = personBehind(actor);
    const readers = [...new Set([...input.readers, ...(by ? [by] : [])])].toSorted();
    const people = await possibleReaders(tx, complaint.id, readers);
    if (people.length < readers.length) return refuse('reader.not-here');
    const fit = canBeReaders(people);
    if (isRefusal(fit)) return fit;
    await removeReaders(tx, complaint.id, await readersOf(tx, complaint.id));
    await addReaders(tx, { complaint: complaint.id, people: readers, by, now });
    await saveComplaint(tx, complaint.id, { need_to_know: true });
    return { happened: [{ kind: 'need-to-know-made', about: complaint.id, readers }], reply: { version: complaint.version + 1 } };
  },
});
