// The bodies outside that complaints are passed on to, as whoever writes a letter chooses from them: added, corrected, taken off.
// Letters that were sent keep a body as it was.
import { Button, Textarea, TextInput } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { bodyInWords, noBody } from '#domain/outside-body.ts';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';

const bodiesQuery = queryOptions({ queryKey: ['outside-bodies'], queryFn: () => answer(api.GET('/api/settings/outside-bodies')) });
type Listed = Awaited<ReturnType<NonNullable<typeof bodiesQuery.queryFn>>>['bodies'][number];

const changed = () => queries.invalidateQueries({ queryKey: bodiesQuery.queryKey });

export function OutsideBodies() {
  const { data, error, refetch } = useQuery(bodiesQuery);
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const standing = data?.bodies.filter(({ retired }) => !retired) ?? [];
  const gone = data?.bodies.filter(({ retired }) => retired) ?? [];
  return (
    <section className={styles['choices']} aria-labelledby="outside-bodies">
      <h2 id="outside-bodies" className={styles['name']}>
        Bodies complaints are passed on to
      </h2>
      <p className={styles['more']}>
        Other firms, ombudsmen, authorities: whoever writes a letter that passes a complaint on chooses from these, or types
        another. The body that the rules name is offered by itself.
      </p>
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="the list" rows={3} /> : null}
      {data && standing.length === 0 && open !== 'new' ? <p>None yet.</p> : null}
      {standing.map((body) =>
        open === body.id ? (
          <BodyForm key={body.id} body={body} onClose={close} />
        ) : (
          <BodyLine key={body.id} body={body} onOpen={() => setOpen(body.id)} />
        ),
      )}
      {open === 'new' ? <BodyForm body={null} onClose={close} /> : null}
      {data && open !== 'new' ? (
        <div>
          <Button variant="default" onClick={() => setOpen('new')}>
            Add a body
          </Button>
        </div>
      ) : null}
      {gone.length > 0 ? (
        <p className={styles['more']}>Taken off: {gone.map(({ name, by }) => `${name} (by ${by})`).join('; ')}.</p>
      ) : null}
    </section>
  );
}

function BodyLine({ body, onOpen }: { readonly body: Listed; readonly onOpen: () => void }) {
  return (
    <div className={styles['choice']}>
      <h3 className={styles['name']}>{body.name}</h3>
      {body.about === '' ? null : <p>{body.about}</p>}
      <p className={styles['more']}>{bodyInWords({ ...body, name: '' }) || 'No address yet.'}</p>
      <p className={styles['more']}>
        Changed by {body.by}, <InstantInWords at={body.at} />
      </p>
      <span className={styles['choiceFoot']}>
        <Button variant="default" size="compact-md" onClick={onOpen}>
          Correct {body.name}
        </Button>
      </span>
    </div>
  );
}

function BodyForm({ body, onClose }: { readonly body: Listed | null; readonly onClose: () => void }) {
  const { name, about, address, email, phone } = body ?? { ...noBody, about: '' };
  const [form, setForm] = useState({ name, about, address, email, phone });
  const done = async () => {
    await changed();
    onClose();
  };
  const save = useOnce({
    mutationFn: () =>
      answer(api.POST('/api/settings/outside-bodies', { body: { ...form, body: body?.id ?? null, version: body?.version ?? 0 } })),
    onSuccess: done,
  });
  const retire = useOnce({
    mutationFn: ({ id, version }: Listed) =>
      answer(api.POST('/api/settings/outside-body-endings', { body: { body: id, version } })),
    onSuccess: done,
  });
  const fields = save.error ? asRefusal(save.error).fields : {};
  const field = (one: keyof typeof form) => ({
    'data-field': one,
    value: form[one],
    error: fields[one],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setForm((now) => ({ ...now, [one]: value }));
    },
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <form onSubmit={send} className={styles['choice']} noValidate aria-label={body?.name ?? 'A new body'}>
      <TextInput {...field('name')} label="Name of the body" required autoFocus />
      <TextInput {...field('about')} label="What it answers for" description="Shown to whoever chooses it." />
      <Textarea {...field('address')} label="Postal address" autosize minRows={2} maxRows={6} />
      <TextInput {...field('email')} type="email" label="E-mail" />
      <TextInput {...field('phone')} label="Telephone" />
      <RefusalMessage error={save.error ?? retire.error} />
      <span className={styles['choiceFoot']}>
        <Button type="submit" loading={save.isPending}>
          {body === null ? 'Put it on the list' : 'Save'}
        </Button>
        <Button variant="default" onClick={onClose}>
          Leave it
        </Button>
        {body === null ? null : (
          <Button variant="subtle" loading={retire.isPending} onClick={() => retire.mutate(body)}>
            Take it off the list
          </Button>
        )}
      </span>
    </form>
  );
}
