// What happens to the pages for customers as the organisation arranges them. Nothing personal: a code, a label, a colour, a site.
import { z } from 'zod';

export const portalHappenings = {
  'portal-link-made': z.strictObject({ code: z.string(), label: z.string(), way: z.string() }),
  'portal-link-retired': z.strictObject({ code: z.string(), label: z.string() }),
  'portal-look-changed': z.strictObject({ was: z.string(), becomes: z.string() }),
  'portal-sites-changed': z.strictObject({ was: z.array(z.string()), becomes: z.array(z.string()) }),
};
