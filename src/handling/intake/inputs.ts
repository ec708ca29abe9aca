// Inputs that several commands of intake share, with the words for what is wrong with them.
import { z } from 'zod';

const line = (most: number) => z.string().trim().max(most).nullish();

/** A customer as taken down: anything may be missing, since people may complain without giving their name. */
export const newCustomer = z.object({
  name: line(200),
  email: z.union([z.literal(''), z.email('This does not look like an e-mail address.')]).nullish(),
  phone: line(50),
  address: line(1000),
  anonymous: z.boolean().default(false),
  confidential: z.boolean().default(false),
  preferredChannel: line(40),
  language: line(40),
  contactTimes: line(500),
  adjustments: line(2000),
  supportNeeds: line(2000),
  supportConsent: z.boolean().default(false),
});
export type NewCustomer = z.output<typeof newCustomer>;
