// Proves at a start that the program's secret is the one that things in this database were sealed with, and seals what an older
// version kept open. A wrong secret is refused before anybody is let in: their second factors could not be read.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { fingerprintOf, keepFingerprint, keptFingerprint, sealWhatLiesOpen } from '#records/sealed-secrets.ts';
import { command } from '../command.ts';
import { ofTheProgram } from './inputs.ts';

export const proveSecret = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, secret, now }) {
    const kept = await keptFingerprint(tx);
    if (kept !== null && kept !== fingerprintOf(secret)) return refuse('secret.wrong');
    const sealed = await sealWhatLiesOpen(tx, secret);
    if (kept !== null && sealed === 0) return { unchanged: true, reply: { sealed } };
    await keepFingerprint(tx, secret, now);
    return { happened: [{ kind: 'secret-taken-up', about: ofTheProgram, sealed }], reply: { sealed } };
  },
});
