// One register: mapped and tried before it is brought in, followed while it is, and afterwards what came of it.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { importQuery } from './asking.ts';
import { AtWork } from './at-work.tsx';
import { MapColumns } from './map-columns.tsx';
import { Result } from './result.tsx';

export function Register() {
  const { id } = useParams({ from: '/house/imports/$id' });
  const { data, error, refetch } = useQuery(importQuery(id));
  if (!data) {
    return (
      <Page title="Import">
        {error ? (
          <ErrorState error={error} title="This import could not be shown" onRetry={() => void refetch()} />
        ) : (
          <LoadingState what="the import" />
        )}
      </Page>
    );
  }
  if (data.state === 'uploaded') return <MapColumns key={id} page={data} />;
  if (data.state === 'running' || data.state === 'undoing') return <AtWork page={data} />;
  return <Result page={data} />;
}
