// What happens to problems that many contacts share. Their words stand in rows.
import { z } from 'zod';

const id = z.string();

export const problemHappenings = {
  'problem-proposed': z.strictObject({ count: z.number(), hours: z.number(), expected: z.number() }),
  'problem-opened': z.strictObject({ origin: z.string(), proposed: z.boolean(), contacts: z.number() }),
  'problem-described': z.strictObject({ fields: z.array(z.string()), owner: id.nullable() }),
  'problem-gathered': z.strictObject({ contacts: z.array(id) }),
  'problem-contacts-removed': z.strictObject({ contacts: z.array(id) }),
  'problem-split': z.strictObject({ into: id, contacts: z.number() }),
  'problem-merged': z.strictObject({ into: id, contacts: z.number() }),
  'problem-dismissed': z.strictObject({}),
  'problem-closed': z.strictObject({ contacts: z.number() }),
  'problem-reopened': z.strictObject({ was: z.string() }),
  'affected-listed': z.strictObject({ added: z.number(), refused: z.number() }),
  'affected-removed': z.strictObject({ customers: z.array(id) }),
  'affected-forgotten': z.strictObject({ customers: z.number() }),
  'telling-written': z.strictObject({ telling: id, as: z.string(), languages: z.array(z.string()) }),
  'telling-asked': z.strictObject({ telling: id, digest: z.string(), people: z.number() }),
  'telling-approved': z.strictObject({ telling: id, digest: z.string() }),
  'telling-sent-back': z.strictObject({ telling: id }),
  'telling-started': z.strictObject({ telling: id, people: z.number(), anHour: z.number() }),
  'telling-stopped': z.strictObject({ telling: id, left: z.number() }),
  'customers-told': z.strictObject({ telling: id, told: z.number(), notTold: z.number() }),
  'telling-ended': z.strictObject({ telling: id, told: z.number(), notTold: z.number() }),
  'telling-answered': z.strictObject({ telling: id, contact: id }),
  'problem-shown': z.strictObject({
    shown: z.boolean(),
    from: z.string().nullable(),
    until: z.string().nullable(),
    languages: z.array(z.string()),
  }),
};
