// A contribution: what a named person was asked for so that a complaint can be understood: a colleague, or somebody without an
// account who answers by a link. One kind is the right of reply of a colleague complained about. It is due on a day, chased where
// it does not come, and received, declined or no longer wanted in the end. What it is worth as evidence is judged apart.
export const contributionKinds = { contribution: 'Contribution', reply: 'Right of reply' } as const;
export type ContributionKind = keyof typeof contributionKinds;

export const contributionStates = ['asked', 'received', 'declined', 'withdrawn'] as const;
export type ContributionState = (typeof contributionStates)[number];

/** How the answer came: by their own account, by the one-time link, or told to the handler otherwise. */
export const cameBy = { account: 'by their account', link: 'by the link', told: 'told to us' } as const;
export type CameBy = keyof typeof cameBy;

/** Worst first. */
export const contributionStandings = ['overdue', 'due', 'waiting', 'declined', 'received'] as const;
export type ContributionStanding = (typeof contributionStandings)[number];

export const standingNames: Readonly<Record<ContributionStanding, string>> = {
  overdue: 'overdue',
  due: 'due within two days',
  waiting: 'waited for',
  declined: 'declined',
  received: 'received',
};

export interface AskedFor {
  readonly state: ContributionState;
  /** The last day, YYYY-MM-DD; days compare as text. */
  readonly dueOn: string;
}

/** Where a contribution stands on a day; null for one no longer wanted. `soon` is the last day that counts as close. */
export function contributionStanding({ state, dueOn }: AskedFor, today: string, soon: string): ContributionStanding | null {
  if (state === 'withdrawn') return null;
  if (state !== 'asked') return state;
  if (dueOn < today) return 'overdue';
  return dueOn <= soon ? 'due' : 'waiting';
}

/** The worst of all; null where nobody was asked for anything. */
export function worstStanding(standings: readonly (ContributionStanding | null)[]): ContributionStanding | null {
  return contributionStandings.find((one) => standings.includes(one)) ?? null;
}
