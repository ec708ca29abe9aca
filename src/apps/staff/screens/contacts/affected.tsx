// Whom a problem touches: named here, so that they can be told before they have to ask, and told one by one.
import { Button, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { channels } from '#domain/channel.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type Contact, contactsChanged } from './contact-questions.ts';
import { byChannel } from './contact-words.ts';
import styles from './contact.module.css';
import { asCustomer, nobody } from './who.ts';
import { WhoField } from './who-field.tsx';

const choices = Object.entries(channels).map(([value, label]) => ({ value, label }));

export function Affected({ contact }: { readonly contact: Contact }) {
  const mayName = contact.allowed.includes('name-affected');
  if (!mayName && contact.affected.length === 0) return null;
  return (
    <section className={styles['card']} aria-labelledby="affected">
      <h2 id="affected" className={styles['title']}>
        Customers it touches
      </h2>
      {contact.affected.length === 0 ? (
        <p className={styles['hint']}>Nobody named yet. Whoever is named here can be told before they have to ask.</p>
      ) : (
        <ul className={styles['affected']}>
          {contact.affected.map((one) => (
            <OneAffected key={one.customer} contact={contact.id} one={one} mayTell={mayName} />
          ))}
        </ul>
      )}
      {mayName ? <NameAnother contact={contact.id} /> : null}
    </section>
  );
}

type OneAffectedProps = {
  readonly contact: string;
  readonly one: Contact['affected'][number];
  readonly mayTell: boolean;
};

function OneAffected({ contact, one: { customer, name, toldAt, toldHow }, mayTell }: OneAffectedProps) {
  const [channel, setChannel] = useState('phone');
  const called = name ?? 'Name not given';
  const tell = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/contacts/{id}/telling', { params: { path: { id: contact } }, body: { customer, channel } })),
    onSettled: contactsChanged,
  });
  return (
    <li>
      <Link to="/customers/$customer" params={{ customer }}>
        {called}
      </Link>
      {toldAt ? (
        <span className={styles['hint']}>
          Told {toldHow ? byChannel(toldHow) : ''}, <InstantInWords at={toldAt} />
        </span>
      ) : mayTell ? (
        <div className={styles['tell']}>
          <Select
            aria-label={`How ${called} was told`}
            data={choices}
            allowDeselect={false}
            size="sm"
            value={channel}
            onChange={(next) => setChannel(next ?? 'phone')}
          />
          <Button
            variant="default"
            size="sm"
            loading={tell.isPending}
            aria-label={`${called} was told`}
            onClick={() => tell.mutate()}
          >
            Was told
          </Button>
        </div>
      ) : (
        <span className={styles['hint']}>Not told yet</span>
      )}
      <RefusalMessage error={tell.error} />
    </li>
  );
}

function NameAnother({ contact }: { readonly contact: string }) {
  const [who, setWho] = useState(nobody);
  const customer = asCustomer(who);
  const name = useMutation({
    mutationFn: (named: NonNullable<typeof customer>) =>
      answer(api.POST('/api/contacts/{id}/affected', { params: { path: { id: contact } }, body: { customer: named } })),
    onSuccess: () => setWho(nobody),
    onSettled: contactsChanged,
  });
  return (
    <form
      className={styles['another']}
      onSubmit={(event) => {
        event.preventDefault();
        if (customer && !name.isPending) name.mutate(customer);
      }}
    >
      <WhoField
        who={who}
        onChange={setWho}
        label="Another customer it touches"
        fields={name.error ? asRefusal(name.error).fields : {}}
      />
      <RefusalMessage error={name.error} />
      <Button type="submit" variant="default" disabled={customer === null} loading={name.isPending}>
        Add
      </Button>
    </form>
  );
}
