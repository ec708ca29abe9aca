// The complaint page: one complaint, as it stands, and everything that may be done next. Opening it is recorded by the server.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { asRefusal } from '../../api/refusal.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Page } from '../../parts/page.tsx';
import { ComplaintView } from './complaint-view.tsx';
import { complaintQuery } from './questions.ts';
import { Skeleton } from './skeleton.tsx';

const route = getRouteApi('/house/complaints/$complaint');

export function Complaint() {
  const { complaint } = route.useParams();
  const { data, error, refetch } = useQuery(complaintQuery(complaint));
  if (data) return <ComplaintView key={data.id} page={data} />;
  if (!error) return <Skeleton />;
  if (asRefusal(error).status === 404) return <NotHere asked={complaint} />;
  return (
    <Page title="This complaint could not be shown" width="reading">
      <ErrorState error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function NotHere({ asked }: { readonly asked: string }) {
  return (
    <Page title="No such complaint" width="reading">
      <EmptyState title={`“${asked}” is not here, or not open to you`}>
        The reference may have been mistyped, or the complaint may be need-to-know. Search for it by name or words, or ask whoever
        gave you the reference.
      </EmptyState>
    </Page>
  );
}
