// Rows of guidance as the organisation worded it: every version is kept, the newest counts.
import type { Transaction } from '#platform/postgres/transaction.ts';

/** The newest version of a text; nothing where it is as it came and always was. */
export async function newestVersion(tx: Transaction, guidance: string) {
  return tx.sql
    .selectFrom('guidance_version')
    .select(['version', 'title', 'body'])
    .where('guidance', '=', guidance)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export interface Worded {
  readonly guidance: string;
  readonly version: number;
  readonly title: string;
  /** Null: as it came. */
  readonly body: string | null;
  readonly by: string | null;
  readonly now: Date;
}

export async function addVersion(tx: Transaction, { guidance, version, title, body, by, now }: Worded): Promise<void> {
  await tx.sql.insertInto('guidance_version').values({ guidance, version, title, body, changed_by: by, changed_at: now }).execute();
}
