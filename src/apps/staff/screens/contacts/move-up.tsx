// Moves a contact up: from query to problem at once, to complaint after asking only what is missing. Never down.
import { Button } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { BecomeComplaint } from './become-complaint.tsx';
import { type Contact, contactsChanged } from './contact-questions.ts';
import styles from './contact.module.css';
import { JoinComplaint } from './join-complaint.tsx';

export type Asking = 'complaint' | 'join' | null;

type MoveUpProps = { readonly contact: Contact; readonly asking: Asking; readonly onAsk: (asking: Asking) => void };

export function MoveUp({ contact, asking, onAsk: setAsking }: MoveUpProps) {
  const { id, version, allowed } = contact;
  const raise = useMutation({
    mutationFn: () => answer(api.POST('/api/contacts/{id}/rise', { params: { path: { id } }, body: { version, to: 'problem' } })),
    onSettled: contactsChanged,
  });
  const toProblem = allowed.includes('raise-to-problem');
  const toComplaint = allowed.includes('make-complaint');
  if (!toProblem && !toComplaint) return null;
  const close = () => setAsking(null);
  if (asking === 'complaint') return <BecomeComplaint contact={contact} onClose={close} />;
  if (asking === 'join') return <JoinComplaint contact={id} onClose={close} />;
  return (
    <section className={styles['deed']} aria-labelledby="move-up">
      <h2 id="move-up" className={styles['title']}>
        Is it more than that?
      </h2>
      <p className={styles['hint']}>It keeps its words, its first date and its history.</p>
      <RefusalMessage error={raise.error} />
      <div className={styles['buttons']}>
        {toProblem ? (
          <Button
            variant="default"
            leftSection={<IconArrowUp size={18} aria-hidden />}
            loading={raise.isPending}
            onClick={() => raise.mutate()}
          >
            It is a problem
          </Button>
        ) : null}
        {toComplaint ? (
          <Button variant="default" leftSection={<IconArrowUp size={18} aria-hidden />} onClick={() => setAsking('complaint')}>
            It is a complaint
          </Button>
        ) : null}
        {allowed.includes('join-complaint') ? (
          <Button variant="default" onClick={() => setAsking('join')}>
            It belongs to a complaint
          </Button>
        ) : null}
      </div>
    </section>
  );
}
