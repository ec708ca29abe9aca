// The way to a complaint, by its reference.
import { Link } from '@tanstack/react-router';
import styles from './contacts.module.css';

type ComplaintLinkProps = { readonly complaint: { readonly id: string; readonly reference: string } };

export function ComplaintLink({ complaint: { id, reference } }: ComplaintLinkProps) {
  const to: string = `/complaints/${id}`;
  return (
    <Link to={to} className={styles['reference']}>
      {reference}
    </Link>
  );
}
