// First run: who we are, where we count working days, the first administrator, how long one-time links live.
// Opened by the link printed at the first start; once done it cannot be done again.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { setUpQuery } from '../../api/set-up.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { FrontDoor } from '../../parts/front-door.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { tokenFromAddress } from '../../parts/token-from-address.ts';
import { SetUpForm } from './set-up-form.tsx';

export function SetUp() {
  const setUp = useQuery(setUpQuery);
  const [token] = useState(tokenFromAddress);
  if (setUp.data?.open === false) return <AlreadyDone />;
  if (setUp.data && token === '') return <NoLink />;
  return (
    <FrontDoor
      title="Set up Redress"
      wide
      lead="A few answers, about three minutes. Everything here can be changed later, in Settings."
    >
      {setUp.isPending ? <LoadingState what="the set-up" rows={8} /> : null}
      {setUp.isError ? <ErrorState error={setUp.error} onRetry={() => void setUp.refetch()} /> : null}
      {setUp.data ? <SetUpForm token={token} choices={setUp.data} /> : null}
    </FrontDoor>
  );
}

function AlreadyDone() {
  return (
    <FrontDoor
      title="Redress is set up"
      lead="This was done before, and it is done only once. Colleagues join by an invitation from an administrator."
    >
      <Button renderRoot={(props) => <Link to="/sign-in" {...props} />} fullWidth>
        Sign in
      </Button>
    </FrontDoor>
  );
}

function NoLink() {
  return (
    <FrontDoor
      title="Open the set-up link"
      lead={
        <>
          <p>
            When Redress starts for the first time it prints a one-time link that ends in a long code. Open that whole link: it
            keeps everyone else from doing the set-up before you.
          </p>
          <p>If the link is gone, stop Redress and start it again. It prints a new one.</p>
        </>
      }
    />
  );
}
