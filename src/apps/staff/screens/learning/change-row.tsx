// What I do differently since a complaint, and looking back at whether it helped.
import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { type Helped, helpedNames } from '#domain/lesson.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { DayInWords } from '../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './learning.module.css';
import { learningChanged, type MyLearningPage } from './questions.ts';

export function ChangeRow({ change }: { readonly change: MyLearningPage['changes'][number] }) {
  const [open, setOpen] = useState(false);
  const { was, becomes, lookBackDay, lookedBack, due } = change;
  return (
    <li className={styles['row']}>
      <p className={styles['words']}>
        <strong>Before:</strong> {was}
      </p>
      <p className={styles['words']}>
        <strong>Now:</strong> {becomes}
      </p>
      {lookedBack ? (
        <p className={styles['quiet']}>
          {helpedNames[lookedBack.helped]}: {lookedBack.found}
        </p>
      ) : (
        <p className={due ? styles['due'] : styles['quiet']}>
          {due ? 'Time to look back, since ' : 'Look back '}
          <DayInWords day={lookBackDay} />
        </p>
      )}
      {open && !lookedBack ? <LookBack change={change.id} /> : null}
      {open || lookedBack ? null : (
        <Button size="compact-sm" variant={due ? 'filled' : 'subtle'} className={styles['act']} onClick={() => setOpen(true)}>
          Look back
        </Button>
      )}
    </li>
  );
}

function LookBack({ change }: { readonly change: string }) {
  const [helped, setHelped] = useState<Helped | ''>('');
  const [found, setFound] = useState('');
  const save = useOnce({
    mutationFn: () => {
      const body = { helped: helped as Helped, found };
      return answer(api.POST('/api/approach-changes/{id}/look-back', { params: { path: { id: change } }, body }));
    },
    onSuccess: learningChanged,
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  const fields = save.error ? asRefusal(save.error).fields : {};
  return (
    <form className={styles['form']} onSubmit={send} noValidate>
      <Radio.Group
        label="Did it help?"
        data-field="helped"
        value={helped}
        onChange={(value) => setHelped(value)}
        error={fields['helped']}
      >
        <Stack gap="xs" mt={6}>
          {Object.entries(helpedNames).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label="What you noticed"
        data-field="found"
        required
        autosize
        minRows={2}
        value={found}
        error={fields['found']}
        onChange={(event) => setFound(event.currentTarget.value)}
      />
      <RefusalMessage error={save.error} />
      <Button type="submit" size="compact-sm" loading={save.isPending} className={styles['act']}>
        Keep it
      </Button>
    </form>
  );
}
