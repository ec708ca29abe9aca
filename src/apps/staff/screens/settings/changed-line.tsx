// Under a setting: who changed it last, when, and what it was. Nothing where nobody ever did.
import { InstantInWords } from '../../parts/day-in-words.tsx';
import styles from './settings.module.css';

export type LastChange = { readonly by: string; readonly at: string; readonly was: string };

export function ChangedLine({ last }: { readonly last: LastChange | undefined }) {
  if (!last) return null;
  return (
    <p className={styles['changed']}>
      Changed by {last.by} <InstantInWords at={last.at} />; it was “{last.was}”.
    </p>
  );
}
