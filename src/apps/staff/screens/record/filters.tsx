// What of the record is shown: by whom, what kind, which day. It stands in the address bar, so that it can be sent and kept.
import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { kindGroups, kindInWords, kindsInGroups } from '#domain/kind-groups.ts';
import { type RecordFilter, recordPeopleQuery } from '../../api/record.ts';
import styles from './record.module.css';

const kinds = Object.entries(kindGroups).map(([group, name]) => ({
  group: name,
  items: [
    { value: `group:${group}`, label: `${name}: all` },
    ...kindsInGroups()
      .filter((one) => one.group === group)
      .map(({ kind }) => ({ value: kind, label: kindInWords(kind) })),
  ],
}));

export function Filters({ filter }: { readonly filter: RecordFilter }) {
  const navigate = useNavigate({ from: '/record' });
  const people = useQuery(recordPeopleQuery).data?.people ?? [];
  const show = (next: RecordFilter) => void navigate({ search: next, replace: true });
  const chooseKind = (value: string | null) => {
    const { group: _, kind: __, ...rest } = filter;
    const group = groupNamed(value);
    show({ ...rest, ...(group ? { group } : value ? { kind: value } : {}) });
  };
  const filtered = Object.keys(filter).length > 0;
  return (
    <div className={styles['filters']} role="search" aria-label="Filter the record">
      <Select
        label="Who"
        placeholder="Everyone"
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        clearable
        nothingFoundMessage="Nobody has that name."
        clearButtonProps={{ 'aria-label': 'Everyone again' }}
        value={filter.person ?? null}
        onChange={(value) => {
          const { person: _, ...rest } = filter;
          show({ ...rest, ...(value ? { person: value } : {}) });
        }}
      />
      <Select
        label="What"
        placeholder="Everything"
        data={kinds}
        searchable
        clearable
        nothingFoundMessage="The record has no such kind of entry."
        clearButtonProps={{ 'aria-label': 'Everything again' }}
        value={filter.group ? `group:${filter.group}` : (filter.kind ?? null)}
        onChange={chooseKind}
      />
      <TextInput
        type="date"
        label="Day"
        value={filter.day ?? ''}
        onChange={(event) => {
          const { day: _, ...rest } = filter;
          const day = event.currentTarget.value;
          show({ ...rest, ...(day ? { day } : {}) });
        }}
      />
      <Button variant="default" disabled={!filtered} onClick={() => show({})}>
        Show everything
      </Button>
    </div>
  );
}

function groupNamed(value: string | null): RecordFilter['group'] {
  const name = value?.startsWith('group:') ? value.slice('group:'.length) : null;
  return name !== null && isGroup(name) ? name : undefined;
}

const isGroup = (name: string): name is keyof typeof kindGroups => Object.hasOwn(kindGroups, name);
