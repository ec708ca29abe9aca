// What the list of early signs asks of the program, and what its address bar says.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';

export const signalsShown = {
  'to-look-at': 'To look at',
  'to-do': 'Being seen to',
  'came-of': 'What came of them',
  dismissed: 'Dismissed',
  all: 'All',
} as const;
export type SignalsShown = keyof typeof signalsShown;

export interface SignalsWanted {
  readonly show?: Exclude<SignalsShown, 'to-look-at'>;
}

export function signalsWanted({ show }: Readonly<Record<string, unknown>>): SignalsWanted {
  const known = typeof show === 'string' && Object.hasOwn(signalsShown, show) && show !== 'to-look-at';
  return known ? { show: show as Exclude<SignalsShown, 'to-look-at'> } : {};
}

const list = (show: SignalsShown | 'mine', before: string, limit = 30) =>
  answer(api.GET('/api/signals', { params: { query: { show, limit, ...(before ? { before } : {}) } } }));

export type SignalLine = Awaited<ReturnType<typeof list>>['signals'][number];

export const signalListQuery = (show: SignalsShown) =>
  infiniteQueryOptions({
    queryKey: ['signs', 'list', show],
    queryFn: ({ pageParam }) => list(show, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ older }) => older ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The few that stand on My work: nobody looked yet, or I see to them. */
export const mySignalsQuery = queryOptions({ queryKey: ['signs', 'mine'], queryFn: () => list('mine', '', 5) });
