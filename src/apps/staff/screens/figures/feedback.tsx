// How it went, as those said who were asked after a question or problem was settled: by month, each figure opening the contacts it counts;
// and their last answers, each with the contact it was about and what it became.
import { Table } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FeedbackFigure, feedbackFigureNames, feedbackFigures } from '#domain/feedback.ts';
import { answer, api } from '../../api/client.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { feedbackInWords } from './feedback-in-words.ts';
import styles from './figures.module.css';
import { monthInWords } from './month-in-words.ts';

const read = () => answer(api.GET('/api/feedback'));
type Data = Awaited<ReturnType<typeof read>>;
const feedbackQuery = queryOptions({ queryKey: ['feedback'], queryFn: read });

export function FeedbackScreen() {
  const { data, error, refetch } = useQuery(feedbackQuery);
  return (
    <Page
      title="How it went"
      lead={
        <>
          As those said who were asked after their question or problem was settled. What customers say once their complaint is
          closed stands under <Link to="/figures">Handling in figures</Link>.
        </>
      }
      width="wide"
    >
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

type FigureProps = { readonly month: string; readonly figure: FeedbackFigure; readonly count: number };

function Figure({ month, figure, count }: FigureProps) {
  if (count === 0) return <span className={styles['none']}>0</span>;
  const shown = count.toLocaleString('en-GB');
  return (
    <Link
      to="/figures/feedback/$figure"
      params={{ figure }}
      search={{ month }}
      aria-label={`${monthInWords(month)}, ${feedbackFigures[figure]}: ${shown}. Show ${count === 1 ? 'it' : 'them'}`}
    >
      {shown}
    </Link>
  );
}

function Answers({ data: { months, answers } }: { readonly data: Data }) {
  if (months.length === 0)
    return (
      <EmptyState title="Nobody was asked yet">
        How many of a hundred are asked, when, and how long they are then left in peace, is chosen under{' '}
        <Link to="/settings/handling">Settings, Handling</Link>.
      </EmptyState>
    );
  return (
    <>
      <Table.ScrollContainer minWidth={560}>
        <Table>
          <Table.Caption>By the month in which they were asked</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Month</Table.Th>
              {feedbackFigureNames.map((figure) => (
                <Table.Th key={figure} scope="col">
                  {feedbackFigures[figure]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {months.map((row) => (
              <Table.Tr key={row.month}>
                <Table.Th scope="row">{monthInWords(row.month)}</Table.Th>
                {feedbackFigureNames.map((figure) => (
                  <Table.Td key={figure}>
                    <Figure month={row.month} figure={figure} count={row[figure]} />
                  </Table.Td>
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
              {feedbackInWords(one)}
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
