// The logo as it stands at the head of a letter: on one that was sent, the one it bore then; on any other, the one in use.
import { type Kysely, sql } from 'kysely';
import type { HeadPicture, LetterDocument } from '#platform/documents/document.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

/** Undefined where the letter bore none. */
export async function logoBorne(db: Kysely<DB>, { logo }: LetterDocument): Promise<HeadPicture | undefined> {
  if (!logo) return undefined;
  const { rows } = await ask(db, 'program', (tx) =>
    sql<
      Omit<HeadPicture, 'alt'>
    >`select png, width, height from house_logo where digest = ${Buffer.from(logo.digest, 'hex')}`.execute(tx.sql),
  );
  return rows[0] && { ...rows[0], alt: logo.alt };
}

/** Undefined while there is none. */
export async function logoNow(db: Kysely<DB>): Promise<HeadPicture | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<HeadPicture>`select l.png, l.width, l.height, b.logo_alt as alt from branding b
      join house_logo l on l.digest = b.logo_digest`.execute(tx.sql),
  );
  return rows[0];
}
