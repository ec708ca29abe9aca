// Takes an entry out of what happened to the customer, with the reason: it belonged to another case, or was never said. It stays among
// those taken out and can be put back.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { entryOf, saveEntry } from '#records/chronology-entries.ts';
import { lockFor } from '#records/complaints.ts';
import { command } from '../command.ts';
import { complaintId, needed, seen } from './inputs.ts';

export const removeChronologyEntry = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, entry: z.uuid(), version: seen, reason: needed('Say why it is taken out.', 1_000) }),
  async run({ complaint: about, entry, version: seenVersion, reason }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'write-chronology' });
    if (isRefusal(complaint)) return complaint;
    const found = await entryOf(tx, about, entry, seenVersion);
    if (isRefusal(found)) return found;
    if (found.removed_at !== null) return refuse('chronology.removed');
    const removed = { removed_at: now, removed_by: personBehind(actor), removed_reason: reason };
    const version = await saveEntry(tx, about, entry, removed);
    return { happened: [{ kind: 'chronology-entry-removed', about, entry }], reply: { version } };
  },
});
