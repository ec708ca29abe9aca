// Ends all of a person's sessions but the one they are using.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { endSessionsOf } from '#records/sessions.ts';
import { command } from '../command.ts';
import { secret } from './inputs.ts';

export const endOtherSessions = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ session: secret }),
  async run({ session }, { tx, actor }) {
    const person = personBehind(actor);
    if (!person) return refuse('sign-in.needed');
    const sessions = await endSessionsOf(tx, person, sha256(session));
    if (sessions === 0) return { unchanged: true, reply: { sessions } };
    return { happened: [{ kind: 'other-sessions-ended', about: person, sessions }], reply: { sessions } };
  },
});
