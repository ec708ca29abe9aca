// Begins a complaint on our pages: an empty draft under a new secret, with what the link said by which the visitor came.
import { z } from 'zod';
import { newSecret } from '#platform/secret.ts';
import { addDraft } from '#records/portal-drafts.ts';
import { portalLink } from '#records/portal-links.ts';
import { draftLife, visitorScratch } from '../visitor.ts';

export const beginComplaint = visitorScratch({
  input: z.object({ language: z.string().max(12), link: z.string().max(12).nullable() }),
  async keep({ language, link }, { tx, now }) {
    const { secret, hash } = newSecret();
    const from = link === null ? undefined : await portalLink(tx, link);
    const told = { cameBy: from?.code ?? null, product: from?.product ?? null, entity: from?.legalEntity ?? null };
    await addDraft(tx, { hash, language, ...told, now, expires: new Date(now.getTime() + draftLife) });
    return { secret };
  },
});
