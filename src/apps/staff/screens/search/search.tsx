// Search over everything a person may see: the words in the address, what was found with its words marked, and the last searches.
import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { complaintStates, severities } from '#domain/complaint.ts';
import { useColleague } from '../../api/me.ts';
import { recentSearches, rememberSearch, searchQuery } from '../../api/search.ts';
import { severityWords } from '../../parts/complaint-words.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { useKeys } from '../../shell/actions.tsx';
import { useRowKeys } from '../../shell/use-row-keys.ts';
import { HitRow } from './hit-row.tsx';
import styles from './search.module.css';
import { type SearchAddress, stateWords } from './search-address.ts';

const perPage = 20;

export function Search() {
  const address: SearchAddress = useSearch({ from: '/house/search' });
  const navigate = useNavigate();
  const go = (part: SearchAddress) => void navigate({ to: '/search', search: { ...address, ...part } });
  return (
    <Page title="Search" width="reading">
      <Form key={address.words ?? ''} address={address} go={go} />
      {address.words ? <Results words={address.words} address={address} go={go} /> : <Recent />}
    </Page>
  );
}

type PartProps = { readonly address: SearchAddress; readonly go: (part: SearchAddress) => void };

function Form({ address, go }: PartProps) {
  const [typed, setTyped] = useState(address.words ?? '');
  const field = useRef<HTMLInputElement>(null);
  useKeys([{ id: 'search', words: 'Search', keys: '/', group: 'Anywhere', keysOnly: true, run: () => field.current?.focus() }]);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    go({ words: typed.trim(), from: 0 });
  };
  const choose = (part: 'state' | 'severity') => (value: string | null) => go({ [part]: value ?? undefined, from: 0 });
  return (
    <form className={styles['form']} onSubmit={send} role="search">
      <TextInput
        ref={field}
        className={styles['words'] ?? ''}
        label="Look for"
        description="Words, “a phrase”, a reference, a name, an e-mail address or a telephone number. -word leaves out."
        maxLength={200}
        autoFocus={!address.words}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit">Search</Button>
      <Select
        label="State"
        size="sm"
        clearable
        placeholder="Any"
        data={complaintStates.filter((state) => state !== 'undone').map((value) => ({ value, label: stateWords[value] }))}
        value={address.state ?? null}
        onChange={choose('state')}
      />
      <Select
        label="Severity"
        size="sm"
        clearable
        placeholder="Any"
        data={severities.map((value) => ({ value, label: severityWords[value] }))}
        value={address.severity ?? null}
        onChange={choose('severity')}
      />
    </form>
  );
}

function Results({ words, address, go }: PartProps & { readonly words: string }) {
  const me = useColleague();
  const list = useRef<HTMLUListElement>(null);
  const { state, severity, from = 0 } = address;
  const filter = { ...(state ? { state } : {}), ...(severity ? { severity } : {}) };
  const { data, error, refetch } = useQuery({ ...searchQuery(words, filter, from), placeholderData: keepPreviousData });
  useRowKeys(list);
  const person = me.person.id;
  useEffect(() => rememberSearch(person, words), [person, words]);
  if (error) return <ErrorState error={error} title="The search could not be made" onRetry={() => void refetch()} />;
  if (!data) return <LoadingState what="what was found" rows={6} shape="rows" />;
  if (data.count === 0)
    return (
      <EmptyState title="Nothing was found" icon={IconSearch}>
        Among the complaints you may see, none has all of these words. Try fewer, or another form of them.
      </EmptyState>
    );
  return (
    <>
      <ListHeader title="Found" count={data.count} of={['complaint', 'complaints']} />
      {data.more ? (
        <p className={styles['more']}>There are more than can be gone through. Add a word to find the right one.</p>
      ) : null}
      <ul ref={list} className={styles['list']}>
        {data.hits.map((hit) => (
          <HitRow key={hit.id} hit={hit} />
        ))}
      </ul>
      <div className={styles['pages']}>
        {from > 0 ? (
          <Button variant="default" onClick={() => go({ from: Math.max(0, from - perPage) })}>
            The ones before
          </Button>
        ) : null}
        {from + perPage < data.count ? (
          <Button variant="default" onClick={() => go({ from: from + perPage })}>
            The next ones
          </Button>
        ) : null}
      </div>
    </>
  );
}

function Recent() {
  const me = useColleague();
  const recent = recentSearches(me.person.id);
  if (recent.length === 0) return null;
  return (
    <section>
      <ListHeader title="Your last searches" />
      <ul className={styles['recent']}>
        {recent.map((words) => (
          <li key={words}>
            <Link to="/search" search={{ words }}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
