// The list of customers a problem touches: how many, how many of them can be told, the newest, and the way to add some or take some off.
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { answer, api } from '../../../api/client.ts';
import { useOnce } from '../../../api/use-once.ts';
import { RefusalMessage } from '../../../parts/refusal-message.tsx';
import contactStyles from '../../contacts/contact.module.css';
import { problemsChanged, type TellingPage } from '../problem-questions.ts';
import { customersInWords } from '../problem-words.ts';
import { AddAffected } from './add-affected.tsx';
import styles from './customers.module.css';

export function AffectedList({ page }: { readonly page: TellingPage }) {
  const { list, problem, mayList } = page;
  const [adding, add] = useState(false);
  const [chosen, choose] = useState<readonly string[]>([]);
  const remove = useOnce({
    mutationFn: () =>
      answer(
        api.POST('/api/problems/{id}/customers/removals', {
          params: { path: { id: problem.id } },
          body: { customers: [...chosen] },
        }),
      ),
    onSuccess: () => choose([]),
    onSettled: problemsChanged,
  });
  return (
    <section className={contactStyles['card']} aria-labelledby="affected">
      <h2 id="affected" className={contactStyles['title']}>
        {list.count === 0 ? 'Nobody is on the list yet' : `${customersInWords(list.count)} on the list`}
      </h2>
      <Standing list={list} />
      <div className={contactStyles['buttons']}>
        {mayList ? (
          <Button variant={list.count === 0 ? 'filled' : 'default'} onClick={() => add(true)}>
            Add customers
          </Button>
        ) : null}
        {chosen.length > 0 ? (
          <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
            {`Take ${chosen.length} off`}
          </Button>
        ) : null}
      </div>
      <RefusalMessage error={remove.error} />
      <ul className={styles['people']} aria-label="Customers on the list">
        {list.newest.map((one) => (
          <li key={one.id}>
            {mayList && !one.told ? (
              <Checkbox
                label={<Person one={one} />}
                checked={chosen.includes(one.id)}
                onChange={({ currentTarget }) =>
                  choose(currentTarget.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))
                }
              />
            ) : (
              <Person one={one} />
            )}
          </li>
        ))}
      </ul>
      {list.count > list.newest.length ? (
        <p className={contactStyles['hint']}>{`The newest ${list.newest.length} are shown.`}</p>
      ) : null}
      {adding ? <AddAffected problem={problem.id} onClose={() => add(false)} /> : null}
    </section>
  );
}

function Standing({ list: { count, inTouch, noWay, wantsNone } }: { readonly list: TellingPage['list'] }) {
  if (count === 0)
    return <p className={contactStyles['hint']}>Give a file from your own systems, or paste a line for each customer.</p>;
  const facts = [
    inTouch > 0 && `${inTouch.toLocaleString('en-GB')} told us of it themselves`,
    noWay > 0 && `${noWay.toLocaleString('en-GB')} left no way to reach them`,
    wantsNone > 0 && `${wantsNone.toLocaleString('en-GB')} asked not to be told`,
  ].filter((fact) => fact !== false);
  return facts.length === 0 ? null : <p className={contactStyles['hint']}>{`Of them, ${facts.join('; ')}.`}</p>;
}

function Person({ one: { name, email, phone, account, told } }: { readonly one: TellingPage['list']['newest'][number] }) {
  const known = [email, phone, account && `account ${account}`].filter(Boolean).join(', ');
  return (
    <span className={styles['person']}>
      <span>{name ?? known}</span>
      {name && known ? <span className={contactStyles['hint']}>{known}</span> : null}
      {told ? <span className={contactStyles['hint']}>in a message that was begun</span> : null}
    </span>
  );
}
