// What the browser remembers of the server's answers, and when it asks again.
// A refusal is never retried: asking twice does not change a "no". Only a call that did not arrive is tried again.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';
import { asRefusal } from './refusal.ts';

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, error) => asRefusal(error).status === 0 && count < 2 },
    mutations: { networkMode: 'always' },
  },
});

/** A session that ended while a page was open: the shell asks for the password again over the page, so that nothing typed is lost. */
function noticeSignedOut(error: Error): void {
  const { status, code } = asRefusal(error);
  if (status === 401 && code === 'sign-in.needed') queries.setQueryData(keys.me, null);
}
