// Passes praise on to the colleagues it is about, and says who has it already. They find it on their work.
import { Button, MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { colleaguesQuery } from '../../api/people.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type Contact, contactsChanged } from './contact-questions.ts';
import styles from './contact.module.css';

export function PassOn({ contact: { id, praised, allowed } }: { readonly contact: Contact }) {
  const [people, choose] = useState<string[]>([]);
  const { data } = useQuery(colleaguesQuery);
  const pass = useOnce({
    mutationFn: () => answer(api.POST('/api/contacts/{id}/praise', { params: { path: { id } }, body: { people } })),
    onSuccess: () => choose([]),
    onSettled: contactsChanged,
  });
  const mayPass = allowed.includes('pass-on');
  if (!mayPass && praised.length === 0) return null;
  const others = (data ?? []).filter((one) => praised.every((has) => has.id !== one.id));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (people.length > 0) pass.mutate();
  };
  return (
    <form className={styles['deed']} onSubmit={submit} aria-labelledby="pass-on">
      <h2 id="pass-on" className={styles['title']}>
        Pass it on
      </h2>
      {praised.length > 0 ? (
        <ul className={styles['passed']} aria-label="Passed on to">
          {praised.map(({ id: of, name, by, at }) => (
            <li key={of}>
              <strong>{name}</strong>{' '}
              <span className={styles['hint']}>
                from {by ?? 'a colleague'}, <InstantInWords at={at} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {mayPass ? (
        <>
          <MultiSelect
            label="Whom does it praise?"
            description="They find it on their work, in the customer’s words."
            data={others.map((one) => ({ value: one.id, label: one.name }))}
            searchable
            hidePickedOptions
            limit={50}
            nothingFoundMessage="No colleague of that name."
            value={people}
            onChange={choose}
          />
          <RefusalMessage error={pass.error} />
          <Button type="submit" variant="default" disabled={people.length === 0} loading={pass.isPending}>
            Pass it on
          </Button>
        </>
      ) : null}
    </form>
  );
}
