// Makes a link, and with it a code to print, by which customers come to our pages from a place or a product.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { type PortalWay, portalWays, writeLinkCode } from '#domain/portal-link.ts';
import { isRefusal } from '#domain/refusal.ts';
import { legalEntityFor } from '#records/legal-entities.ts';
import { organisationId } from '#records/organisations.ts';
import { addPortalLink } from '#records/portal-links.ts';
import { refuseNode } from '#records/taxonomy.ts';
import { command } from '../command.ts';

export const makeLink = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    label: z.string().trim().min(1, 'Say where it hangs or what it is for.').max(120, 'Keep this to 120 characters.'),
    way: z.enum(Object.keys(portalWays) as [PortalWay, ...PortalWay[]]),
    product: z.uuid().nullish(),
    legalEntity: z.uuid().nullish(),
  }),
  async run({ label, way, product = null, legalEntity = null }, { tx, actor, now }) {
    const no = product && (await refuseNode(tx, product, 'product'));
    if (no) return no;
    const entity = legalEntity === null ? null : await legalEntityFor(tx, legalEntity);
    if (isRefusal(entity)) return entity;
    const code = writeLinkCode(randomBytes(8));
    await addPortalLink(tx, { code, label, way, product, legalEntity, by: personBehind(actor), now });
    return { happened: [{ kind: 'portal-link-made', about: await organisationId(tx), code, label, way }], reply: { code } };
  },
});
