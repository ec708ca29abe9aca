// A change asked for from a screen, once at a time: a second click before the first is answered is let pass. The button alone
// cannot see to it, as it is drawn anew only a moment after the click.
import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';

type Asking<Data, Given> = Omit<UseMutationOptions<Data, Error, Given>, 'mutationFn'> & {
  readonly mutationFn: (given: Given) => Promise<Data>;
};

export function useOnce<Data, Given = void>({ mutationFn, ...rest }: Asking<Data, Given>): UseMutationResult<Data, Error, Given> {
  const asked = useRef(false);
  const mutation = useMutation<Data, Error, Given>({
    ...rest,
    mutationFn: async (given) => {
      try {
        return await mutationFn(given);
      } finally {
        asked.current = false;
      }
    },
  });
  const mutate: typeof mutation.mutate = (...given) => {
    if (asked.current) return;
    asked.current = true;
    mutation.mutate(...given);
  };
  return { ...mutation, mutate };
}
