// Names a colleague a complaint is about: from now on they neither see nor handle it. Where they handled it, it goes back to
// its team.
import { z } from 'zod';
import { canBeSubject } from '#domain/need-to-know.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { addSubject, isSubject, possibleReaders, readersOf } from '#records/complaint-access.ts';
import { lockComplaint } from '#records/complaints.ts';
import { command } from '../command.ts';
import { id, version } from './inputs.ts';

export const nameSubject = command({
  permission: 'log',
  input: z.object({ complaint: id, version, person: id }),
  async run(input, { tx, now }) {
    const complaint = await lockComplaint(tx, input.complaint, input.version);
    if (isRefusal(complaint)) return complaint;
    if (await isSubject(tx, complaint.id, input.person)) return { unchanged: true, reply: { version: complaint.version } };
    const [person] = await possibleReaders(tx, complaint.id, [input.person]);
    if (!person || person.kind !== 'colleague') return refuse('person.unknown');
    const readers = await possibleReaders(tx, complaint.id, await readersOf(tx, complaint.id));
    const fit = canBeSubject(person.id, complaint.needToKnow, readers);
    if (isRefusal(fit)) return fit;
    const handlerRemoved = complaint.handlerId === person.id;
    await addSubject(tx, complaint.id, person.id, now);
    return {
      happened: [{ kind: 'subject-named', about: complaint.id, person: person.id, handlerRemoved }],
      reply: { version: complaint.version + 1 },
    };
  },
});
