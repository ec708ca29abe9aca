// Retires a link: what is printed still leads to our pages, but no longer says where somebody came from.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { organisationId } from '#records/organisations.ts';
import { portalLink, retirePortalLink } from '#records/portal-links.ts';
import { command } from '../command.ts';

export const retireLink = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ code: z.string().max(12) }),
  async run({ code }, { tx, now }) {
    const link = await portalLink(tx, code);
    if (!link) return refuse('portal-link.unknown');
    await retirePortalLink(tx, code, now);
    return {
      happened: [{ kind: 'portal-link-retired', about: await organisationId(tx), code, label: link.label }],
      reply: { code },
    };
  },
});
