// Writing down what I do differently after a complaint that a lesson came from.
import { Button, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './learning.module.css';
import { learningChanged } from './questions.ts';

export function ChangeForm({ complaint, onClose }: { readonly complaint: string; readonly onClose: () => void }) {
  const [form, setForm] = useState({ was: '', becomes: '', lookBack: '' });
  const save = useOnce({
    mutationFn: () =>
      answer(api.POST('/api/complaints/{id}/approach-changes', { params: { path: { id: complaint } }, body: form })),
    onSuccess: async () => {
      await learningChanged();
      onClose();
    },
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  const fields = save.error ? asRefusal(save.error).fields : {};
  const field = (name: keyof typeof form, label: string) => ({
    label,
    required: true,
    'data-field': name,
    value: form[name],
    error: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <form className={styles['form']} onSubmit={send} noValidate>
      <Textarea {...field('was', 'Before')} autosize minRows={1} />
      <Textarea {...field('becomes', 'Now')} autosize minRows={1} />
      <TextInput {...field('lookBack', 'Look back on')} type="date" />
      <RefusalMessage error={save.error} />
      <span className={styles['buttons']}>
        <Button type="submit" size="compact-sm" loading={save.isPending}>
          Write it down
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          Not now
        </Button>
      </span>
    </form>
  );
}
