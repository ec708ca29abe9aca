// Changes the program's own secret: everything sealed with the one is sealed with the other, in one transaction. Whoever asks puts
// the new secret where the program finds it, before or after: a start with the wrong one is refused.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import {
  dropWhatIsSealed,
  fingerprintOf,
  keepFingerprint,
  keptFingerprint,
  sealAnew,
  sealWhatLiesOpen,
} from '#records/sealed-secrets.ts';
import { command } from '../command.ts';
import { ofTheProgram } from './inputs.ts';

export const changeSecret = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    to: z.instanceof(Buffer),
    lost: z.boolean().default(false).describe('The earlier secret is lost: what it sealed is taken away'),
  }),
  async run({ to, lost }, { tx, secret, now }) {
    const kept = await keptFingerprint(tx);
    if (lost) {
      const sealed = await dropWhatIsSealed(tx);
      await keepFingerprint(tx, to, now);
      return { happened: [{ kind: 'secret-changed', about: ofTheProgram, sealed, lost }], reply: { sealed } };
    }
    if (kept === fingerprintOf(to)) return { unchanged: true, reply: { sealed: 0 } };
    if (kept !== null && kept !== fingerprintOf(secret)) return refuse('secret.wrong');
    await sealWhatLiesOpen(tx, secret);
    const sealed = await sealAnew(tx, secret, to);
    await keepFingerprint(tx, to, now);
    return { happened: [{ kind: 'secret-changed', about: ofTheProgram, sealed, lost }], reply: { sealed } };
  },
});
