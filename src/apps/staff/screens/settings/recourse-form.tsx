// Where customers may turn next, as letters under one set of rules say it: the independent body by its name, how it is reached, and
// other ways to be helped. An empty line leaves what the rules say.
import { Button, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { letterSettingsKey, type PackOfLetters } from '../../api/letter-settings.ts';
import styles from './settings.module.css';

export function RecourseForm({ pack }: { readonly pack: PackOfLetters }) {
  const { id, body, recourse, tellsOtherWays } = pack;
  const { version, ...kept } = recourse;
  const [form, setForm] = useState(kept);
  const save = useOnce({
    mutationFn: () => answer(api.POST('/api/settings/recourse', { body: { rulePack: id, version, ...form } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: letterSettingsKey }),
  });
  if (body === null && !tellsOtherWays) return null;
  const fields = save.error ? asRefusal(save.error).fields : {};
  const field = (name: keyof typeof kept) => ({
    'data-field': name,
    value: form[name],
    error: fields[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setForm((now) => ({ ...now, [name]: value }));
    },
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  const same = JSON.stringify(form) === JSON.stringify(kept);
  return (
    <form onSubmit={send} className={styles['choice']} noValidate aria-labelledby={`recourse-${id}`}>
      <h3 id={`recourse-${id}`} className={styles['name']}>
        Where customers may turn next
      </h3>
      {body === null ? null : (
        <>
          <p className={styles['more']}>
            The rules name {body.name}
            {body.website === '' ? ', and no website.' : `, ${body.website}.`} Enter what they leave open; an empty line keeps what
            they say.
          </p>
          <TextInput
            {...field('name')}
            label="Its name"
            description="As it stands in a sentence: “the Energy Ombudsman”."
            placeholder={body.name}
          />
          <TextInput {...field('website')} label="Its website" placeholder={body.website} />
          <TextInput
            {...field('contact')}
            label="How else to reach it"
            description="Telephone, postal address, as letters say it."
            placeholder={body.contact}
          />
        </>
      )}
      {tellsOtherWays ? (
        <Textarea
          {...field('otherWays')}
          label="Other ways to be helped"
          description="What letters offer whoever cannot agree with us: advice services, mediation, the courts. Each line is a paragraph."
          autosize
          minRows={3}
          maxRows={12}
        />
      ) : null}
      <RefusalMessage error={save.error} />
      <span className={styles['choiceFoot']}>
        <Button type="submit" loading={save.isPending} disabled={same}>
          Save
        </Button>
      </span>
    </form>
  );
}
