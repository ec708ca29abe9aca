// Says every 15 seconds that this page is open, and whether somebody writes in it; answers who else is here. A page out of sight
// falls silent, and one that is left says so.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { typingIn } from '../../shell/keystrokes.ts';
import { useCase } from './case.tsx';

const everyMs = 15_000;

export function usePresence() {
  const { id } = useCase().page;
  const params = { path: { id } };
  const writing = useWriting();
  const doing = writing ? ('writing' as const) : ('reading' as const);
  const { data } = useQuery({
    queryKey: ['presence', id, doing],
    queryFn: () => answer(api.PUT('/api/complaints/{id}/presence', { params, body: { doing } })),
    refetchInterval: everyMs,
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  useEffect(() => {
    const leave = () =>
      void api.DELETE('/api/complaints/{id}/presence', { params: { path: { id } }, keepalive: true }).catch(() => {});
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [id]);
  return data?.others ?? [];
}

/** Whether the focus stands in a field of text. */
function useWriting(): boolean {
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    const look = () => setWriting(typingIn(document.activeElement));
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', look);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', look);
    };
  }, []);
  return writing;
}
