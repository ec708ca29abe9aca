// Who else has this complaint open, and whether they are writing, so that two do not do the same thing unawares.
import { IconEye, IconPencil } from '@tabler/icons-react';
import styles from './complaint.module.css';
import { usePresence } from './use-presence.ts';

export function Presence() {
  const others = usePresence();
  return (
    <div role="status" className={styles['presence']}>
      {others.map(({ person, name, doing }) => (
        <span key={person} className={styles['other']} data-doing={doing}>
          {doing === 'writing' ? <IconPencil size={16} aria-hidden /> : <IconEye size={16} aria-hidden />}
          {name} is {doing === 'writing' ? 'writing here now' : 'reading this now'}
        </span>
      ))}
    </div>
  );
}
