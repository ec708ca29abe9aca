// What the browser remembers of the server's answers, and when it asks again.
// A refusal is never retried: asking twice does not change a "no". Only a call that did not arrive is tried again.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';
import { asRefusal } from './refusal.ts';

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeLapse }),
  mutationCache: new MutationCache({ onError: noticeLapse }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, error) => asRefusal(error).status === 0 && count < 2 },
    mutations: { networkMode: 'always' },
  },
});

/** A session ended while a page was open: the shell asks for the password over the page, so that nothing typed is lost. */
function noticeLapse(error: Error): void {
  if (asRefusal(error).code === 'sign-in.needed') queries.setQueryData(keys.lapsed, true);
}
