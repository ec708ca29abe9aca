// Rows of the links and codes by which people come to our pages from a place or a product.
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface PortalLink {
  readonly code: string;
  readonly product: string | null;
  readonly legalEntity: string | null;
}

/** The link of that code, unless it was retired: paper outlives a retired link, which then simply says nothing. */
export async function portalLink(tx: Transaction, code: string): Promise<PortalLink | undefined> {
  return tx.sql
    .selectFrom('portal_link')
    .select(['code', 'product_id as product', 'legal_entity_id as legalEntity'])
    .where('code', '=', code)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
}
