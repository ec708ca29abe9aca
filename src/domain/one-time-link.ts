// A one-time link: the way in before there is a password. It works once, for some days, until it is withdrawn or replaced.
// Whoever holds it may learn its state; nobody else can, since it cannot be guessed.
export const linkPurposes = ['set-up', 'invitation', 'new-password'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export const linkStates = ['open', 'used', 'withdrawn', 'expired'] as const;
export type LinkState = (typeof linkStates)[number];

export interface LinkTimes {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export function linkState({ expiresAt, usedAt, withdrawnAt }: LinkTimes, now: Date): LinkState {
  if (usedAt) return 'used';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt <= now ? 'expired' : 'open';
}

/** When a link made now expires, by the days the organisation gives its links. */
export const linkExpires = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);
