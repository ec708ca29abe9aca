// A search as it stands in the address bar.
import type { ComplaintState } from '#domain/complaint.ts';

export type SearchAddress = {
  readonly words?: string | undefined;
  readonly state?: string | undefined;
  readonly severity?: string | undefined;
  /** How many to pass over. */
  readonly from?: number | undefined;
};

export function searchFrom(search: Record<string, unknown>): SearchAddress {
  const text = (part: string): string | undefined => {
    const value = search[part];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const from = Number(search['from']);
  return {
    words: text('words'),
    state: text('state'),
    severity: text('severity'),
    from: Number.isInteger(from) && from > 0 ? from : undefined,
  };
}

export const stateWords: Readonly<Record<ComplaintState, string>> = {
  open: 'Open',
  answered: 'Answered',
  closed: 'Closed',
  'not-for-us': 'Not for us',
  withdrawn: 'Withdrawn',
  merged: 'Merged',
  undone: 'Taken back',
};
