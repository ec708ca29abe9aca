// Which tab of the complaint page is open, by its address.
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TabId } from './tab-names.ts';

export function useTab(): readonly [TabId, (tab: TabId) => void] {
  const { tab = 'conversation', ...rest } = useSearch({ from: '/house/complaints/$complaint' });
  const navigate = useNavigate({ from: '/complaints/$complaint' });
  return [
    tab,
    (next) => void navigate({ search: next === 'conversation' ? rest : { ...rest, tab: next }, replace: true, resetScroll: false }),
  ];
}
