// The daily seal: one hash over the heads of every chain that grew since the seal before, and over that seal. A chain that is
// later removed whole, or rewritten from its first entry on, no longer fits the seal. Whoever keeps a copy of one seal's
// digest outside can prove that nothing before it was changed.
//
// The sealed text is, line by line with "\n" after each: the digest of the seal before (64 zeros for the first), the seal's
// number, then for each chain in the order of its id: id, space, number of its last entry, space, that entry's hash.
import type { ChainHead } from './audit-chain.ts';

export function sealedText(number: number, previous: string, heads: readonly ChainHead[]): string {
  const inOrder = heads.toSorted((a, b) => (a.about < b.about ? -1 : 1));
  return [previous, String(number), ...inOrder.map(({ about, seq, hash }) => `${about} ${seq} ${hash}`), ''].join('\n');
}
