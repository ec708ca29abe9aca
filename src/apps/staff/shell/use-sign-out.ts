// Signing out: what is half typed is handed to the server, the session ends there, then the browser forgets everything it was told.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import { forgetSearches } from '../api/search.ts';
import { leaveDevice, settleDrafts } from '../drafts/use-draft.ts';

export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const person = useMe()?.person.id;
  return useMutation({
    mutationFn: async () => {
      await settleDrafts();
      return answer(api.DELETE('/api/session'));
    },
    onSuccess: async () => {
      if (person) {
        leaveDevice(person);
        forgetSearches(person);
      }
      await navigate({ to: '/sign-in' });
      queries.clear();
    },
  });
}
