// What was just done, in a line above the page's foot, read out by screen readers. It goes by itself; nothing depends on seeing it.
import styles from './said.module.css';

export function Said({ words }: { readonly words: string }) {
  return (
    <div role="status" className={styles['said']}>
      {words}
    </div>
  );
}
