// Trying a payload: what would be kept of it and which signs its words show; nothing is kept.
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from '../mail/mail.module.css';
import { MarkedText } from '../signals/marked-text.tsx';
import type { Desk } from './desk-questions.ts';

export function TryPayload({ desks }: { readonly desks: readonly Desk[] }) {
  const [payload, setPayload] = useState('');
  const [chosen, choose] = useState('');
  const mapping = desks.find(({ id }) => id === chosen)?.mapping ?? null;
  const attempt = useOnce({
    mutationFn: () => answer(api.POST('/api/settings/help-desks/tries', { body: { payload, mapping } })),
  });
  return (
    <section className={`${styles['card']} ${styles['deed']}`} aria-labelledby="try">
      <h2 id="try" className={styles['title']}>
        Try it
      </h2>
      <form
        className={styles['deed']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!attempt.isPending) attempt.mutate();
        }}
      >
        <NativeSelect
          label="Read as that of"
          value={chosen}
          data={[{ value: '', label: 'No mapping' }, ...desks.map(({ id, title }) => ({ value: id, label: title }))]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <Textarea
          label="What it posts"
          description="Paste one of its posts, from its log. Nothing of it is kept."
          value={payload}
          autosize
          minRows={4}
          maxRows={16}
          spellCheck={false}
          styles={{ input: { fontFamily: 'monospace' } }}
          onChange={(event) => setPayload(event.currentTarget.value)}
        />
        <RefusalMessage error={attempt.error} />
        <div>
          <Button type="submit" variant="default" loading={attempt.isPending}>
            See what would be kept
          </Button>
        </div>
      </form>
      <div role="status">
        {attempt.data?.contacts.map((one, at) => (
          <section key={`${one.id ?? ''} ${at}`} aria-label={`Contact ${at + 1}`}>
            <h3>{one.id ?? 'Without an id'}</h3>
            {one.wrong === null ? null : <p>It would not be kept. {one.wrong}</p>}
            {one.passedOver ? <p>It would be passed over.</p> : null}
            {one.text === '' ? null : (
              <p>
                <MarkedText text={one.text} marks={one.marks} />
              </p>
            )}
            <p>{[one.how ?? '', ...one.says].join(' ')}</p>
            <ul>
              {one.facts.map(({ name, value }) => (
                <li key={name}>
                  {name}: {value}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
