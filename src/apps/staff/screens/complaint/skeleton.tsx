// The complaint page before its answer is here: its heading, its rail and its two columns in their own sizes, so that nothing jumps.
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import styles from './complaint.module.css';

export function Skeleton() {
  return (
    <Page title="Opening the complaint…">
      <div className={styles['skeletonHead']}>
        <LoadingState what="the complaint" rows={3} />
      </div>
      <div className={styles['columns']}>
        <div className={styles['sheet']}>
          <LoadingState what="its conversation" rows={8} />
        </div>
        <div className={styles['sheet']}>
          <LoadingState what="who has it" rows={5} />
        </div>
      </div>
    </Page>
  );
}
