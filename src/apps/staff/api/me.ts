// Who is signed in, what they may do, and the organisation they do it for. Null means signed out.
// A session that ends keeps the person on screen until somebody has signed in again: see useLapsed.
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import type { Permission } from '#domain/permission.ts';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';
import { asRefusal } from './refusal.ts';

export type Me = Awaited<ReturnType<typeof whoIAm>>;

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: async ({ client }): Promise<Me | null> => {
    try {
      return await whoIAm();
    } catch (thrown) {
      if (asRefusal(thrown).code !== 'sign-in.needed') throw thrown;
      const before = client.getQueryData<Me>(keys.me) ?? null;
      if (before) client.setQueryData(keys.lapsed, true);
      return before;
    }
  },
  staleTime: 60_000,
});

function whoIAm() {
  return answer(api.GET('/api/me'));
}

/** The person signed in, or null outside the house. */
export function useMe(): Me | null {
  return useQuery(meQuery).data ?? null;
}

/** The person signed in. Inside the house there always is one. */
export function useColleague(): Me {
  const me = useMe();
  if (!me) throw new Error('useColleague is for screens inside the house');
  return me;
}

/** Whether the session has ended while the page stayed open. */
export function useLapsed(): boolean {
  return useQuery<boolean>({ queryKey: keys.lapsed, queryFn: skipToken }).data ?? false;
}

export function may(me: Me, permission: Permission): boolean {
  return me.permissions.includes(permission);
}
