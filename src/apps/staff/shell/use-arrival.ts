// On arriving at another page the focus goes to its heading, so that a screen reader says where one is and Tab goes on from
// there. Not on the first page of a visit, nor where the page has put the focus into a field itself.
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

export function useArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        const page = document.getElementById('page');
        if (!fromLocation || !pathChanged || page?.contains(document.activeElement)) return;
        page?.querySelector('h1')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
