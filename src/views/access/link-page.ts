// What a one-time link opens, for whoever holds it: whose it is and until when, or why it opens nothing any more.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type LinkPurpose, linkPurposes, linkState } from '#domain/one-time-link.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export const LinkPage = z
  .object({
    purpose: z.enum(linkPurposes),
    name: z.string().nullable(),
    email: z.string().nullable(),
    organisation: z.string().nullable(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'LinkPage' });
export type LinkPage = z.infer<typeof LinkPage>;

interface Row {
  purpose: LinkPurpose;
  name: string | null;
  email: string | null;
  organisation: string | null;
  expiresAt: Date;
  usedAt: Date | null;
  withdrawnAt: Date | null;
}

export async function linkPage(db: Kysely<DB>, token: string, now: Date): Promise<LinkPage | Refusal> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Row>`
      select l.purpose, p.name, p.email, (select name from organisation) as organisation,
        l.expires_at as "expiresAt", l.used_at as "usedAt", l.withdrawn_at as "withdrawnAt"
      from one_time_link l left join person p on p.id = l.person_id
      where l.token_hash = ${sha256(token)}`.execute(tx.sql),
  );
  const [link] = rows;
  if (!link) return refuse('link.spent');
  const state = linkState(link, now);
  if (state !== 'open') return refuse(`link.${state}`);
  const { purpose, name, email, organisation, expiresAt } = link;
  return { purpose, name, email, organisation, expiresAt: expiresAt.toISOString() };
}
