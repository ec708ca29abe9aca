// Puts a logo into use on the pages for customers, in mail and on letters, or changes what it says to those who cannot see it. The picture
// was looked through for malware and made anew before it comes here. Letters that were sent keep the one they bore.
import { z } from 'zod';
import { logoLimits } from '#domain/logo.ts';
import { refuse } from '#domain/refusal.ts';
import { LogoInHand } from '#platform/files/logo-in-hand.ts';
import { brandingOf, keepLogo, saveBranding } from '#records/branding.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';

export const changeLogo = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    picture: z.custom<LogoInHand>((given) => given instanceof LogoInHand).optional(),
    alt: z.string().trim().min(1, 'Say in a few words what it shows, such as the organisation’s name.').max(logoLimits.alt),
    version: z.coerce.number().int().min(0),
  }),
  async run({ picture, alt, version }, { tx, now }) {
    const { id } = await lockSettings(tx);
    const found = await brandingOf(tx);
    if (found.version !== version) return refuse('page.stale', { facts: { version: found.version } });
    const becomes = picture?.digest ?? found.logo;
    if (becomes === null) return refuse('logo.missing');
    if (becomes === found.logo && alt === found.logoAlt) return { unchanged: true, reply: { version } };
    if (picture) await keepLogo(tx, picture, now);
    await saveBranding(tx, id, { logo_digest: Buffer.from(becomes, 'hex'), logo_alt: alt });
    return {
      happened: [{ kind: 'portal-logo-changed', about: id, was: found.logo, becomes, alt }],
      reply: { version: version + 1 },
    };
  },
});
