// Customers coming back to their complaint: what was sent, who came in and how, who went. Never an address or a code.
import { z } from 'zod';

const customer = z.string();

export const wayInHappenings = {
  'way-in-sent': z.strictObject({ customer, channel: z.string() }),
  /** By a colleague; `by` says how the address is known to be the customer's. */
  'way-in-given': z.strictObject({ customer, channel: z.string(), by: z.string() }),
  /** To go on with a complaint that was begun and not sent. */
  'draft-link-sent': z.strictObject({}),
  'way-in-failed': z.strictObject({ by: z.enum(['code', 'receipt']) }),
  'customer-admitted': z.strictObject({ customer, by: z.enum(['link', 'code', 'receipt']) }),
  'customer-left': z.strictObject({ customer }),
};
