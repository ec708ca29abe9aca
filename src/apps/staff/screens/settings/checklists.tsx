// What is looked at on each track: one line an item, in the order in which it is looked at. What was ticked on a complaint keeps the
// words it was ticked under; what the list was before is in the record.
import { Button, Textarea } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { trackNames } from '#domain/complaint.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { useDraft } from '../../drafts/use-draft.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { Saved } from '../../parts/saved.tsx';
import styles from './checklists.module.css';
import { SettingsFrame } from './settings-frame.tsx';
import { StaleWay } from './stale-way.tsx';

const checklists = () => answer(api.GET('/api/checklists'));
type Checklist = Awaited<ReturnType<typeof checklists>>['tracks'][number];
const checklistsQuery = queryOptions({ queryKey: ['checklists'], queryFn: checklists });

export function Checklists() {
  const { data, error, refetch } = useQuery(checklistsQuery);
  return (
    <SettingsFrame title="Checklists" lead="What is looked at while a complaint is investigated, for each track.">
      {data ? (
        <div className={styles['lists']}>
          {data.tracks.map((list) => (
            <OneList key={list.track} list={list} />
          ))}
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState what="the checklists" rows={8} />
      )}
    </SettingsFrame>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function OneList({ list: { track, items } }: { readonly list: Checklist }) {
  const queries = useQueryClient();
  const draft = useDraft(`checklist:${track}`, { text: items.map(({ text }) => text).join('\n') });
  const [saved, setSaved] = useState(false);
  const name = trackNames[track];
  const load = () => queries.invalidateQueries({ queryKey: checklistsQuery.queryKey });
  const save = useOnce({
    mutationFn: () => {
      const body = { track, seen: items.map(({ id }) => id), items: linesOf(draft.value.text) };
      return answer(api.PUT('/api/checklists', { body }));
    },
    onSuccess: async () => {
      draft.forget();
      setSaved(true);
      await load();
    },
  });
  const fields = save.error ? Object.values(asRefusal(save.error).fields) : [];
  return (
    <section className={styles['list']} aria-label={name}>
      <Textarea
        label={name}
        description="One line an item. A line reworded is a new item, so that earlier ticks keep their words."
        autosize
        minRows={4}
        maxRows={20}
        value={draft.value.text}
        error={fields[0]}
        onChange={(event) => {
          setSaved(false);
          draft.change({ text: event.currentTarget.value });
        }}
      />
      <RefusalMessage error={save.error} />
      <StaleWay error={save.error} onLoad={load} />
      <div className={styles['buttons']}>
        <Button loading={save.isPending} onClick={() => save.mutate()} aria-label={`Save this list: ${name.toLowerCase()}`}>
          Save this list
        </Button>
        <Saved when={saved} />
        <DraftLine draft={draft} />
      </div>
    </section>
  );
}
