// What people praise and suggest, in figures: by month, product, team and channel. Every number opens the contacts it counts.
import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { answeredKinds, type AnsweredKind } from '#domain/praise-and-ideas.ts';
import { answer, api } from '../../api/client.ts';
import { useNow } from '../../clock.ts';
import { useTimeZone } from '../../parts/day-in-words.tsx';
import { todayIn } from '../../parts/day-words.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { monthInWords } from '../figures/month-in-words.ts';
import type { ContactsWanted } from './contact-questions.ts';
import { manyOfKind } from './contact-words.ts';
import styles from './contacts.module.css';

interface Span {
  readonly since: string;
  readonly until: string;
}
const read = (query: Span) => answer(api.GET('/api/figures/praise', { params: { query } }));
type Figures = Awaited<ReturnType<typeof read>>;
type Row = Figures['month'][number];

export function PraiseFigures() {
  const { months = 6 } = useSearch({ from: '/house/contacts/figures' });
  const today = todayIn(useTimeZone(), useNow());
  const span = { since: monthsBefore(today, months - 1), until: today };
  const { data, error, refetch } = useQuery({ queryKey: ['contacts', 'praise', span], queryFn: () => read(span) });
  return (
    <Page title="Praise and ideas in figures" lead="What people praised, told and suggested. Every number opens what it counts.">
      <nav className={styles['filters']} aria-label="How far back">
        <ul className={styles['choices']}>
          {[1, 3, 6, 12].map((back) => (
            <li key={back}>
              <Link
                to="/contacts/figures"
                search={{ months: back }}
                className={styles['choice']}
                aria-current={back === months ? 'page' : undefined}
                data-chosen={back === months}
              >
                {back === 1 ? 'This month' : `${back} months`}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {data ? (
        <All figures={data} span={span} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState what="the figures" rows={6} />
      )}
    </Page>
  );
}

function All({ figures, span }: { readonly figures: Figures; readonly span: Span }) {
  const { all } = figures;
  const total = all.compliment + all.comment + all.suggestion;
  if (total === 0)
    return (
      <EmptyState title="No praise or ideas in this time">
        Compliments, comments and suggestions are counted here as soon as they are taken down under Contacts.
      </EmptyState>
    );
  const decided = all.takenUp + all.notTakenUp;
  const listed: ContactsWanted = { ...span, state: 'any' };
  return (
    <>
      <ul className={styles['told']}>
        <li>
          <To to={{ ...listed, answered: 'yes' }} says={`${all.thanked} of ${total}`} /> who praised, told or suggested were
          thanked.
        </li>
        {all.compliment > 0 ? (
          <li>
            <To to={{ ...listed, kind: 'compliment', praise: 'passed-on' }} says={`${all.passedOn} of ${all.compliment}`} />{' '}
            compliments were passed on to the colleagues praised.
          </li>
        ) : null}
        {all.suggestion > 0 ? (
          <li>
            <To to={{ ...listed, kind: 'suggestion', outcome: 'taken-up' }} says={`${all.takenUp} of ${decided}`} /> suggestions on
            which was decided were taken up;{' '}
            {all.suggestion > decided ? (
              <To to={{ ...listed, kind: 'suggestion', state: undefined }} says={`${all.suggestion - decided}`} />
            ) : (
              'none'
            )}{' '}
            {all.suggestion - decided === 1 ? 'waits' : 'wait'} for an answer.
          </li>
        ) : null}
      </ul>
      <Counted title="By month" rows={figures.month} named={monthInWords} to={(key) => ({ ...listed, ...within(key, span) })} />
      <Counted title="By product or service" rows={figures.product} to={(product) => ({ ...listed, product })} />
      <Counted title="By team" rows={figures.team} to={(team) => ({ ...listed, team })} />
      <Counted title="By channel" rows={figures.channel} to={(channel) => ({ ...listed, channel })} />
    </>
  );
}

type CountedProps = {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly named?: (key: string) => string;
  readonly to: (key: string) => ContactsWanted;
};

function Counted({ title, rows, named, to }: CountedProps) {
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table layout="fixed">
        <Table.Caption className={styles['caption']}>{title}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{title.replace(/^By /, '').replace(/^./, (first) => first.toUpperCase())}</Table.Th>
            {answeredKinds.map((kind) => (
              <Table.Th key={kind} scope="col">
                {manyOfKind[kind]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => {
            const name = named ? named(row.key) : row.name;
            return (
              <Table.Tr key={row.key}>
                <Table.Th scope="row">{name}</Table.Th>
                {answeredKinds.map((kind) => (
                  <Table.Td key={kind}>
                    <Number row={row} kind={kind} name={name} to={{ ...to(row.key), kind }} />
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type NumberProps = { readonly row: Row; readonly kind: AnsweredKind; readonly name: string; readonly to: ContactsWanted };

function Number({ row, kind, name, to }: NumberProps) {
  const n = row[kind];
  return n === 0 ? <>0</> : <To to={to} says={`${n}`} about={`${n} ${manyOfKind[kind].toLowerCase()}, ${name}: show them`} />;
}

function To({ to, says, about }: { readonly to: ContactsWanted; readonly says: string; readonly about?: string }) {
  return (
    <Link to="/contacts" search={to} aria-label={about}>
      {says}
    </Link>
  );
}

const monthsBefore = (today: string, back: number): string => {
  const [year = 0, month = 1] = today.split('-').map(globalThis.Number);
  return new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10);
};

/** The days of a month that lie in the span. */
function within(month: string, { since, until }: Span): Span {
  const [year = 0, of = 1] = month.split('-').map(globalThis.Number);
  const last = new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10);
  return { since: `${month}-01` > since ? `${month}-01` : since, until: last < until ? last : until };
}
