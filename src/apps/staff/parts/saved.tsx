// Says once, quietly and to screen readers too, that it was saved.
import { IconCircleCheck } from '@tabler/icons-react';
import styles from './saved.module.css';

export function Saved({ when }: { readonly when: boolean }) {
  return (
    <span role="status" className={styles['saved']}>
      {when ? (
        <>
          <IconCircleCheck size={18} aria-hidden /> Saved
        </>
      ) : null}
    </span>
  );
}
