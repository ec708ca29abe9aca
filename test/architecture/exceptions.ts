// Where a house rule does not hold, and why that is right. Keep it tiny: an exception that covers nothing any more
// fails the test, and so does one without a reason.
import type { Exception } from './rule.ts';

const record = {
  rule: 'every column that names another row is part of a foreign key',
  path: 'db/migrations/0002-the-record.sql',
  reason: 'The record outlives what it speaks of: a complaint may be erased by law, its entries may not.',
};

export const exceptions: readonly Exception[] = [
  { ...record, about: 'audit_entry: chain_id' },
  { ...record, about: 'audit_entry: actor_id' },
  { ...record, about: 'audit_seal_head: chain_id' },
  {
    rule: record.rule,
    path: 'db/migrations/0003-contacts-and-complaints.sql',
    about: 'complaint_party: authority_attachment',
    reason: 'Attachments come after parties in the same file, so the key is added once both are there, in 0011-intake.sql.',
  },
  {
    rule: record.rule,
    path: 'db/migrations/0001-organisation-and-people.sql',
    about: 'calendar_day: changed_by',
    reason: 'The table of people is made later in that file; 0011-settings-and-verifications.sql adds the foreign key.',
  },
];
