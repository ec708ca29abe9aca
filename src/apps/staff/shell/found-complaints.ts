// The complaints that answer to what is typed in the palette, as things to choose beside the actions; and, before anything is
// typed, the searches made lately.
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useColleague } from '../api/me.ts';
import { type Hit, hitsQuery, recentSearches } from '../api/search.ts';
import { complaintPath } from '../parts/complaint-words.ts';
import type { Action } from './actions.tsx';

const looksLikeReference = (typed: string): boolean => /^c[\s-]?\d{2}[\s-]?\w+$/i.test(typed.trim());

export function useFoundComplaints(typed: string): Action[] {
  const navigate = useNavigate();
  const me = useColleague();
  const words = typed.trim();
  const [asked] = useDebouncedValue(words, 180);
  const { data } = useQuery(hitsQuery(asked));
  const search = (wanted: string): Action => ({
    id: `search-${wanted}`,
    words: words === '' ? wanted : `Search everything for “${wanted}”`,
    group: words === '' ? 'Searched lately' : 'Search',
    run: () => void navigate({ to: '/search', search: { words: wanted } }),
  });
  if (words === '') return recentSearches(me.person.id).slice(0, 4).map(search);
  const hits = asked === words || words.startsWith(asked) ? (data?.hits ?? []) : [];
  const open = (hit: Hit): Action => ({
    id: hit.id,
    words: `${hit.reference} ${hit.title.map(({ text }) => text).join('')}`,
    group: hit.customer?.map(({ text }) => text).join('') ?? 'Complaint',
    run: () => void navigate({ to: complaintPath(hit.id) }),
  });
  return [...hits.map(open), search(words)];
}

/** Actions before complaints, unless it is a reference that is being typed, or no action answers. */
export function inOrder(actions: readonly Action[], complaints: readonly Action[], typed: string): Action[] {
  return looksLikeReference(typed) ? [...complaints, ...actions] : [...actions, ...complaints];
}
