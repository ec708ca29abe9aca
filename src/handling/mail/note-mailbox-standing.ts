// Notes that a mailbox is heard from again, or what is wrong with it, in words for the person who can mend it. Told at changes only.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { lockMailbox, noteStanding } from '#records/mailboxes.ts';
import { command } from '../command.ts';

export const noteMailboxStanding = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ mailbox: z.uuid(), fault: z.string().max(500).nullable() }),
  async run({ mailbox, fault }, { tx, now }) {
    const found = await lockMailbox(tx, mailbox);
    if (isRefusal(found)) return found;
    await noteStanding(tx, mailbox, fault, now);
    return { happened: [{ kind: 'mailbox-standing-noted', about: mailbox, well: fault === null }], reply: {} };
  },
});
