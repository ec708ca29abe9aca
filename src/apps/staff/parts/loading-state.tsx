// What stands where an answer will be, in the answer's own size, so that nothing jumps when it arrives.
import { VisuallyHidden } from '@mantine/core';
import styles from './states.module.css';

const widths = ['62%', '78%', '54%', '70%', '66%', '48%', '74%', '58%'];

type LoadingStateProps = { readonly what: string; readonly rows?: number; readonly shape?: 'rows' | 'text' };

export function LoadingState({ what, rows = 4, shape = 'text' }: LoadingStateProps) {
  const lines = Array.from({ length: rows }, (_, index) => ({ index, width: widths[index % widths.length] }));
  return (
    <div className={styles['bones']} aria-busy="true">
      <VisuallyHidden role="status">{`Loading ${what}…`}</VisuallyHidden>
      {lines.map(({ index, width }) =>
        shape === 'rows' ? (
          <div key={index} className={styles['row']} aria-hidden>
            <span className={styles['bone']} />
            <span className={styles['bone']} style={{ width }} />
            <span className={styles['bone']} />
          </div>
        ) : (
          <span key={index} className={styles['bone']} style={{ width }} aria-hidden />
        ),
      )}
    </div>
  );
}
