// Returns and files that are drawn up for days of one's own choice, because nobody fixed a period.
import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { Choice } from '../../parts/choice.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type ReturnList, returnsChanged } from './questions.ts';
import styles from './returns.module.css';

export function OnRequest({ list: { kinds, entities } }: { readonly list: ReturnList }) {
  const navigate = useNavigate();
  const wanted = kinds.filter(({ onRequest, files }) => onRequest && files);
  const [chosen, setChosen] = useState(0);
  const [entity, setEntity] = useState(entities[0]?.id ?? '');
  const [days, setDays] = useState({ from: '', to: '' });
  const kind = wanted[chosen];
  const begin = useOnce({
    mutationFn: () =>
      answer(
        api.POST('/api/returns', {
          body: {
            pack: kind?.pack.id ?? '',
            definition: kind?.definition ?? '',
            entity: kind?.level === 'organisation' ? null : entity,
            ...days,
          },
        }),
      ),
    onSuccess: async ({ id }) => {
      void returnsChanged();
      await navigate({ to: '/returns/$return', params: { return: id } });
    },
  });
  if (!kind) return null;
  const { fields } = asRefusal(begin.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate();
  };
  const day = (name: 'from' | 'to', label: string) => (
    <TextInput
      type="date"
      label={label}
      data-field={name}
      value={days[name]}
      error={begin.error ? fields[name] : undefined}
      onChange={(event) => setDays({ ...days, [name]: event.currentTarget.value })}
    />
  );
  return (
    <section className={styles['part']}>
      <ListHeader title="For days you choose" />
      <form className={styles['choose']} onSubmit={submit} noValidate>
        <Choice
          label="What to draw up"
          data={wanted.map(({ name, pack }, at) => ({ value: String(at), label: `${name} (${pack.name})` }))}
          value={String(chosen)}
          onChoose={(at) => setChosen(Number(at))}
        />
        {entities.length > 1 && kind.level !== 'organisation' ? (
          <Choice
            label="For"
            data={entities.map(({ id, name }) => ({ value: id, label: name }))}
            value={entity}
            onChoose={setEntity}
          />
        ) : null}
        {day('from', 'From')}
        {day('to', 'To, that day included')}
        <Button type="submit" variant="default" loading={begin.isPending}>
          Draw it up
        </Button>
        <RefusalMessage error={begin.error} />
      </form>
    </section>
  );
}
