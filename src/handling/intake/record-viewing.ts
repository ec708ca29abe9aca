// Records that somebody looked at a complaint: at most once in fifteen minutes for each person, so that the record says who
// saw it and when without a line for every click. Done before the complaint is shown.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { sameLookSince } from '#domain/viewing.ts';
import { noteViewing } from '#records/viewings.ts';
import { command, type Done, type Unchanged } from '../command.ts';
import { complaintId } from './inputs.ts';

interface Viewed {
  readonly recorded: boolean;
}

export const recordViewing = command({
  permission: 'anyone',
  input: z.object({ complaint: complaintId }),
  async run({ complaint }, { tx, actor, now }): Promise<Done<Viewed> | Unchanged<Viewed>> {
    const person = personBehind(actor);
    const noted = person !== null && (await noteViewing(tx, { complaint, person, now, recently: sameLookSince(now) }));
    if (!noted) return { unchanged: true, reply: { recorded: false } };
    return { happened: [{ kind: 'complaint-viewed', about: complaint }], reply: { recorded: true } };
  },
});
