// Keys as they look on the keyboard in use.
import { keyCaps, onApple } from './keystrokes.ts';
import styles from './key-caps.module.css';

export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <span className={styles['caps']}>
      {keyCaps(keys, onApple()).map((cap) => (
        <kbd key={cap} className={styles['cap']}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
