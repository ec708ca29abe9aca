// Ends the session a person is using, at once and on the server: the cookie opens nothing afterwards.
import { z } from 'zod';
import { sha256 } from '#platform/digest.ts';
import { endSession } from '#records/sessions.ts';
import { command } from '../command.ts';
import { secret } from './inputs.ts';

export const signOut = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ session: secret }),
  async run(input, { tx }) {
    const person = await endSession(tx, sha256(input.session));
    if (!person) return { unchanged: true, reply: {} };
    return { happened: [{ kind: 'signed-out', about: person }], reply: {} };
  },
});
