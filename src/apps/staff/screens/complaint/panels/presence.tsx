// Who else has this complaint open, and whether they are writing: so that two people do not answer the same letter. The page says
// every 15 seconds that it is here, and once more when it is left.
import { useQuery } from '@tanstack/react-query';
import { IconPencil, IconUsers } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { Doing } from '#domain/presence.ts';
import { answer, api } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import styles from './panels.module.css';

type PresenceProps = { readonly complaint: string; readonly doing: Doing };

export function Presence({ complaint, doing }: PresenceProps) {
  const path = { params: { path: { id: complaint } } };
  const { data } = useQuery({
    queryKey: [...keys.complaint, complaint, 'presence', doing],
    queryFn: () => answer(api.PUT('/api/complaints/{id}/presence', { ...path, body: { doing } })),
    refetchInterval: 15_000,
    staleTime: 0,
    gcTime: 0,
  });
  useEffect(
    () => () => void api.DELETE('/api/complaints/{id}/presence', { params: { path: { id: complaint } }, keepalive: true }),
    [complaint],
  );
  const others = data?.others ?? [];
  return (
    <div className={styles['presence']} role="status">
      {others.map(({ person, name, doing: theirs }) => (
        <span key={person} className={styles['other']} data-doing={theirs}>
          {theirs === 'writing' ? <IconPencil size={16} aria-hidden /> : <IconUsers size={16} aria-hidden />}
          {theirs === 'writing' ? `${name} is writing here` : `${name} is here too`}
        </span>
      ))}
    </div>
  );
}
