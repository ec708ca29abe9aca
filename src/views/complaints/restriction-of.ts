// Whether what is done with a complaint is restricted at its customer's wish, for the views that show complaints: `c` is the complaint.
// It stays so, and is marked, where something of it goes on as far as the customer agreed. UK GDPR, article 18.
import { sql } from 'kysely';
import { z } from 'zod';

export const Restricted = z
  .enum(['stands', 'goes-on'])
  .nullable()
  .describe('What is done with it is restricted at its customer’s wish; `goes-on`: as far as they agreed');
export type Restricted = z.output<typeof Restricted>;

export const restrictionOf = sql`(select case when x.goes_on = '' then 'stands' else 'goes-on' end from processing_restriction x
  where x.complaint_id = c.id and x.lifted_at is null)`;
