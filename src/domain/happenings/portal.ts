// What happens to the pages for customers as the organisation arranges them. Nothing personal: a code, a label, a colour, a logo by its digest, a site.
import { z } from 'zod';

export const portalHappenings = {
  'portal-link-made': z.strictObject({ code: z.string(), label: z.string(), way: z.string() }),
  'portal-link-retired': z.strictObject({ code: z.string(), label: z.string() }),
  'portal-logo-changed': z.strictObject({ was: z.string().nullable(), becomes: z.string(), alt: z.string() }),
  'portal-logo-removed': z.strictObject({ was: z.string() }),
  'portal-look-changed': z.strictObject({ was: z.string(), becomes: z.string() }),
  'portal-sites-changed': z.strictObject({ was: z.array(z.string()), becomes: z.array(z.string()) }),
};
