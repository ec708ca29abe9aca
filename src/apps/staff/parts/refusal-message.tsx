// A "no" beside the thing that was tried: the words and the rule they rest on. It takes the focus, so that
// whoever works by keyboard or screen reader meets it at once.
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { asRefusal } from '../api/refusal.ts';
import styles from './refusal-message.module.css';

export function RefusalMessage({ error }: { readonly error: unknown }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  const refusal = asRefusal(error);
  return (
    <div ref={box} className={styles['box']} role="alert" tabIndex={-1}>
      <IconAlertTriangle className={styles['icon']} size={20} aria-hidden />
      <div>
        <p className={styles['words']}>{refusal.message}</p>
        {refusal.cites ? <p className={styles['more']}>The rule: {refusal.cites}</p> : null}
      </div>
    </div>
  );
}
