// What happened to the customer on a page of its own, to read in one go and to print: nothing on it but the events and their sources.
import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ErrorState } from '../../../../parts/error-state.tsx';
import { LoadingState } from '../../../../parts/loading-state.tsx';
import { Page } from '../../../../parts/page.tsx';
import { complaintQuery } from '../../questions.ts';
import { sourceInWords } from './entry-words.ts';
import { chronologyQuery } from './questions.ts';
import styles from './understand.module.css';

const route = getRouteApi('/house/complaints/$complaint/chronology');

export function ChronologyPrint() {
  const { complaint } = route.useParams();
  const page = useQuery(complaintQuery(complaint));
  const { data, error, refetch } = useQuery(chronologyQuery(complaint));
  const title = page.data ? `What happened: ${page.data.reference}` : 'What happened';
  return (
    <Page
      title={title}
      lead={page.data?.title}
      actions={
        <span className={styles['screenOnly']}>
          <Button component={Link} to="/complaints/$complaint" params={{ complaint } as never} variant="default">
            Back to the complaint
          </Button>
          <Button onClick={() => window.print()} disabled={!data}>
            Print
          </Button>
        </span>
      }
    >
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="what happened" rows={6} /> : null}
      {data && data.entries.length === 0 ? <p>Nothing is set down yet.</p> : null}
      {data && data.entries.length > 0 ? (
        <Table className={styles['printed'] ?? ''} verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">When</Table.Th>
              <Table.Th scope="col">What happened</Table.Th>
              <Table.Th scope="col">Where from</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.entries.map((entry) => (
              <Table.Tr key={entry.id}>
                <Table.Td>{entry.when}</Table.Td>
                <Table.Td className={styles['text'] ?? ''}>{entry.text}</Table.Td>
                <Table.Td>{sourceInWords(entry)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
    </Page>
  );
}
