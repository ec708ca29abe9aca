// A complaint by its reference, as a link to its page.
import { Link } from '@tanstack/react-router';
import styles from './chips.module.css';

type ReferenceLinkProps = { readonly id: string; readonly reference: string };

export function ReferenceLink({ id, reference }: ReferenceLinkProps) {
  return (
    <Link to="/complaints/$complaint" params={{ complaint: id }} className={`${styles['reference']} ${styles['link']}`}>
      {reference}
    </Link>
  );
}
