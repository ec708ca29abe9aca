// Settles a contact: how it was settled, in a sentence, is all that is asked.
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { useDraft } from '../../drafts/use-draft.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type Contact, contactsChanged } from './contact-questions.ts';
import styles from './contact.module.css';

export function Settle({ contact }: { readonly contact: Contact }) {
  return contact.allowed.includes('settle') ? <SettleForm contact={contact} /> : null;
}

function SettleForm({ contact: { id, version } }: { readonly contact: Contact }) {
  const draft = useDraft(`settle-contact:${id}`, { how: '' });
  const settle = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/contacts/{id}/settlement', { params: { path: { id } }, body: { version, how: draft.value.how } })),
    onSuccess: () => draft.forget(),
    onSettled: contactsChanged,
  });
  return (
    <form
      className={styles['deed']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!settle.isPending) settle.mutate();
      }}
    >
      <Textarea
        label="How was it settled?"
        description="A sentence for whoever reads it next."
        autosize
        minRows={2}
        maxRows={10}
        required
        withAsterisk={false}
        value={draft.value.how}
        data-field="how"
        error={settle.error ? asRefusal(settle.error).fields['how'] : undefined}
        onChange={(event) => draft.change({ how: event.currentTarget.value })}
      />
      <RefusalMessage error={settle.error} />
      <DraftLine draft={draft} />
      <Button type="submit" loading={settle.isPending}>
        Settle
      </Button>
    </form>
  );
}
