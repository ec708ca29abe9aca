// The arrangement of the pages for customers, told in sentences.
import type { portalHappenings } from '../happenings/portal.ts';
import type { Sentences } from './say.ts';

export const portalSentences: Sentences<keyof typeof portalHappenings> = {
  'portal-link-made': ({ label }) => `made the link and code “${label}” for customers`,
  'portal-link-retired': ({ label }) => `retired the link and code “${label}” for customers`,
  'portal-logo-changed': ({ was, becomes, alt }) =>
    was === becomes ? `changed what the logo says to those who cannot see it to “${alt}”` : `put the logo “${alt}” into use`,
  'portal-logo-removed': () => 'took the logo off pages, mail and letters',
  'portal-look-changed': ({ was, becomes }) => `changed the colour of the pages for customers from ${was} to ${becomes}`,
  'portal-sites-changed': ({ becomes }) =>
    becomes.length === 0
      ? 'lets no other site show the form for customers'
      : `lets ${becomes.join(', ')} show the form for customers`,
};
