// Who is signed in, what they may do, and the organisation they do it for. Null means signed out.
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Permission } from '#domain/permission.ts';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';
import { asRefusal } from './refusal.ts';

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: async () => {
    try {
      return await whoIAm();
    } catch (thrown) {
      if (asRefusal(thrown).status === 401) return null;
      throw thrown;
    }
  },
  staleTime: 60_000,
});

export type Me = Awaited<ReturnType<typeof whoIAm>>;

function whoIAm() {
  return answer(api.GET('/api/me'));
}

/** The person signed in, or null. Inside the shell there is always one, but for the moment in which a session ends. */
export function useMe(): Me | null {
  return useQuery(meQuery).data ?? null;
}

export function may(me: Me | null, permission: Permission): boolean {
  return me?.permissions.includes(permission) ?? false;
}
