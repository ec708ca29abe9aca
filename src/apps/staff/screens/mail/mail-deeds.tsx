// What may be done with a message: put it onto a complaint, make it a query or a problem, or set it aside with the reason.
import { Button, Checkbox, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { readReference } from '#domain/reference.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './mail.module.css';
import { mailChanged, type OneMail } from './mail-questions.ts';

type Props = { readonly mail: OneMail };

export function MailDeeds({ mail }: Props) {
  return (
    <div>
      {mail.allowed.includes('file') ? <FileOnto mail={mail} /> : null}
      {mail.allowed.includes('make-contact') ? <TakeUp mail={mail} /> : null}
      {mail.allowed.includes('set-aside') ? <SetAside mail={mail} /> : null}
    </div>
  );
}

function FileOnto({ mail: { id, version } }: Props) {
  const [typed, setTyped] = useState('');
  const [madeSure, setMadeSure] = useState(false);
  const [unfound, setUnfound] = useState<string | null>(null);
  const file = useMutation({
    mutationFn: async (reference: string) => {
      const { hits } = await answer(api.GET('/api/search', { params: { query: { words: reference } } }));
      const complaint = hits.find((hit) => hit.reference === reference)?.id;
      if (!complaint) return setUnfound('There is no complaint of this reference among those you may see.');
      await answer(api.POST('/api/mail/{id}/filing', { params: { path: { id } }, body: { version, complaint, madeSure } }));
    },
    onSettled: mailChanged,
  });
  return (
    <form
      className={styles['deed']}
      aria-label="Put it onto a complaint"
      onSubmit={(event) => {
        event.preventDefault();
        const reference = readReference(typed);
        setUnfound(reference ? null : 'This does not read as a reference. One looks like C-26-04F7K.');
        if (reference && !file.isPending) file.mutate(reference);
      }}
    >
      <TextInput
        label="Put it onto the complaint"
        description="Its reference, such as C-26-04F7K."
        autoComplete="off"
        value={typed}
        error={unfound}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Checkbox
        label="I have made sure who wrote it"
        description="Needed when nobody on the complaint has this address."
        checked={madeSure}
        onChange={(event) => setMadeSure(event.currentTarget.checked)}
      />
      <RefusalMessage error={file.error} />
      <Button type="submit" loading={file.isPending}>
        Put it there
      </Button>
    </form>
  );
}

function TakeUp({ mail: { id, version } }: Props) {
  const take = useMutation({
    mutationFn: (kind: 'query' | 'problem') =>
      answer(api.POST('/api/mail/{id}/taking-up', { params: { path: { id } }, body: { version, kind } })),
    onSettled: mailChanged,
  });
  return (
    <section className={styles['deed']} aria-label="Take it up">
      <Button variant="default" loading={take.isPending} onClick={() => take.mutate('query')}>
        Make it a query
      </Button>
      <Button variant="default" loading={take.isPending} onClick={() => take.mutate('problem')}>
        Make it a problem
      </Button>
      <RefusalMessage error={take.error} />
    </section>
  );
}

function SetAside({ mail: { id, version } }: Props) {
  const [reason, setReason] = useState('');
  const aside = useMutation({
    mutationFn: () => answer(api.POST('/api/mail/{id}/setting-aside', { params: { path: { id } }, body: { version, reason } })),
    onSettled: mailChanged,
  });
  return (
    <form
      className={styles['deed']}
      aria-label="Set it aside"
      onSubmit={(event) => {
        event.preventDefault();
        if (!aside.isPending) aside.mutate();
      }}
    >
      <Textarea
        label="Why nothing needs doing"
        autosize
        minRows={2}
        required
        withAsterisk={false}
        value={reason}
        error={aside.error ? asRefusal(aside.error).fields['reason'] : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <RefusalMessage error={aside.error} />
      <Button type="submit" variant="default" loading={aside.isPending}>
        Set it aside
      </Button>
    </form>
  );
}
