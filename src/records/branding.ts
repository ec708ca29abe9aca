// The row of how the organisation looks on the pages for customers, and which sites may show them. Until something is chosen there is none.
// Logos are kept for good once they were in use: a letter that bore one can be made again as it was.
import { sql, type Updateable } from 'kysely';
import type { LogoInHand } from '#platform/files/logo-in-hand.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Branding {
  readonly colour: string | null;
  readonly framedBy: string[];
  /** SHA-256 in hex; null while there is no logo. */
  readonly logo: string | null;
  readonly logoAlt: string;
  /** 0 while nothing was chosen. */
  readonly version: number;
}

export async function brandingOf(tx: Transaction): Promise<Branding> {
  const row = await tx.sql
    .selectFrom('branding')
    .select(['colour', 'framed_by', 'logo_digest', 'logo_alt', 'version'])
    .executeTakeFirst();
  return {
    colour: row?.colour ?? null,
    framedBy: row?.framed_by ?? [],
    logo: row?.logo_digest?.toString('hex') ?? null,
    logoAlt: row?.logo_alt ?? '',
    version: row?.version ?? 0,
  };
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

/** Keeps a logo's picture under its digest; the same one again is kept already. */
export async function keepLogo(tx: Transaction, { digest, png, width, height }: LogoInHand, now: Date): Promise<void> {
  await tx.sql
    .insertInto('house_logo')
    .values({ digest: Buffer.from(digest, 'hex'), png, width, height, made_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface LogoOnPaper {
  readonly digest: string;
  readonly alt: string;
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The logo in use, for what is put on paper now. */
export async function logoInUse(tx: Transaction): Promise<LogoOnPaper | undefined> {
  const row = await tx.sql
    .selectFrom('branding')
    .innerJoin('house_logo', 'house_logo.digest', 'branding.logo_digest')
    .select(['house_logo.digest', 'branding.logo_alt as alt', 'house_logo.png', 'house_logo.width', 'house_logo.height'])
    .executeTakeFirst();
  return row && { ...row, digest: row.digest.toString('hex') };
}
