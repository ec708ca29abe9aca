// Says when the device is offline, and when it is back. It takes its own row, so that it covers nothing.
import { IconWifiOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import styles from './connection.module.css';

export function Connection() {
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  return (
    <div role="status">
      {online ? null : (
        <p className={styles['offline']}>
          <IconWifiOff size={18} aria-hidden />
          This device is offline. You can read what is on the screen; saving works again when you are connected.
        </p>
      )}
    </div>
  );
}

function watch(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
