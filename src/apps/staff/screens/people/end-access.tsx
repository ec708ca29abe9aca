// Ends a person's access, after saying what that does. Need-to-know complaints only they could open need somebody to take over.
import { Button, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isRole, permissionsOf } from '#domain/role.ts';
import { answer, api } from '../../api/client.ts';
import { askPeopleAnew, colleaguesQuery, type PersonPage } from '../../api/people.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { FormSection } from '../../parts/form-section.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './people.module.css';
import { useOnce } from '../../api/use-once.ts';

export function EndAccess({ person }: { readonly person: PersonPage }) {
  const [asking, setAsking] = useState(false);
  return (
    <FormSection title="End their access" why="For somebody who leaves, or must not come in any more. It works at once.">
      <div className={styles['buttons']}>
        <Button variant="default" onClick={() => setAsking(true)}>
          End {person.name}’s access
        </Button>
      </div>
      {asking ? <Confirm person={person} onClose={() => setAsking(false)} /> : null}
    </FormSection>
  );
}

function Confirm({ person, onClose }: { readonly person: PersonPage; readonly onClose: () => void }) {
  const queries = useQueryClient();
  const [successor, setSuccessor] = useState<string | null>(null);
  const end = useOnce({
    mutationFn: () =>
      answer(
        api.POST('/api/people/{id}/end', {
          params: { path: { id: person.id } },
          body: { needToKnowTo: successor },
        }),
      ),
    onSuccess: async () => {
      await askPeopleAnew(queries);
      onClose();
    },
  });
  const handled = person.complaints.length + person.complaintsUnseen;
  return (
    <Dialog title={`End ${person.name}’s access?`} onClose={onClose}>
      <div className={styles['form']}>
        <p className={styles['line']}>
          They are signed out everywhere, their tokens stop working, and they leave their teams. What they did stays in the record.{' '}
          {handled > 0
            ? `${handled === 1 ? 'One open complaint stays' : `${handled} open complaints stay`} in their name until you give ${handled === 1 ? 'it' : 'them'} to others.`
            : ''}
        </p>
        {person.needToKnowAlone > 0 ? <Successor person={person} value={successor} onChange={setSuccessor} /> : null}
        <RefusalMessage error={end.error} />
        <div className={styles['buttons']}>
          <Button color="red" loading={end.isPending} onClick={() => end.mutate()}>
            End the access
          </Button>
          <Button variant="default" onClick={onClose}>
            Keep it
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type SuccessorProps = {
  readonly person: PersonPage;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
};

function Successor({ person, value, onChange }: SuccessorProps) {
  const colleagues = useQuery(colleaguesQuery);
  const fit = (colleagues.data ?? []).filter(
    ({ id, roles }) => id !== person.id && permissionsOf(roles.filter(isRole)).has('open-need-to-know'),
  );
  const alone = person.needToKnowAlone;
  return (
    <Select
      label="Who takes over"
      description={`${alone === 1 ? 'One need-to-know complaint' : `${alone} need-to-know complaints`} could be opened by nobody else here.`}
      placeholder="Choose a colleague"
      data={fit.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchable
      nothingFoundMessage="Only managers and compliance can take over."
    />
  );
}
