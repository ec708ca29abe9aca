// Signing in: the session starts on the server, then the browser learns who it is for.
import { useQueryClient } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';
import { meQuery } from './me.ts';
import { asRefusal } from './refusal.ts';
import { useOnce } from './use-once.ts';

export type Credentials = { readonly email: string; readonly password: string; readonly code?: string };

/** After a set-up or an invitation too: `before` is done first, with the same password. */
export function useSignIn({
  onDone,
  before,
}: {
  readonly onDone?: (() => void) | undefined;
  readonly before?: () => Promise<unknown>;
}) {
  const queries = useQueryClient();
  return useOnce({
    mutationFn: async (body: Credentials) => {
      await before?.();
      return answer(api.POST('/api/session', { body }));
    },
    onSuccess: async () => {
      queries.setQueryData(keys.lapsed, false);
      await queries.fetchQuery({ ...meQuery, staleTime: 0 });
      onDone?.();
    },
  });
}

export function codeNeeded(error: unknown): boolean {
  return error !== null && asRefusal(error).code === 'sign-in.code-needed';
}
