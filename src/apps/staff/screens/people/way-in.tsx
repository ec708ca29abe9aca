// A person's way in: a new invitation while they have not accepted, a new-password link once they have.
import { Button, Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { askPeopleAnew, type PersonPage } from '../../api/people.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { FormSection } from '../../parts/form-section.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { linkAddress, SecretOnce } from '../../parts/secret-once.tsx';
import styles from './people.module.css';
import { useOnce } from '../../api/use-once.ts';

export function WayIn({ person }: { readonly person: PersonPage }) {
  return person.allowed.renewInvitation ? <InvitationAgain person={person} /> : <PasswordLink person={person} />;
}

function InvitationAgain({ person }: { readonly person: PersonPage }) {
  const queries = useQueryClient();
  const path = { params: { path: { id: person.id } } };
  const renew = useOnce({ mutationFn: () => answer(api.POST('/api/people/{id}/invitation', path)) });
  const withdraw = useOnce({
    mutationFn: () => answer(api.DELETE('/api/people/{id}/invitation', path)),
    onSuccess: () => askPeopleAnew(queries),
  });
  const close = () => {
    renew.reset();
    void askPeopleAnew(queries);
  };
  return (
    <FormSection title="Invitation" why="They have not accepted yet. A new link makes the earlier one stop working.">
      <RefusalMessage error={renew.error ?? withdraw.error} />
      <div className={styles['buttons']}>
        <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
          Make a new link
        </Button>
        <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          Withdraw the invitation
        </Button>
      </div>
      {renew.data ? (
        <SecretOnce
          title="A new invitation"
          label="Their invitation"
          secret={linkAddress('invitation', renew.data.secret)}
          onClose={close}
        >
          Pass this link on to {person.name}. It works once, until <InstantInWords at={renew.data.expiresAt} />; the earlier one no
          longer does.
        </SecretOnce>
      ) : null}
    </FormSection>
  );
}

function PasswordLink({ person }: { readonly person: PersonPage }) {
  const queries = useQueryClient();
  const [removeSecondFactor, setRemove] = useState(false);
  const offer = useOnce({
    mutationFn: () =>
      answer(api.POST('/api/people/{id}/new-password', { params: { path: { id: person.id } }, body: { removeSecondFactor } })),
  });
  const close = () => {
    offer.reset();
    void askPeopleAnew(queries);
  };
  return (
    <FormSection
      title="Lost password"
      why="Make a link with which they choose a new one. Make sure that it is really them who asks for it."
    >
      <RefusalMessage error={offer.error} />
      {person.secondFactor ? (
        <Checkbox
          label="They have lost their authenticator too"
          description="Removes their second factor at once. They can set up another afterwards."
          checked={removeSecondFactor}
          onChange={(event) => setRemove(event.currentTarget.checked)}
        />
      ) : null}
      <div className={styles['buttons']}>
        <Button variant="default" loading={offer.isPending} onClick={() => offer.mutate()}>
          Make a new-password link
        </Button>
      </div>
      {offer.data ? (
        <SecretOnce
          title={`A new password for ${person.name}`}
          label="Their link"
          secret={linkAddress('new-password', offer.data.secret)}
          onClose={close}
        >
          Pass this link on to {person.name}, by a way that reaches only them. It works once, until{' '}
          <InstantInWords at={offer.data.expiresAt} />. Their present password works until they use it.
        </SecretOnce>
      ) : null}
    </FormSection>
  );
}
