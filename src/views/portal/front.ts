// What every page for customers needs of the house: its name, its language and time zone, its colours and logo. Undefined until the organisation is set up.
import { type Kysely, sql } from 'kysely';
import { keptPlan } from '#platform/postgres/kept-plan.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface FrontLogo {
  /** The start of its digest in hex, which is part of its address. */
  readonly id: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface Front {
  readonly organisation: string;
  readonly language: string;
  readonly timeZone: string;
  readonly colour: string | null;
  /** Null where there is none. */
  readonly logo: FrontLogo | null;
  /** Whether text messages can be sent. */
  readonly texts: boolean;
  /** Sites that may show our form in a page of theirs. */
  readonly framedBy: readonly string[];
}

export async function front(db: Kysely<DB>): Promise<Front | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Front>`${keptPlan} select o.name as organisation, o.language, o.time_zone as "timeZone", b.colour, coalesce(b.framed_by, '{}') as "framedBy",
      exists (select 1 from channel_gateway g where g.channel = 'sms' and g.ready) as texts,
      case when l.digest is not null then json_build_object('id', left(encode(l.digest, 'hex'), 12), 'alt', b.logo_alt, 'width', l.width,
        'height', l.height) end as logo
      from organisation o left join branding b on b.organisation_id = o.id left join house_logo l on l.digest = b.logo_digest`.execute(
      tx.sql,
    ),
  );
  return rows[0];
}

/** A logo that is or was in use, a PNG picture, by the start of its digest. */
export async function logoPicture(db: Kysely<DB>, id: string): Promise<Buffer | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ png: Buffer }>`select png from house_logo where left(encode(digest, 'hex'), 12) = ${id}`.execute(tx.sql),
  );
  return rows[0]?.png;
}
