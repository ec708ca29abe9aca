// What figures show of a complaint whose customer had it restricted: it counts, as the law asks, and nothing it tells is shown behind
// them. `c` is the complaint. UK GDPR, article 18(2).
import { sql } from 'kysely';

export const isRestricted = sql<boolean>`exists (select 1 from processing_restriction x where x.complaint_id = c.id and x.lifted_at is null)`;

/** The complaint's title, or in its place why it is not shown. */
export const titleTold = sql<string>`case when ${isRestricted} then 'Restricted at its customer’s wish: counted, not told' else c.title end`;
