// The views saved of the queue, one's own and those colleagues share: opened, saved under a name, removed.
import { Button, Checkbox, Menu, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { type ListFilter, type SavedView, viewsQuery } from '../../api/queue.ts';
import { useOnce } from '../../api/use-once.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { filterFrom, sameFilter } from './filter.ts';
import styles from './give-dialog.module.css';

type ViewsProps = { readonly filter: ListFilter; readonly narrow: (next: ListFilter) => void };

export function SavedViews({ filter, narrow }: ViewsProps) {
  const { data } = useQuery(viewsQuery);
  const [saving, setSaving] = useState(false);
  const views = data?.views ?? [];
  const open = views.find((view) => sameFilter(inAddress(view), filter));
  const remove = useViews((id: string) => answer(api.DELETE('/api/views/{id}', { params: { path: { id } } })));
  return (
    <>
      <Menu width={300} position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button size="sm" variant="default" leftSection={<IconBookmark size={17} aria-hidden />}>
            {open ? open.name : 'Saved views'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 ? <Menu.Label>Narrow the list, then save it here to have it again with two keys.</Menu.Label> : null}
          {views.map((view) => (
            <Menu.Item key={view.id} onClick={() => narrow(inAddress(view))}>
              {view.name}
              {view.own ? (view.shared ? ' (shared)' : '') : ` (${view.by})`}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setSaving(true)}>Save this list as a view…</Menu.Item>
          {open?.own ? (
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate(open.id)}>
              Remove “{open.name}”
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <RefusalMessage error={remove.error} />
      {saving ? <SaveView filter={filter} onClose={() => setSaving(false)} /> : null}
    </>
  );
}

/** A saved filter as it stands in an address: several words of a kind with commas between. */
function inAddress({ filter }: SavedView): ListFilter {
  return filterFrom(
    Object.fromEntries(Object.entries(filter).map(([part, value]) => [part, Array.isArray(value) ? value.join(',') : value])),
  );
}

const severalParts = new Set(['stage', 'severity', 'track', 'waitingOn']);

function SaveView({ filter, onClose }: { readonly filter: ListFilter; readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const saved = Object.fromEntries(
    Object.entries(filter).map(([part, value]) => [part, severalParts.has(part) ? value.split(',') : value]),
  );
  const save = useViews(() => answer(api.POST('/api/views', { body: { name, shared, screen: 'queue', filter: saved } })));
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate(undefined, { onSuccess: onClose });
  };
  return (
    <Dialog title="Save this list as a view" onClose={onClose}>
      <form className={styles['form']} onSubmit={send}>
        <RefusalMessage error={save.error} />
        <TextInput
          label="Name"
          required
          maxLength={80}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          label="Share it with everybody"
          description="Each sees in it only what they may see."
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <div>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useViews<Given, Reply>(change: (given: Given) => Promise<Reply>) {
  const queries = useQueryClient();
  return useOnce({ mutationFn: change, onSuccess: () => queries.invalidateQueries({ queryKey: keys.views }) });
}
