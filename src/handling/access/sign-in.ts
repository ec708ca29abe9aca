// Signs a person in with e-mail address, password and, where they have one, a code of their second factor. Every failure is
// counted before it is answered and put on the record; nothing in the answer, nor the time it takes, tells whether an address
// is somebody's. The reply carries the secrets for the cookies; only their hashes are kept.
import { z } from 'zod';
import { afterFailure, waitInWords, waitUntil } from '#domain/lockout.ts';
import { refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { newId } from '#platform/new-id.ts';
import { isPassword } from '#platform/password.ts';
import { newSecret } from '#platform/secret.ts';
import { organisationId } from '#records/organisations.ts';
import { personByEmail } from '#records/people.ts';
import { proveSecondFactor } from '#records/second-factors.ts';
import { endSession, isKnownDevice, openSession, rememberDevice } from '#records/sessions.ts';
import { forgetCounts, keepCounts, lockCounts } from '#records/sign-in-failures.ts';
import { command } from '../command.ts';
import { secret, typedPassword } from './inputs.ts';

const waitFirst = (time: string): string =>
  `Too many tries have failed. Wait ${time}, then try again. Browsers you have signed in on before are not affected.`;

export const signIn = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({
    email: z.string().trim().max(254),
    password: typedPassword,
    code: z.string().max(50).optional(),
    /** From where: the network address, the browser's own words, and the secrets of its cookies, where it has them. */
    address: z.string(),
    agent: z.string(),
    device: secret.optional(),
    session: secret.optional(),
  }),
  async run(input, { tx, now, secret }) {
    const person = await personByEmail(tx, input.email);
    const deviceHash = sha256(input.device ?? '');
    const known = await isKnownDevice(tx, deviceHash, person?.id ?? newId(now));
    const { email: account, address } = input;
    const counts = await lockCounts(tx, { account, address, device: deviceHash, onKnownDevice: known }, now);
    const until = waitUntil(counts, now);
    if (until) return refuse('sign-in.wait', { words: waitFirst(waitInWords(until, now)), facts: { until: until.toISOString() } });

    const right = await isPassword(person?.state === 'active' ? person.password_hash : null, input.password);
    const factor = person && right ? await proveSecondFactor(tx, person.id, { code: input.code, now, secret }) : 'none';
    if (factor === 'needed') return refuse('sign-in.code-needed');
    if (!person || !right || factor === 'wrong') {
      const failed = counts.map((count) => ({ ...count, ...afterFailure(count, now) }));
      await keepCounts(tx, failed);
      const reason = waitUntil(failed, now) ? 'locked' : right ? 'code' : 'password';
      const about = person?.id ?? (await organisationId(tx));
      const refused = refuse(right ? 'sign-in.code-refused' : 'sign-in.refused');
      return { happened: [{ kind: 'sign-in-failed', about, reason }], reply: { secret: '', device: '', person: '' }, refused };
    }

    await forgetCounts(
      tx,
      counts.filter(({ kind }) => kind !== 'account'),
    );
    if (input.session) await endSession(tx, sha256(input.session));
    const [session, device] = [newSecret(), known && input.device ? { secret: input.device, hash: deviceHash } : newSecret()];
    await rememberDevice(tx, device.hash, person.id, now);
    const { agent } = input;
    const kept = { device: device.hash.toString('hex'), agent, csrf: newSecret().secret, now };
    await openSession(tx, { id: newId(now), idHash: session.hash, person: person.id, ...kept });
    const used = typeof factor === 'number' ? [{ kind: 'recovery-code-used', about: person.id, left: factor } as const] : [];
    return {
      happened: [{ kind: 'signed-in', about: person.id, newDevice: !known, secondFactor: factor !== 'none' }, ...used],
      reply: { secret: session.secret, device: device.secret, person: person.id },
    };
  },
});
