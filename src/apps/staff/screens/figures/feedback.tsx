// How it went, as those said who were asked after a question or problem was settled: by month, and their last answers, each with the contact
// it was about and what it became.
import { Table } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../../api/client.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';

const read = () => answer(api.GET('/api/feedback'));
type Data = Awaited<ReturnType<typeof read>>;
const feedbackQuery = queryOptions({ queryKey: ['feedback'], queryFn: read });

const sorted = { yes: 'Sorted out', partly: 'Partly sorted out', no: 'Not sorted out' } as const;
const treated = { well: 'treated well', fairly: 'treated neither well nor badly', badly: 'treated badly' } as const;

export function FeedbackScreen() {
  const { data, error, refetch } = useQuery(feedbackQuery);
  return (
    <Page title="How it went" lead="As those said who were asked after their question or problem was settled." width="wide">
      {data ? (
        <Answers data={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState what="the answers" rows={6} />
      )}
    </Page>
  );
}

function Answers({ data: { months, answers } }: { readonly data: Data }) {
  if (months.length === 0)
    return (
      <EmptyState title="Nobody was asked yet">
        How many of a hundred are asked, when, and how long they are then left in peace, is chosen under Settings, Handling.
      </EmptyState>
    );
  return (
    <>
      <Table.ScrollContainer minWidth={560}>
        <Table>
          <Table.Caption>By the month in which they were asked</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {['Month', 'Asked', 'Answered', 'Sorted out', 'Partly', 'Not', 'Treated badly', 'Taken up'].map((name) => (
                <Table.Th key={name} scope="col">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {months.map(({ month, asked, answered, yes, partly, no, badly, takenUp }) => (
              <Table.Tr key={month}>
                <Table.Th scope="row">{month}</Table.Th>
                {Object.entries({ asked, answered, yes, partly, no, badly, takenUp }).map(([name, n]) => (
                  <Table.Td key={name}>{n}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <h2>What they said</h2>
      <ul>
        {answers.map((one) => (
          <li key={one.contact}>
            <Link to="/contacts/$contact" params={{ contact: one.contact }}>
              {sorted[one.sorted]}
              {one.treated ? `, ${treated[one.treated]}` : ''}
            </Link>
            , <InstantInWords at={one.at} />
            {one.words ? <blockquote>{one.words}</blockquote> : null}
            {one.became ? (
              <p>
                <Link to="/contacts/$contact" params={{ contact: one.became }}>
                  Taken up as a problem
                </Link>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
