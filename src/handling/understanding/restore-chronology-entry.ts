// Puts an entry back into what happened to the customer, after it was taken out.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { entryOf, saveEntry } from '#records/chronology-entries.ts';
import { lockFor } from '#records/complaints.ts';
import { command } from '../command.ts';
import { complaintId, seen } from './inputs.ts';

export const restoreChronologyEntry = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, entry: z.uuid(), version: seen }),
  async run({ complaint: about, entry, version: seenVersion }, { tx, actor }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'write-chronology' });
    if (isRefusal(complaint)) return complaint;
    const found = await entryOf(tx, about, entry, seenVersion);
    if (isRefusal(found)) return found;
    if (found.removed_at === null) return { unchanged: true, reply: { version: found.version } };
    const version = await saveEntry(tx, about, entry, { removed_at: null, removed_by: null, removed_reason: null });
    return { happened: [{ kind: 'chronology-entry-restored', about, entry }], reply: { version } };
  },
});
