// A "no" beside the thing that was tried: the words, each field that needs another look, and the rule. It takes the focus, so
// that whoever works by keyboard or screen reader meets it at once; from it one goes straight to the field (data-field).
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
  const { message, fields, cites } = asRefusal(error);
  return (
    <div ref={box} className={styles['box']} role="alert" tabIndex={-1}>
      <IconAlertTriangle className={styles['icon']} size={20} aria-hidden />
      <div>
        <p className={styles['words']}>{message}</p>
        {Object.keys(fields).length > 0 ? <Fields fields={fields} /> : null}
        {cites ? <p className={styles['more']}>The rule: {cites}</p> : null}
      </div>
    </div>
  );
}

function Fields({ fields }: { readonly fields: Readonly<Record<string, string>> }) {
  return (
    <ul className={styles['fields']}>
      {Object.entries(fields).map(([field, words]) => (
        <li key={field}>
          <button type="button" className={styles['field']} onClick={() => focusField(field)}>
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
}

function focusField(field: string): void {
  document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)?.focus();
}
