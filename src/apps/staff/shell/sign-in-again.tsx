// The session ended while a page was open. The password is asked for here, over the page, so that what was typed on it stays.
// Somebody else signing in gets a fresh start: nothing of the one before is left on the screen.
import { useQueryClient } from '@tanstack/react-query';
import { type Me, meQuery } from '../api/me.ts';
import { Dialog } from '../parts/dialog.tsx';
import { SignInForm } from '../parts/sign-in-form.tsx';

export function SignInAgain({ was }: { readonly was: Me['person'] }) {
  const queries = useQueryClient();
  const onDone = () => {
    if (queries.getQueryData(meQuery.queryKey)?.person.id === was.id) void queries.invalidateQueries();
    else location.assign('/');
  };
  return (
    <Dialog title="Sign in to go on">
      <p>You were signed out. What you typed on this page is still there.</p>
      <SignInForm email={was.email ?? ''} onDone={onDone} />
    </Dialog>
  );
}
