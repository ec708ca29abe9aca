// Rows of the links and codes by which people come to our pages from a place or a product.
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface PortalLink {
  readonly code: string;
  readonly label: string;
  readonly product: string | null;
  readonly legalEntity: string | null;
}

/** The link of that code, unless it was retired: paper outlives a retired link, which then simply says nothing. */
export async function portalLink(tx: Transaction, code: string): Promise<PortalLink | undefined> {
  return tx.sql
    .selectFrom('portal_link')
    .select(['code', 'label', 'product_id as product', 'legal_entity_id as legalEntity'])
    .where('code', '=', code)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
}

export interface NewPortalLink extends PortalLink {
  readonly way: string;
  readonly by: string | null;
  readonly now: Date;
}

export async function addPortalLink(
  tx: Transaction,
  { code, label, way, product, legalEntity, by, now }: NewPortalLink,
): Promise<void> {
  const row = { code, label, way, product_id: product, legal_entity_id: legalEntity, made_by: by, made_at: now };
  await tx.sql.insertInto('portal_link').values(row).execute();
}

export async function retirePortalLink(tx: Transaction, code: string, now: Date): Promise<void> {
  await tx.sql.updateTable('portal_link').set({ retired_at: now }).where('code', '=', code).execute();
}
