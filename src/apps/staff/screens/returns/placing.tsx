// What of the organisation's own falls in which row of a return: said, by its name, or with the entry above it.
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type Placed, placingQuery, returnsChanged } from './questions.ts';
import styles from './returns.module.css';

const why = {
  said: 'as you said',
  name: 'by its name',
  above: 'with the entry above it',
  nobody: 'nobody has said yet',
} as const;

export function Placing() {
  const { pack, definition } = useParams({ from: '/house/returns/placing/$pack/$definition' });
  const { data, error, refetch } = useQuery(placingQuery(pack, definition));
  return (
    <Page
      title={data ? `What falls where: ${data.name}` : 'What falls where'}
      lead={
        <>
          What is not placed follows the entry above it. Returns drawn up from now on follow what stands here.{' '}
          <Link to="/returns">All returns</Link>
        </>
      }
      width="reading"
    >
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="what falls where" rows={8} shape="rows" /> : null}
      {data?.parts.length === 0 ? (
        <EmptyState title="This return has no rows">
          Its figures are of all complaints together, so nothing needs a place.
        </EmptyState>
      ) : null}
      {data?.parts.map((part) => (
        <Part key={part.part} part={part} pack={pack} definition={definition} />
      ))}
    </Page>
  );
}

type Which = { readonly pack: string; readonly definition: string };

function Part({ part, ...which }: Which & { readonly part: Placed }) {
  const lost = part.entries.filter(({ row, by, retired }) => row === null && by === 'nobody' && !retired).length;
  return (
    <section className={styles['part']}>
      <ListHeader
        title={`${part.list}, by ${part.part === 'rows' ? 'row' : 'cause'}`}
        {...(lost === 0 ? {} : { count: lost, of: ['is in no row yet', 'are in no row yet'] as const })}
      />
      <ul className={styles['list']}>
        {part.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} part={part} {...which} />
        ))}
      </ul>
    </section>
  );
}

type EntryProps = Which & { readonly entry: Placed['entries'][number]; readonly part: Placed };

function Entry({ entry, part, pack, definition }: EntryProps) {
  const place = useOnce({
    mutationFn: (chosen: string) => {
      const row = chosen === 'none' ? null : chosen;
      const body = { pack, definition, part: part.part, node: entry.id, ...(chosen === '' ? {} : { row }) };
      return answer(api.POST('/api/return-placements', { body }));
    },
    onSuccess: returnsChanged,
  });
  const own = part.rows.find(({ id }) => id === entry.row)?.name;
  const otherwise = entry.by === 'said' ? 'As its name or the entry above decides' : (own ?? 'In no row');
  return (
    <li className={styles['entry']}>
      <span className={styles['about']} style={{ paddingInlineStart: `${entry.depth * 1.25}rem` }}>
        <span>
          {entry.name}
          {entry.retired ? <span className={styles['quiet']}> retired</span> : null}
        </span>
        <span className={styles['quiet']}>{why[entry.by]}</span>
      </span>
      <NativeSelect
        aria-label={`Row of ${entry.name}`}
        value={entry.by === 'said' ? (entry.row ?? 'none') : ''}
        disabled={place.isPending}
        onChange={(event) => place.mutate(event.currentTarget.value)}
        data={[
          { value: '', label: otherwise },
          ...part.rows.map(({ id, name: label }) => ({ value: id, label })),
          { value: 'none', label: 'In no row of this return' },
        ]}
      />
      <RefusalMessage error={place.error} />
    </li>
  );
}
