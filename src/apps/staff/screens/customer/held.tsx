// The legal holds on everything of one customer, for whoever may place and lift them.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { may, useColleague } from '../../api/me.ts';
import { PlaceHold } from '../keeping/hold-dialogs.tsx';
import { holdsQuery } from '../keeping/keeping-questions.ts';
import styles from './customer.module.css';

export function Held({ customer, name }: { readonly customer: string; readonly name: string }) {
  return may(useColleague(), 'keep-and-erase') ? <Holds customer={customer} name={name} /> : null;
}

function Holds({ customer, name }: { readonly customer: string; readonly name: string }) {
  const { data } = useQuery(holdsQuery);
  const [placing, setPlacing] = useState(false);
  if (!data) return null;
  const holds = data.holds.filter((hold) => hold.customer?.id === customer && hold.lifted === null);
  return (
    <section className={styles['part']} aria-labelledby="held">
      <h2 id="held" className={styles['title']}>
        Legal hold
      </h2>
      {holds.length === 0 ? <p>Nothing of this customer is on hold.</p> : null}
      {holds.map((hold) => (
        <p key={hold.id}>
          <strong>On legal hold.</strong> {hold.reason} Asked by {hold.askedBy}. It is lifted under Keeping.
        </p>
      ))}
      <div>
        <Button size="compact-sm" variant="default" onClick={() => setPlacing(true)}>
          Put everything of this customer on hold…
        </Button>
      </div>
      {placing ? (
        <PlaceHold on={{ scope: 'customer', customer }} what={`everything of ${name}`} onClose={() => setPlacing(false)} />
      ) : null}
    </section>
  );
}
