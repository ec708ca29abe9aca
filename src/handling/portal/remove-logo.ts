// Takes the logo off pages, mail and letters to come. Letters that were sent keep the one they bore.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { brandingOf, saveBranding } from '#records/branding.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';

export const removeLogo = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ version: z.int().min(0) }),
  async run({ version }, { tx }) {
    const { id } = await lockSettings(tx);
    const found = await brandingOf(tx);
    if (found.version !== version) return refuse('page.stale', { facts: { version: found.version } });
    if (found.logo === null) return { unchanged: true, reply: { version } };
    await saveBranding(tx, id, { logo_digest: null, logo_alt: '' });
    return { happened: [{ kind: 'portal-logo-removed', about: id, was: found.logo }], reply: { version: version + 1 } };
  },
});
