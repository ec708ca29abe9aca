// The session ended while a page was open. The password is asked for here, over the page, so that what was typed on it stays.
import { Dialog } from '../parts/dialog.tsx';
import { SignInForm } from '../parts/sign-in-form.tsx';

export function SignInAgain() {
  return (
    <Dialog title="Sign in to go on">
      <p>You were signed out. What you typed on this page is still there.</p>
      <SignInForm />
    </Dialog>
  );
}
