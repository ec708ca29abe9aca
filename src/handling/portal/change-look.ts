// Changes the organisation's colour on the pages for customers. A colour in which words could not be read on the light page is refused, with the
// nearest one in which they can; on the dark page any colour is lightened by itself.
import { z } from 'zod';
import { contrast, isReadable, leastContrast, paper, readableOn, readColour, usualColour } from '#domain/brand-colour.ts';
import { refuse } from '#domain/refusal.ts';
import { brandingOf, saveBranding } from '#records/branding.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';

export const changeLook = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ colour: z.string().max(20).describe('#rrggbb; empty for the pages’ own'), version: z.int().min(0) }),
  async run({ colour: written, version }, { tx }) {
    const { id } = await lockSettings(tx);
    const found = await brandingOf(tx);
    if (found.version !== version) return refuse('page.stale', { facts: { version: found.version } });
    const colour = written.trim() === '' ? null : readColour(written);
    if (colour === undefined)
      return refuse('brand-colour.unreadable', { fields: { colour: 'Write it as # and six figures, such as #0f5c66.' } });
    if (colour !== null && !isReadable(colour, paper.light)) {
      const nearest = readableOn(paper.light, colour);
      const has = Math.floor(contrast(colour, paper.light) * 10) / 10;
      const words = `On the light page this has a contrast of ${has} to 1; words need ${leastContrast}. The nearest that can be read is ${nearest}.`;
      return refuse('brand-colour.too-light', { fields: { colour: words }, facts: { nearest } });
    }
    if (colour === found.colour) return { unchanged: true, reply: { version } };
    await saveBranding(tx, id, { colour });
    const facts = { was: found.colour ?? usualColour, becomes: colour ?? usualColour };
    return { happened: [{ kind: 'portal-look-changed', about: id, ...facts }], reply: { version: version + 1 } };
  },
});
