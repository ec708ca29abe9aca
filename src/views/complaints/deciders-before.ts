// Who decided a complaint at an earlier stage of decision, so that a page offers them no decision that the commands would refuse.
import { sql } from 'kysely';

/** As an array of ids, beside `complaint c`. */
export const decidersBefore = sql`deciders_before(c.id)`;
