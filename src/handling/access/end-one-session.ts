// Ends one of a person's own sessions: a browser they no longer use, or do not know.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { refuse } from '#domain/refusal.ts';
import { endSessionOf } from '#records/sessions.ts';
import { command } from '../command.ts';
import { id } from './inputs.ts';

export const endOneSession = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ session: id }),
  async run({ session }, { tx, actor }) {
    const person = personBehind(actor);
    if (!person) return refuse('sign-in.needed');
    if (!(await endSessionOf(tx, person, session))) return refuse('session.unknown');
    return { happened: [{ kind: 'session-ended', about: person, session }], reply: {} };
  },
});
