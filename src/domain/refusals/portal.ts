// Refusals on the pages for customers.
import type { RefusalNature } from './nature.ts';

export const portalRefusals = {
  'portal-draft.unknown': {
    nature: 'unknown',
    words: 'What you began is no longer here: it was sent, or not touched for 30 days. Begin again.',
  },
  'portal-draft.sent': { nature: 'conflict', words: 'This was sent already. It arrived once.' },
  'portal-draft.unfinished': { nature: 'invalid', words: 'A question is still to be answered. What you typed is kept.' },
  'portal-draft.too-many-files': { nature: 'invalid', words: 'Up to ten files go with it. Those you added before are kept.' },
  'portal-link.unknown': { nature: 'unknown', words: 'There is no such link, or it was retired.' },
  'portal-site.unfit': { nature: 'invalid', words: 'One of the sites cannot be used. Nothing was changed.' },
  'logo.unfit': {
    nature: 'invalid',
    words: 'A logo is a PNG, JPEG, WebP or SVG picture. This file is none of them, or is damaged. Nothing was changed.',
  },
  'logo.too-large': {
    nature: 'invalid',
    words:
      'The file is larger than 5 MB, or has more points than a logo needs. Save it smaller and choose it again. Nothing was changed.',
  },
  'logo.too-small': {
    nature: 'invalid',
    words: 'The picture has fewer than 16 points on a side: nobody could make it out. Nothing was changed.',
  },
  'logo.empty': { nature: 'invalid', words: 'There is nothing to see in this picture. Nothing was changed.' },
  'logo.missing': { nature: 'invalid', words: 'There is no logo yet: choose a file first.' },
  'brand-colour.unreadable': { nature: 'invalid', words: 'This is no colour. Nothing was changed.' },
  'brand-colour.too-light': {
    nature: 'invalid',
    words: 'Words in this colour could not be read by everybody. Nothing was changed.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
