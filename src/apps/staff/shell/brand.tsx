// The mark and name of Redress: a voice heard, and put right.
import styles from './brand.module.css';

export function Brand({ size = 28 }: { readonly size?: number }) {
  return (
    <span className={styles['brand']}>
      <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className={styles['mark']}>
        <rect width="32" height="32" rx="8" className={styles['ground']} />
        <path
          d="M8.5 8h15A2.5 2.5 0 0 1 26 10.5v9a2.5 2.5 0 0 1-2.5 2.5H15l-5.2 4.2V22H8.5A2.5 2.5 0 0 1 6 19.5v-9A2.5 2.5 0 0 1 8.5 8Z"
          className={styles['bubble']}
        />
        <path d="m11.2 15 3.3 3.3 6.3-6.3" className={styles['tick']} />
      </svg>
      <span className={styles['name']}>Redress</span>
    </span>
  );
}
