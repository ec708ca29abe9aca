// Stops listening to a mailbox and forgets its password. What came from it stays.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { lockMailbox, removeMailboxRow } from '#records/mailboxes.ts';
import { command } from '../command.ts';
import { seen } from '../intake/inputs.ts';

export const removeMailbox = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ mailbox: z.uuid(), version: seen }),
  async run({ mailbox, version }, { tx }) {
    const found = await lockMailbox(tx, mailbox, version);
    if (isRefusal(found)) return found;
    await removeMailboxRow(tx, mailbox);
    return { happened: [{ kind: 'mailbox-removed', about: mailbox }], reply: { removed: true } };
  },
});
