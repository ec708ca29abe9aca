// What kind of contact it is, by icon and word.
import {
  IconAlertCircle,
  IconBulb,
  IconFlag,
  IconHelpCircle,
  IconMessageCircle,
  IconThumbUp,
  type TablerIcon,
} from '@tabler/icons-react';
import { type ContactKind, contactKinds } from '#domain/contact-kind.ts';
import styles from './contacts.module.css';

const icons: Readonly<Record<ContactKind, TablerIcon>> = {
  query: IconHelpCircle,
  problem: IconAlertCircle,
  complaint: IconFlag,
  compliment: IconThumbUp,
  comment: IconMessageCircle,
  suggestion: IconBulb,
};

export function KindChip({ kind }: { readonly kind: ContactKind }) {
  const Icon = icons[kind];
  return (
    <span className={styles['kind']} data-kind={kind}>
      <Icon size={18} stroke={1.75} aria-hidden />
      {contactKinds[kind]}
    </span>
  );
}
