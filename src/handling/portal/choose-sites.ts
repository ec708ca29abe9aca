// Chooses which other sites may show our form in a page of theirs. A browser asks us and shows it nowhere else.
import { z } from 'zod';
import { readSite } from '#domain/portal-link.ts';
import { refuse } from '#domain/refusal.ts';
import { brandingOf, saveBranding } from '#records/branding.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';

export const chooseSites = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ sites: z.array(z.string().max(200)).max(20, 'Up to twenty sites.'), version: z.int().min(0) }),
  async run({ sites: written, version }, { tx }) {
    const { id } = await lockSettings(tx);
    const found = await brandingOf(tx);
    if (found.version !== version) return refuse('page.stale', { facts: { version: found.version } });
    const wrong = written.find((site) => readSite(site) === undefined);
    if (wrong !== undefined)
      return refuse('portal-site.unfit', {
        fields: { sites: `“${wrong}” is no address of a site, such as https://www.example.org.` },
      });
    const becomes = [...new Set(written.flatMap((site) => readSite(site) ?? []))].toSorted((a, b) => (a < b ? -1 : 1));
    if (String(becomes) === String(found.framedBy)) return { unchanged: true, reply: { version } };
    await saveBranding(tx, id, { framed_by: becomes });
    return {
      happened: [{ kind: 'portal-sites-changed', about: id, was: found.framedBy, becomes }],
      reply: { version: version + 1 },
    };
  },
});
