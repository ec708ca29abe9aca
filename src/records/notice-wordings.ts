// Rows of notices as the organisation words them: every version is kept, the newest counts; one without words is back to how it came.
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function newestNoticeWording(tx: Transaction, notice: string, language: string) {
  return tx.sql
    .selectFrom('notice_wording')
    .select(['version', 'subject', 'text'])
    .where('notice', '=', notice)
    .where('language', '=', language)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export interface WordedNotice {
  readonly notice: string;
  readonly language: string;
  readonly version: number;
  readonly subject: string | null;
  readonly text: string | null;
  readonly by: string | null;
  readonly now: Date;
}

export async function addNoticeWording(tx: Transaction, { by, now, ...words }: WordedNotice): Promise<void> {
  await tx.sql
    .insertInto('notice_wording')
    .values({ ...words, changed_by: by, changed_at: now })
    .execute();
}
