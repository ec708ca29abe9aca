// What the customer sees: their own pages about this complaint, exactly as they stand there now, to look at and not to press; and the
// link to it, sent to an address that is known to be theirs.
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { InstantInWords } from '../../../parts/day-in-words.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { LoadingState } from '../../../parts/loading-state.tsx';
import { useCase } from '../case.tsx';
import parts from '../parts.module.css';
import { AsTheySee } from './as-they-see.tsx';
import { customerSideQuery, type PersonThere } from './questions.ts';
import { SendLink } from './send-link.tsx';

export function CustomerSide() {
  const { page } = useCase();
  const { data, error, refetch } = useQuery(customerSideQuery(page.id));
  const [chosen, choose] = useState('');
  const [sending, setSending] = useState(false);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState what="what the customer sees" rows={6} />;
  const person = data.people.find(({ customer }) => customer === chosen) ?? data.people[0];
  if (!person) return <p className={parts['words']}>Nobody is on the customer’s side of it.</p>;
  return (
    <div className={parts['stack']}>
      {data.people.length > 1 ? (
        <NativeSelect
          label="As seen by"
          value={person.customer}
          data={data.people.map(({ customer, name }) => ({ value: customer, label: name }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      ) : null}
      <section aria-label="The link to their complaint">
        <Link person={person} />
        {data.allowed.includes('send-way-in') && person.address !== null ? (
          <div className={parts['tools']}>
            <Button size="compact-sm" variant="default" onClick={() => setSending(true)}>
              Send them the link…
            </Button>
          </div>
        ) : null}
      </section>
      <AsTheySee key={person.customer} complaint={page.id} person={person} />
      {sending ? <SendLink person={person} onClose={() => setSending(false)} /> : null}
    </div>
  );
}

function Link({ person: { address, proof, sent } }: { readonly person: PersonThere }) {
  const [last] = sent;
  if (address === null)
    return (
      <p className={parts['words']}>
        We have neither an e-mail address nor a telephone number of theirs. Who complained without a name comes back with the
        receipt code they were shown.
      </p>
    );
  return (
    <p className={parts['words']}>
      A link goes to <strong>{address}</strong>. {proof ?? 'Nothing shows yet that this address is theirs.'}
      {last ? (
        <span className={parts['quiet']}>
          Last sent <InstantInWords at={last.at} />
          {last.by ? ` by ${last.by}` : ', as they asked on our pages'}. {last.used ? 'It was used.' : 'It was not used.'}
        </span>
      ) : null}
    </p>
  );
}
