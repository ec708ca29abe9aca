// How the pages for customers are arranged: the colour, the logo, the sites that may show them, the links and codes with how many came by each.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { coloursOf, readColour, usualColour } from '#domain/brand-colour.ts';
import { portalWays, type PortalWay } from '#domain/portal-link.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export const PortalSettings = z
  .object({
    version: z.number().int(),
    colour: z.string().nullable(),
    shown: z.object({ light: z.string(), dark: z.string() }).describe('The colour as it is shown on the light and the dark page'),
    logo: z
      .object({
        address: z.string(),
        alt: z.string(),
        width: z.number().int(),
        height: z.number().int(),
        bytes: z.number().int(),
      })
      .nullable(),
    organisation: z.string().describe('Its name, as it stands beside the logo'),
    sites: z.array(z.string()),
    links: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        way: z.enum(Object.keys(portalWays) as [PortalWay, ...PortalWay[]]),
        product: z.string().nullable(),
        legalEntity: z.string().nullable(),
        came: z.number().int().describe('Contacts and complaints that came by it'),
        retired: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'PortalSettings' });
export type PortalSettings = z.infer<typeof PortalSettings>;

type Row = Omit<PortalSettings, 'shown'>;

export async function portalSettings(db: Kysely<DB>, actor: PersonActor): Promise<PortalSettings | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Row>`select coalesce(b.version, 0) as version, b.colour, coalesce(b.framed_by, '{}') as sites, o.name as organisation,
      (select json_build_object('address', '/portal/logo/' || left(encode(l.digest, 'hex'), 12) || '.png', 'alt', b.logo_alt,
        'width', l.width, 'height', l.height, 'bytes', octet_length(l.png)) from house_logo l where l.digest = b.logo_digest) as logo,
      coalesce((select json_agg(json_build_object('code', l.code, 'label', l.label, 'way', l.way, 'retired', l.retired_at is not null,
        'product', (select n.name from taxonomy_node n where n.id = l.product_id),
        'legalEntity', (select e.name from legal_entity e where e.id = l.legal_entity_id),
        'came', (select count(*) from contact k where k.came_by = l.code)) order by l.retired_at nulls first, l.made_at desc)
        from portal_link l), '[]') as links
      from organisation o left join branding b on b.organisation_id = o.id`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) throw new Error('An organisation without a row asked for its settings.');
  const colour = found.colour === null ? usualColour : (readColour(found.colour) ?? usualColour);
  return { ...found, shown: coloursOf(colour) };
}
