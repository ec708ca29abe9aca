// A link, printed as a code too, by which people come to our pages from a place or a product: a door, a receipt, a leaflet, a site. It
// says where they came from and opens nothing but the form, so it may hang on a wall. A retired one still leads to the pages.
export const portalWays = {
  start: 'All the ways to tell us',
  ask: 'Ask a question',
  report: 'Report a problem',
  thank: 'Thanks and ideas',
  complain: 'Complain',
} as const;
export type PortalWay = keyof typeof portalWays;

// No letter that looks like another, nor one that makes words.
const alphabet = '23456789bcdfghjkmnpqrstvwxyz';

/** The code of eight random bytes. */
export const writeLinkCode = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, 8)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('');

/** Where a link leads on our pages. */
export const wayAddress = (way: PortalWay, code: string): string => `/tell-us${way === 'start' ? '' : `/${way}`}?from=${code}`;

/** A site that may show our form, as its origin; undefined for anything else. Only https, or a machine's own pages while trying. */
export function readSite(written: string): string | undefined {
  if (!/^https?:\/\/[^\s'";,*]+$/i.test(written.trim())) return undefined;
  const { origin, protocol, hostname } = new URL(written.trim());
  return protocol === 'https:' || hostname === 'localhost' ? origin : undefined;
}
