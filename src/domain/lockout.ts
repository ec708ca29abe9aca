// Lockout: how long someone who guesses passwords must wait, without letting strangers lock anybody out.
//
// Tries that failed are counted apart, by what was tried from where:
//   known device   this account, from a device its person has signed in on before. Only that device is counted, so whoever
//                  guesses elsewhere never makes its person wait.
//   address        this account, from this network address (an unknown device).
//   account        this account, from all unknown devices together: against guessing from many addresses.
// Each count has some free tries, then a wait that doubles up to a limit; a day without a failure forgets it. A wait is
// never made longer by trying during it. An address no person has is counted in the same way, so that the answers tell
// nothing. (NIST SP 800-63B §5.2.2 asks for a limit on consecutive failed tries of one account.)
export type CountKind = 'known-device' | 'address' | 'account';

export interface FailureCount {
  readonly kind: CountKind;
  readonly failures: number;
  readonly lastAt: Date;
}

/** Waits in seconds. */
const limits: Record<CountKind, { readonly free: number; readonly first: number; readonly most: number }> = {
  'known-device': { free: 10, first: 30, most: 15 * 60 },
  address: { free: 5, first: 30, most: 60 * 60 },
  account: { free: 30, first: 60, most: 60 * 60 },
};
const forgottenAfterHours = 24;

/** What is counted for a try: on a known device that device alone, elsewhere the address and the whole account. */
export function countsFor(onKnownDevice: boolean): readonly CountKind[] {
  return onKnownDevice ? ['known-device'] : ['account', 'address'];
}

/** Until when the next try must wait; nothing when it need not. */
export function waitUntil(counts: readonly FailureCount[], now: Date): Date | undefined {
  const ends = counts.map((count) => endOfWait(count, now)).filter((end) => end > now.getTime());
  return ends.length === 0 ? undefined : new Date(Math.max(...ends));
}

/** The count after one more failure. */
export function afterFailure(count: FailureCount, now: Date): FailureCount {
  const failures = isForgotten(count, now) ? 1 : count.failures + 1;
  return { kind: count.kind, failures, lastAt: now };
}

/** How long that is from now, as one says it: "half a minute", "4 minutes", "an hour". Never shorter than it is. */
export function waitInWords(until: Date, now: Date): string {
  const seconds = (until.getTime() - now.getTime()) / 1000;
  if (seconds <= 30) return 'half a minute';
  if (seconds <= 60) return 'a minute';
  return seconds > 59 * 60 ? 'an hour' : `${Math.ceil(seconds / 60)} minutes`;
}

function endOfWait(count: FailureCount, now: Date): number {
  const { free, first, most } = limits[count.kind];
  if (count.failures < free || isForgotten(count, now)) return 0;
  const seconds = Math.min(most, first * 2 ** Math.min(30, count.failures - free));
  return count.lastAt.getTime() + seconds * 1000;
}

export function isForgotten({ lastAt }: Pick<FailureCount, 'lastAt'>, now: Date): boolean {
  return now.getTime() - lastAt.getTime() >= forgottenAfterHours * 3_600_000;
}

/** The part of a network address one household or host has: an IPv4 address whole, of IPv6 the first 64 bits. */
export function addressBlock(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = plain.includes('::') ? Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0') : [];
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}
