// The way in for colleagues. After it they are where they wanted to go; before the first set-up it says how to begin.
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { setUpQuery } from '../../api/set-up.ts';
import { FrontDoor } from '../../parts/front-door.tsx';
import { SignInForm } from '../../parts/sign-in-form.tsx';

export function SignIn() {
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const open = useQuery(setUpQuery).data?.open ?? false;
  return (
    <FrontDoor
      title="Sign in"
      lead={open ? 'Redress is not set up yet. Open the one-time link that was printed when it started.' : null}
    >
      <SignInForm onDone={() => void navigate({ href: next ?? '/', replace: true })} />
    </FrontDoor>
  );
}
