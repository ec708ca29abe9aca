// Contacts that are not, or not yet, complaints: what people asked, told or praised, newest first. Which of them are shown is
// in the address bar.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useRef } from 'react';
import { may, useColleague } from '../../api/me.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { useKeys } from '../../shell/actions.tsx';
import { useRowKeys } from '../../shell/use-row-keys.ts';
import { ContactFilters } from './contact-filters.tsx';
import { contactListQuery, type ContactsWanted } from './contact-questions.ts';
import { ContactRow } from './contact-row.tsx';
import { emptyWords, listWords } from './contact-words.ts';
import styles from './contacts.module.css';

const Narrow = lazy(async () => ({ default: (await import('./narrow.tsx')).Narrow }));

export function Contacts() {
  const wanted = useSearch({ from: '/house/contacts' });
  const colleague = useColleague();
  const [mayLog, mayCount] = [may(colleague, 'log'), may(colleague, 'see-figures')];
  const navigate = useNavigate();
  useKeys(
    mayLog
      ? [
          {
            id: 'new-contact',
            words: 'Take down a contact',
            keys: 'c',
            group: 'Contacts',
            run: () => void navigate({ to: '/contacts/new' }),
          },
        ]
      : [],
  );
  return (
    <Page
      title="Contacts"
      lead="What people asked, told or praised, and problems we saw first. Any of it can become a complaint."
      actions={
        <>
          {mayCount ? <Link to="/contacts/figures">Praise and ideas in figures</Link> : null}
          {mayLog ? <TakeDown /> : null}
        </>
      }
    >
      <Filters wanted={wanted} />
      <Suspense fallback={null}>
        <Narrow wanted={wanted} />
      </Suspense>
      <ContactList wanted={wanted} mayLog={mayLog} />
    </Page>
  );
}

function Filters({ wanted }: { readonly wanted: ContactsWanted }) {
  const { data } = useInfiniteQuery(contactListQuery(wanted));
  return <ContactFilters wanted={wanted} desks={data?.pages[0]?.desks ?? []} />;
}

function TakeDown() {
  return (
    <Button renderRoot={(props) => <Link to="/contacts/new" {...props} />} leftSection={<IconPlus size={18} aria-hidden />}>
      Take down a contact
    </Button>
  );
}

function ContactList({ wanted, mayLog }: { readonly wanted: ContactsWanted; readonly mayLog: boolean }) {
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery(
    contactListQuery(wanted),
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState what="the contacts" shape="rows" rows={6} />;
  const contacts = data.pages.flatMap((page) => page.contacts);
  const { title, words } = emptyWords(wanted);
  if (contacts.length === 0)
    return (
      <EmptyState title={title} action={mayLog ? <TakeDown /> : null}>
        {words}
      </EmptyState>
    );
  return (
    <section className={styles['list']} aria-busy={isPlaceholderData}>
      <ListHeader title={listWords(wanted)} count={data.pages[0]?.total ?? 0} of={['contact', 'contacts']} />
      <ul ref={list} className={styles['rows']}>
        {contacts.map((contact) => (
          <ContactRow key={contact.id} contact={contact} />
        ))}
      </ul>
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older contacts
        </Button>
      ) : null}
    </section>
  );
}
