// Whose data a request is about: customers who may be the same person, with why, joined to the request or left out before anything is
// collected or done. Those already in it stand first.
import { Button, Checkbox, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { customerInWords } from '#domain/customer.ts';
import { samePersonReasons } from '#domain/same-person.ts';
import { answer, api } from '../../api/client.ts';
import { samePeopleQuery, type DataRequest, type SamePeople } from './data-request-questions.ts';
import { KeepingForm } from './keeping-form.tsx';
import styles from './keeping.module.css';

export function WhoseData({ of }: { readonly of: DataRequest }) {
  const [opened, setOpened] = useState(false);
  const { data } = useQuery(samePeopleQuery(of.id));
  if (!data || of.state !== 'open' || of.carriedOutAt) return null;
  const more = data.others.length + data.closed;
  if (more + data.named.length === 1) return null;
  return (
    <div className={styles['whose']}>
      {more > 0 ? (
        <p className={styles['line']}>
          <strong>
            {more === 1 ? 'One more customer may be the same person.' : `${more} more customers may be the same person.`}
          </strong>{' '}
          {data.closed > 0 ? `${data.closed === 1 ? 'One' : String(data.closed)} of them you may not see.` : ''}
        </p>
      ) : null}
      {data.others.length > 0 || data.named.length > 1 ? (
        <Button variant="default" size="compact-sm" onClick={() => setOpened(true)}>
          Say whose data it is…
        </Button>
      ) : null}
      {opened ? <WhoseDialog of={of} people={data} onClose={() => setOpened(false)} /> : null}
    </div>
  );
}

interface WhoseDialogProps {
  readonly of: DataRequest;
  readonly people: SamePeople;
  readonly onClose: () => void;
}

function WhoseDialog({ of, people, onClose }: WhoseDialogProps) {
  const again = of.collectedAt ? ' What was collected before is collected anew.' : '';
  return (
    <KeepingForm<{ customers: readonly string[] }>
      place={`data-request-whose:${of.id}`}
      title="Whose data it is"
      why={`One person may be kept under two names, or twice. Tick those that you know to be the person who asks; what is kept on the others is left out.${again}`}
      empty={{ customers: people.named.map(({ id }) => id) }}
      send={({ customers }) =>
        answer(
          api.POST('/api/data-requests/{id}/whose', {
            params: { path: { id: of.id } },
            body: { version: of.version, customers: [...customers] },
          }),
        )
      }
      save="It is about these"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <Checkbox.Group
          data-field="customers"
          label="The person who asks is kept as"
          value={[...form.customers]}
          onChange={(customers) => change({ customers })}
          error={wrong('customers')}
        >
          <Stack gap="xs" mt="xs">
            {people.named.map((one) => (
              <Checkbox key={one.id} value={one.id} label={customerInWords(one)} description={knownAs(one)} />
            ))}
            {people.others.map((one) => (
              <Checkbox
                key={one.id}
                value={one.id}
                label={customerInWords(one)}
                description={`${knownAs(one)}. Has the same ${one.why.map((why) => samePersonReasons[why]).join(', ')}.`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </KeepingForm>
  );
}

function knownAs({ email, phone, address, complaints }: SamePeople['named'][number]): string {
  const many = complaints === 0 ? 'no complaint' : complaints === 1 ? 'one complaint' : `${complaints} complaints`;
  return [email, phone, address?.replaceAll('\n', ', '), many].filter((part) => Boolean(part)).join(' · ');
}
