// Answering what one was asked, with files, or declining with the reason. What is typed is kept as a draft; it is sent once.
import { Anchor, Button, Checkbox, FileInput, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Asked, askedOfMeQuery } from '../../api/asked-of-me.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { useDraft } from '../../drafts/use-draft.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './my-work.module.css';

export function GiveAnswer({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const queries = useQueryClient();
  const draft = useDraft(`asked:${asked.id}`, { words: '', declined: false });
  const [files, setFiles] = useState<File[]>([]);
  const [key] = useState(() => crypto.randomUUID());
  const { words, declined } = draft.value;
  const send = useMutation({
    mutationFn: () => {
      const form = new FormData();
      form.append('words', words);
      form.append('declined', String(declined));
      for (const file of files) form.append('files', file, file.name);
      const params = { path: { id: asked.id }, header: { 'Idempotency-Key': key } };
      return answer(api.POST('/api/asked-of-me/{id}/answer', { params, body: { words }, bodySerializer: () => form }));
    },
    onSuccess: async () => {
      draft.forget();
      onClose();
      await queries.invalidateQueries({ queryKey: askedOfMeQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!send.isPending) send.mutate();
  };
  return (
    <Dialog title={asked.kind === 'reply' ? 'Your right of reply' : 'Answer what you were asked'} size="lg" onClose={onClose}>
      <form className={styles['answer']} onSubmit={submit} noValidate>
        <p className={styles['given']}>{asked.question}</p>
        {asked.shared === '' ? null : <p className={styles['given']}>{asked.shared}</p>}
        {asked.files.map(({ id, name }) => (
          <Anchor key={id} href={`/api/asked-of-me/${asked.id}/files/${id}`} download={name}>
            {name}
          </Anchor>
        ))}
        <Textarea
          label={declined ? 'Why you would rather not answer' : 'Your answer'}
          description="Say what you know yourself, and what you were told by others as such."
          autosize
          minRows={5}
          maxRows={16}
          required
          value={words}
          error={send.error ? asRefusal(send.error).fields['words'] : undefined}
          onChange={(event) => draft.change({ words: event.currentTarget.value })}
        />
        <FileInput
          label="Files, if you have any"
          description="Up to ten, of up to 25 MB each. They are not kept as a draft."
          multiple
          clearable
          value={files}
          onChange={setFiles}
        />
        <Checkbox
          label="I would rather not answer"
          checked={declined}
          onChange={(event) => draft.change({ declined: event.currentTarget.checked })}
        />
        <RefusalMessage error={send.error} />
        <div className={styles['buttons']}>
          <Button type="submit" loading={send.isPending}>
            Send
          </Button>
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <DraftLine draft={draft} />
        </div>
      </form>
    </Dialog>
  );
}
