// Keeps the refresh token that a provider gave in place of the one that was used, sealed, before anything is done with what came with it.
// One that an administrator entered in the meantime stays. Whoever has the mailbox's page open is not made stale by it.
import { z } from 'zod';
import { mailboxSecretPurpose } from '#domain/mail/mailbox.ts';
import { isRefusal } from '#domain/refusal.ts';
import { seal, unseal } from '#platform/sealing.ts';
import { lockMailbox, saveSealed } from '#records/mailboxes.ts';
import { command } from '../command.ts';

export const keepRefreshToken = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ mailbox: z.uuid(), used: z.string().max(10_000), becomes: z.string().min(1).max(10_000) }),
  async run({ mailbox, used, becomes }, { tx, secret: ours }) {
    const found = await lockMailbox(tx, mailbox);
    if (isRefusal(found)) return found;
    const words = unseal(ours, mailboxSecretPurpose, found.sealed);
    const kept = words === undefined ? undefined : (JSON.parse(words) as { secret: string; clientSecret: string });
    if (kept?.secret !== used) return { unchanged: true, reply: {} };
    await saveSealed(tx, mailbox, seal(ours, mailboxSecretPurpose, JSON.stringify({ ...kept, secret: becomes })));
    return { happened: [{ kind: 'mailbox-token-renewed', about: mailbox }], reply: {} };
  },
});
