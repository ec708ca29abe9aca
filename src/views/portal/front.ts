// What every page for customers needs of the house: its name, its language and time zone, its colours and logo. Undefined until the organisation is set up.
import { type Kysely, sql } from 'kysely';
import { keptPlan } from '#platform/postgres/kept-plan.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface Front {
  readonly organisation: string;
  readonly language: string;
  readonly timeZone: string;
  readonly colour: string | null;
  /** The start of the logo's digest in hex, which is part of its address; null where there is none. */
  readonly logo: string | null;
  /** Sites that may show our form in a page of theirs. */
  readonly framedBy: readonly string[];
}

export async function front(db: Kysely<DB>): Promise<Front | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Front>`${keptPlan} select o.name as organisation, o.language, o.time_zone as "timeZone", b.colour, coalesce(b.framed_by, '{}') as "framedBy",
      left(encode(b.logo_digest, 'hex'), 12) as logo
      from organisation o left join branding b on b.organisation_id = o.id`.execute(tx.sql),
  );
  return rows[0];
}

/** The logo as it is kept, a PNG picture. */
export async function logoPicture(db: Kysely<DB>): Promise<Buffer | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ logo: Buffer }>`select l.png as logo from branding b join house_logo l on l.digest = b.logo_digest`.execute(tx.sql),
  );
  return rows[0]?.logo;
}
