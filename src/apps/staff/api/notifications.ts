// What the bell asks: how many notifications are unread, every half minute while the page is looked at, and the list once opened.
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';
import { useOnce } from './use-once.ts';

export type Notifications = Awaited<ReturnType<typeof latest>>;

const latest = (most: number) => answer(api.GET('/api/notifications', { params: { query: { most } } }));

export const unreadQuery = queryOptions({
  queryKey: [...keys.notifications, 'unread'],
  queryFn: async () => (await latest(0)).unread,
  refetchInterval: 30_000,
});

export const notificationsQuery = queryOptions({
  queryKey: [...keys.notifications, 'list'],
  queryFn: () => latest(30),
  staleTime: 0,
});

/** Marks these as read, or all. */
export function useReadNotifications() {
  const queries = useQueryClient();
  return useOnce({
    mutationFn: (ids: 'all' | string[]) => answer(api.POST('/api/notifications/read', { body: { ids } })),
    onSuccess: () => Promise.all([keys.notifications, keys.myWork].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
