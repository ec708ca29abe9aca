// Corrects what we know of a customer: how to reach them, how they wish to be reached, adjustments, support needs. Needs are
// kept only with consent; consent taken back erases them. The record says which fields, never what they say.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { indexForSearch } from '#records/complaints.ts';
import { complaintsOfCustomer, customerColumns, lockCustomer, saveCustomer } from '#records/customers.ts';
import { command } from '../command.ts';
import { newCustomer, seen } from './inputs.ts';

export const correctCustomer = command({
  permission: 'log',
  input: newCustomer.extend({
    customer: z.uuid(),
    version: seen,
    noUpdates: z.boolean().optional().describe('They asked not to be told how it goes; left out, as it was'),
    noFeedback: z.boolean().optional().describe('They asked not to be asked how it went; left out, as it was'),
  }),
  async run({ customer: id, version, noUpdates, noFeedback, ...details }, { tx, now }) {
    const known = await lockCustomer(tx, id, version);
    if (isRefusal(known)) return known;
    const columns = {
      ...customerColumns(details, now),
      no_updates_at: refused(known.no_updates_at, noUpdates, now),
      no_feedback_at: refused(known.no_feedback_at, noFeedback, now),
    };
    if (known.support_needs !== null && columns.support_needs !== null) columns.support_consent_at = known.support_consent_at;
    const fields = Object.entries(columns)
      .filter(([column, value]) => String(known[column as keyof typeof columns] ?? '') !== String(value ?? ''))
      .map(([column]) => column.replaceAll('_', '-'));
    if (fields.length === 0) return { unchanged: true, reply: { version } };
    await saveCustomer(tx, id, columns);
    for (const complaint of await complaintsOfCustomer(tx, id)) await indexForSearch(tx, complaint);
    return { happened: [{ kind: 'customer-corrected', about: id, fields }], reply: { version: version + 1 } };
  },
});

/** Since when they want none of it; left out, as it was. */
function refused(since: Date | null, none: boolean | undefined, now: Date): Date | null {
  if (none === undefined) return since;
  return none ? (since ?? now) : null;
}
