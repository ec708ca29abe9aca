// Stands in the place of a page that is still on its way, in the frame the page will have.
import { LoadingState } from '../parts/loading-state.tsx';
import styles from '../parts/page.module.css';

export function PagePending() {
  return (
    <div className={styles['page']}>
      <LoadingState what="the page" rows={6} />
    </div>
  );
}
