// A one-time link that is being looked at, or opens nothing here: used, expired, withdrawn, cut short, or meant for another page.
import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asRefusal } from '../api/refusal.ts';
import { LoadingState } from './loading-state.tsx';
import { RefusalMessage } from './refusal-message.tsx';
import styles from './narrow-form.module.css';
import { ErrorState } from './error-state.tsx';

type LinkStateProps = {
  readonly what: string;
  readonly link: UseQueryResult<{ readonly purpose: string }>;
};

export function LinkState({ what, link }: LinkStateProps) {
  if (link.isPending) return <LoadingState what="your link" />;
  if (link.isError && asRefusal(link.error).status <= 0)
    return <ErrorState title={what} error={link.error} onRetry={() => void link.refetch()} />;
  return (
    <div className={`${styles['form']} ${styles['alone']}`}>
      {link.isError ? (
        <RefusalMessage error={link.error} />
      ) : (
        <p>This link is for something else. Open it as it was given to you.</p>
      )}
      <Button variant="default" renderRoot={(props) => <Link to="/sign-in" {...props} />} fullWidth>
        Sign in
      </Button>
    </div>
  );
}
