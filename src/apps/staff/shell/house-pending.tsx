// The house while it is still being asked who comes in: its frame and name, so that nothing jumps when the answer arrives.
import { PagePending } from './page-pending.tsx';
import styles from './shell.module.css';
import { SideBar } from './side-bar.tsx';
import topBar from './top-bar.module.css';

export function HousePending() {
  return (
    <div className={styles['shell']}>
      <SideBar places={[]} />
      <div className={styles['main']}>
        <div className={topBar['bar']} />
        <main className={styles['page']}>
          <PagePending />
        </main>
      </div>
    </div>
  );
}
