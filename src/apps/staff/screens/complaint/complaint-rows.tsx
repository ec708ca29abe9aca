// Other complaints in a list: reference, what it is about, how it stands, and what else is said of it.
import type { ReactNode } from 'react';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ReferenceLink } from '../../parts/reference-link.tsx';
import styles from './parts.module.css';
import type { ComplaintPage } from './questions.ts';
import { stateWords } from './words.ts';

type Line = ComplaintPage['absorbed'][number];

type ComplaintRowProps = { readonly of: Line; readonly more?: string; readonly children?: ReactNode };

export function ComplaintRow({ of, more, children }: ComplaintRowProps) {
  return (
    <li className={styles['row']}>
      <div>
        <ReferenceLink id={of.id} reference={of.reference} /> {of.title}
        <span className={styles['quiet']}>
          {stateWords[of.state]}, received <InstantInWords at={of.receivedAt} />
          {more ? `. ${more}` : ''}
        </span>
      </div>
      {children}
    </li>
  );
}
