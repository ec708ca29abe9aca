// Publishing the draft: from which day, and what changed. It tells what follows: customers read it, colleagues are asked to.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { houseTexts } from '#domain/procedure/house-text.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './procedure.module.css';
import { type HouseTextPage, houseTextsChanged } from './questions.ts';

interface PublishDialogProps {
  readonly page: HouseTextPage;
  readonly version: number;
  /** How many typed times are longer than the rules. */
  readonly tooLong: number;
  readonly onClose: () => void;
}

export function PublishDialog({ page: { text, today, versions }, version, tooLong, onClose }: PublishDialogProps) {
  const [from, setFrom] = useState<string>(today);
  const [changed, setChanged] = useState('');
  const navigate = useNavigate();
  const publish = useOnce({
    mutationFn: () =>
      answer(api.POST('/api/house-texts/{text}/publications', { params: { path: { text } }, body: { version, from, changed } })),
    onSuccess: async () => {
      await houseTextsChanged();
      await navigate({ to: '/our/$text', params: { text } });
    },
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    publish.mutate();
  };
  const fields = publish.error ? asRefusal(publish.error).fields : {};
  return (
    <Dialog title={`Publish the ${houseTexts[text].name.toLowerCase()}`} onClose={onClose}>
      <form className={styles['form']} onSubmit={send} noValidate>
        <p className={styles['quiet']}>
          From that day customers read it at {houseTexts[text].address}. Everyone who works here is asked to read it now. It cannot
          be changed afterwards; the next change is a next version.
        </p>
        {tooLong > 0 ? (
          <p>
            {tooLong === 1 ? 'One time in it is' : `${tooLong} times in it are`} longer than the rules allow. You can publish it all
            the same; that it is so stands in the record.
          </p>
        ) : null}
        <TextInput
          type="date"
          label="In force from"
          data-field="from"
          value={from}
          min={today}
          error={fields['from']}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Textarea
          label={versions.length > 0 ? 'What changed' : 'A note, if there is something to add'}
          description="Colleagues see it when they are asked to read it."
          data-field="changed"
          autosize
          minRows={2}
          value={changed}
          error={fields['changed']}
          onChange={(event) => setChanged(event.currentTarget.value)}
        />
        <RefusalMessage error={publish.error} />
        <div className={styles['deeds']}>
          <Button type="submit" loading={publish.isPending}>
            Publish it
          </Button>
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
