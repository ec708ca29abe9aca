// What happens while a complaint is decided and put right: options, risks, opinions, liability, approvals. Amounts are facts and
// are kept; reasons and words stand in the rows, where they can be erased.
import { z } from 'zod';

const id = z.string();
const minor = z.number();
const amounts = z.record(z.string(), z.number());
const about = { option: id, sort: z.string() };

export const redressHappenings = {
  'option-added': z.strictObject(about),
  'option-changed': z.strictObject({ ...about, parts: z.array(z.string()) }),
  'option-removed': z.strictObject(about),
  'option-recommended': z.strictObject(about),
  'option-chosen': z.strictObject({ ...about, amounts, currency: z.string(), approval: id.nullable() }),
  'option-rejected': z.strictObject(about),
  'option-reconsidered': z.strictObject({ ...about, was: z.string() }),
  'redress-set': z.strictObject({ ...about, was: amounts, becomes: amounts, currency: z.string() }),
  'risk-rated': z.strictObject({ ...about, risk: z.string(), score: z.number(), residual: z.number() }),
  'risk-dropped': z.strictObject({ ...about, risk: z.string() }),
  'opinion-asked': z.strictObject({ ...about, opinion: id, of: id }),
  'opinion-given': z.strictObject({ ...about, opinion: id, of: id, leaning: z.string() }),
  'liability-proposed': z.strictObject({ proposal: id, position: z.string(), cost: minor, currency: z.string() }),
  'liability-decided': z.strictObject({
    proposal: id,
    position: z.string(),
    cost: minor,
    currency: z.string(),
    insurer: z.string(),
    approval: id.nullable(),
  }),
  'approval-asked': z.strictObject({ approval: id, matter: z.string(), subject: id, digest: z.string() }),
  'approval-given': z.strictObject({ approval: id, matter: z.string(), subject: id, digest: z.string(), askedBy: id }),
  'approval-sent-back': z.strictObject({ approval: id, matter: z.string(), subject: id, askedBy: id, reason: z.string() }),
  'approval-withdrawn': z.strictObject({ approval: id, matter: z.string(), subject: id }),
};
