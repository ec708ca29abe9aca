// What is shown when a page breaks. A page that could not be fetched usually means Redress was updated while it was open:
// loading again is then all there is to do.
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Refusal } from '../api/refusal.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { FrontDoor } from '../parts/front-door.tsx';
import { Page } from '../parts/page.tsx';

/** Inside the house: the bars stay, so that one can go elsewhere. */
export function PageFault(props: ErrorComponentProps) {
  return (
    <Page title="This page stopped" width="reading">
      <Fault {...props} />
    </Page>
  );
}

/** Outside it, where there are no bars, or where the house itself could not be opened. */
export function HouseFault(props: ErrorComponentProps) {
  return (
    <FrontDoor title="Redress did not open">
      <Fault {...props} />
    </FrontDoor>
  );
}

function Fault({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (isMissingChunk(error)) return <ErrorState title="This part could not be fetched" error={updated} />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <ErrorState error={error} {...(error instanceof Refusal ? { onRetry: retry } : {})} />;
}

const updated = new Refusal(-1, {
  detail: 'Redress was updated while you had it open, or the connection dropped. Load the page again to go on.',
});

function isMissingChunk(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|importing a module script|preload CSS/i.test(error.message);
}
