// Mail in: every message that came, newest first, and where each ended. Nothing that arrived is missing here.
import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { mailSorts, type MailState, mailStates } from '#domain/mail/incoming-mail.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { useRowKeys } from '../../shell/use-row-keys.ts';
import styles from './mail.module.css';
import { type MailLine, mailListQuery } from './mail-questions.ts';

const choices = [{ value: '', label: 'All' }, ...Object.entries(mailStates).map(([value, label]) => ({ value, label }))];

export function MailIn() {
  const wanted = useSearch({ from: '/house/mail' });
  const navigate = useNavigate();
  return (
    <Page title="Mail in" lead="Every message that reached us, and where it is now.">
      <NativeSelect
        className={styles['filter']}
        label="Where it is"
        data={choices}
        value={wanted.state ?? ''}
        onChange={({ currentTarget: { value } }) =>
          void navigate({ to: '/mail', search: value === '' ? {} : { state: value as MailState } })
        }
      />
      <Messages />
    </Page>
  );
}

function Messages() {
  const wanted = useSearch({ from: '/house/mail' });
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(mailListQuery(wanted));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState what="the messages" shape="rows" rows={6} />;
  const mail = data.pages.flatMap((page) => page.mail);
  if (mail.length === 0)
    return (
      <EmptyState title={wanted.state ? 'No message is there' : 'No mail has come in yet'}>
        {wanted.state
          ? 'Choose another place, or all.'
          : 'Messages appear here when a mailbox is connected or another program hands them over.'}
      </EmptyState>
    );
  return (
    <section>
      <ListHeader
        title={wanted.state ? mailStates[wanted.state] : 'All mail'}
        count={data.pages[0]?.total ?? 0}
        of={['message', 'messages']}
      />
      <ul ref={list} className={styles['rows']}>
        {mail.map((one) => (
          <Row key={one.id} mail={one} />
        ))}
      </ul>
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older messages
        </Button>
      ) : null}
    </section>
  );
}

function Row({ mail: { id, state, sort, fromName, fromAddress, subject, text, cameAt, complaint } }: { readonly mail: MailLine }) {
  return (
    <li>
      <Link to="/mail/$mail" params={{ mail: id }} className={styles['row']} data-row>
        <span className={styles['what']}>
          <span className={styles['words']}>{subject || text || 'No subject'}</span>
          <span className={styles['about']}>
            {fromName || fromAddress || 'No sender'} · {mailStates[state]}
            {complaint ? ` ${complaint.reference}` : ''}
            {sort === 'message' ? '' : ` · ${mailSorts[sort]}`}
          </span>
        </span>
        <span className={styles['when']}>
          <InstantInWords at={cameAt} />
        </span>
      </Link>
    </li>
  );
}
