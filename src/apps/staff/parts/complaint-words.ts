// What the API's words about a complaint read like on screen. Short, as they stand in a line of a list.
import type { Severity, WaitingOn } from '#domain/complaint.ts';

export const severityWords: Readonly<Record<Severity, string>> = {
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
  critical: 'Critical',
};

export const waitingWords: Readonly<Record<WaitingOn, string>> = {
  us: 'Waiting on us',
  customer: 'Waiting on the customer',
  colleague: 'Waiting on a colleague',
  'third-party': 'Waiting on a third party',
};

/** "1,000+" where counting stopped. */
export const countWords = ({ count, more }: { readonly count: number; readonly more: boolean }): string =>
  `${new Intl.NumberFormat('en-GB').format(count)}${more ? '+' : ''}`;

/** Where a complaint's own page is. */
export const complaintPath = (id: string): string => `/complaints/${id}`;
