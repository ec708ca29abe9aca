// A part of a form: at the left what it is and why it is asked, at the right its fields; on a narrow screen one above the other.
import { useId, type ReactNode } from 'react';
import styles from './form-section.module.css';

type FormSectionProps = { readonly title: string; readonly why: ReactNode; readonly children: ReactNode };

export function FormSection({ title, why, children }: FormSectionProps) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        <div className={styles['why']}>{why}</div>
      </div>
      <div className={styles['fields']}>{children}</div>
    </section>
  );
}
