// The row of how the organisation looks on the pages for customers, and which sites may show them. Until something is chosen there is none.
import { sql, type Updateable } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Branding {
  readonly colour: string | null;
  readonly framedBy: string[];
  /** 0 while nothing was chosen. */
  readonly version: number;
}

export async function brandingOf(tx: Transaction): Promise<Branding> {
  const row = await tx.sql.selectFrom('branding').select(['colour', 'framed_by', 'version']).executeTakeFirst();
  return { colour: row?.colour ?? null, framedBy: row?.framed_by ?? [], version: row?.version ?? 0 };
}

export async function saveBranding(tx: Transaction, organisation: string, change: Updateable<DB['branding']>): Promise<void> {
  await tx.sql
    .insertInto('branding')
    .values({ ...change, organisation_id: organisation })
    .onConflict((conflict) =>
      conflict.column('organisation_id').doUpdateSet({ ...change, version: sql<number>`branding.version + 1` }),
    )
    .execute();
}
