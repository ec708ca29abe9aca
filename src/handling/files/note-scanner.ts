// Notes how the malware scanner stands, at changes only: found, silent, heard again, or none any more.
import { z } from 'zod';
import { lockScanner, saveScanner } from '#records/file-checks.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';

export const noteScanner = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ address: z.string().max(300), engine: z.string().max(200), fault: z.string().max(300).nullable() }),
  async run({ address, engine, fault }, { tx, now }) {
    const found = await lockScanner(tx);
    const same = found.address === address && found.fault === fault && (fault !== null || found.engine === engine);
    if (same) return { unchanged: true, reply: {} };
    const standing = fault === null ? { engine, heard_at: now, fault_at: null } : { fault_at: now };
    await saveScanner(tx, { address, fault, ...standing });
    const happened = {
      kind: 'file-scanner-noted',
      about: await organisationId(tx),
      well: fault === null && address !== '',
      engine,
    } as const;
    return { happened: [happened], reply: {} };
  },
});
