// Shapes that the commands about files share.
import { z } from 'zod';
import type { Happening } from '#domain/happening.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { whereAttached } from '#records/file-checks.ts';
import { organisationId } from '#records/organisations.ts';

/** SHA-256 in hex. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** One entry for each complaint the content is attached to; of the organisation while it is attached to none. */
export async function onEach(
  tx: Transaction,
  content: string,
  entry: (about: string, attachment: string | null) => Happening,
): Promise<readonly [Happening, ...Happening[]]> {
  const [first, ...others] = await whereAttached(tx, content);
  if (!first) return [entry(await organisationId(tx), null)];
  return [entry(first.complaint, first.attachment), ...others.map((one) => entry(one.complaint, one.attachment))];
}
