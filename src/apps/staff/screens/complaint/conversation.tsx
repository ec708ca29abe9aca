// What was said and what was sent in, newest first, one voice a colour and a word: the customer, us, notes among colleagues, files,
// and the moments that clocks turn on.
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { signsOfComplaintQuery } from '../signals/questions.ts';
import { useCase } from './case.tsx';
import { AddFile } from './add-file.tsx';
import styles from './conversation.module.css';
import { MessagesOut } from './messages-out.tsx';
import { conversationQuery } from './questions.ts';
import { SaidItem } from './said-item.tsx';

export function Conversation() {
  const { page, open } = useCase();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(conversationQuery(page.id));
  const { data: signs } = useQuery(signsOfComplaintQuery(page.id));
  const items = (data?.pages ?? []).flatMap((one) => one.items);
  return (
    <AddFile
      beside={
        page.allowed.includes('add-contact') ? (
          <Button variant="default" size="compact-md" onClick={() => open('add-contact')}>
            Write down what was said
          </Button>
        ) : null
      }
    >
      <MessagesOut />
      {data || error ? null : <LoadingState what="the conversation" rows={6} />}
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data && items.length === 0 ? (
        <EmptyState title="Nothing was said yet">Calls, letters, e-mails, notes and files appear here as they come.</EmptyState>
      ) : null}
      <ol className={styles['items']}>
        {items.map((item) => (
          <SaidItem
            key={`${item.voice}:${item.id}`}
            item={item}
            signs={signs?.contacts.find(({ contact }) => contact === item.id)}
          />
        ))}
      </ol>
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier
        </Button>
      ) : null}
    </AddFile>
  );
}
