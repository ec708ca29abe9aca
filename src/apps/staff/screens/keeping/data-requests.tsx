// Requests of people about the data kept on them: those that are open, soonest due first, then those that were answered.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dataRights } from '#domain/data-right.ts';
import { DayInWords } from '../../parts/day-in-words.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import table from '../../parts/table.module.css';
import { type DataRequestLine, dataRequestsQuery, stateOfRequest } from './data-request-questions.ts';
import { KeepingFrame } from './keeping-frame.tsx';

export function DataRequests() {
  const asked = useQuery(dataRequestsQuery);
  return (
    <KeepingFrame
      title="Requests about data"
      lead="People who ask for a copy of what is kept on them, or to have it corrected, restricted or erased, or who object. Logged on the page of the customer whose data it is."
    >
      {asked.isPending ? <LoadingState what="the requests" rows={4} /> : null}
      {asked.isError ? <ErrorState error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {asked.data?.requests.length === 0 ? (
        <EmptyState title="Nobody has asked yet">Open the customer’s page and log the request there.</EmptyState>
      ) : null}
      {asked.data && asked.data.requests.length > 0 ? <List requests={asked.data.requests} /> : null}
    </KeepingFrame>
  );
}

function List({ requests }: { readonly requests: readonly DataRequestLine[] }) {
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th scope="col">Request</th>
          <th scope="col">What for</th>
          <th scope="col">Received</th>
          <th scope="col">Due</th>
          <th scope="col">Standing</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((one) => (
          <tr key={one.id}>
            <td className={table['main']}>
              <Link to="/keeping/requests/$request" params={{ request: one.id }}>
                Request {one.number}: {one.customers.map(({ name }) => name).join(', ') || 'somebody erased since'}
              </Link>
            </td>
            <td data-label="What for">{dataRights[one.kind]}</td>
            <td data-label="Received">
              <DayInWords day={one.receivedOn} />
            </td>
            <td data-label="Due">{one.dueOn ? <DayInWords day={one.dueOn} /> : 'No rule says'}</td>
            <td data-label="Standing">{stateOfRequest[one.state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
