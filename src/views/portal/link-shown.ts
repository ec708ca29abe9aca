// A link or code as whoever follows it, or prints it, needs it: where it leads, what it is for. Public, and tells nothing else.
import type { Kysely } from 'kysely';
import type { PortalWay } from '#domain/portal-link.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export async function linkShown(db: Kysely<DB>, code: string): Promise<{ label: string; way: PortalWay } | undefined> {
  const row = await ask(db, 'program', ({ sql }) =>
    sql.selectFrom('portal_link').select(['label', 'way']).where('code', '=', code).executeTakeFirst(),
  );
  return row && { label: row.label, way: row.way as PortalWay };
}
