// What the list of early signs asks of the program, and what its address bar says.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { Belonging } from '../../parts/narrowing.tsx';

export const signalsShown = {
  'to-look-at': 'To look at',
  'to-do': 'Being seen to',
  'came-of': 'What came of them',
  dismissed: 'Dismissed',
  all: 'All',
} as const;
export type SignalsShown = keyof typeof signalsShown;

export interface SignalsWanted extends Belonging {
  readonly show?: Exclude<SignalsShown, 'to-look-at'>;
}

const belonging = /^(?:none|[0-9a-f-]{36})$/;

/** What the address bar says; a word nobody wrote there by a link is passed over. */
export function signalsWanted({ show, product, team }: Readonly<Record<string, unknown>>): SignalsWanted {
  const known = typeof show === 'string' && Object.hasOwn(signalsShown, show) && show !== 'to-look-at';
  return {
    ...(known ? { show: show as Exclude<SignalsShown, 'to-look-at'> } : {}),
    ...(typeof product === 'string' && belonging.test(product) ? { product } : {}),
    ...(typeof team === 'string' && belonging.test(team) ? { team } : {}),
  };
}

interface Asked extends Belonging {
  readonly show: SignalsShown | 'mine';
}

const list = ({ show, product, team }: Asked, before: string, limit = 30) =>
  answer(
    api.GET('/api/signals', {
      params: { query: { show, limit, ...(before ? { before } : {}), ...(product ? { product } : {}), ...(team ? { team } : {}) } },
    }),
  );

export type SignalLine = Awaited<ReturnType<typeof list>>['signals'][number];

export const signalListQuery = ({ show = 'to-look-at', product, team }: Belonging & { readonly show?: SignalsShown }) =>
  infiniteQueryOptions({
    queryKey: ['signs', 'list', show, product, team],
    queryFn: ({ pageParam }) => list({ show, product, team }, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ older }) => older ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The few that stand on My work: nobody looked yet, or I see to them. */
export const mySignalsQuery = queryOptions({ queryKey: ['signs', 'mine'], queryFn: () => list({ show: 'mine' }, '', 5) });
