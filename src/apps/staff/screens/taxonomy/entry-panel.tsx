// What can be done with one entry, right below it: rename, move, add below, retire or bring back; and what was done before. A
// refusal stands beside what was tried.
import { Button, Select } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { History } from '../contacts/history.tsx';
import { AddEntry } from './add-entry.tsx';
import { placeOf, placesFor } from './branches.ts';
import { EntryForm } from './entry-form.tsx';
import { focusEntry } from './focus-entry.ts';
import { type Entry, moveEntry, renameEntry, retireOrBringBack, taxonomyChanged } from './taxonomy-questions.ts';
import styles from './taxonomy.module.css';
import { useStep } from './use-step.ts';

type EntryPanelProps = { readonly entry: Entry; readonly entries: readonly Entry[]; readonly mayEdit: boolean };

export function EntryPanel({ entry, entries, mayEdit }: EntryPanelProps) {
  const rename = useMutation({
    mutationFn: (given: { readonly name: string; readonly synonyms: string[] }) => renameEntry(entry, given),
    onSettled: taxonomyChanged,
  });
  return (
    <div className={styles['panel']} role="group" aria-label={entry.name}>
      {mayEdit && !entry.retired ? (
        <>
          <EntryForm name={entry.name} synonyms={entry.synonyms} button="Rename" change={rename} />
          <Move entry={entry} entries={entries} />
          <Order entry={entry} entries={entries} />
        </>
      ) : null}
      {mayEdit ? <MoreDeeds entry={entry} /> : null}
      <section className={styles['history']} aria-label={`History of ${entry.name}`}>
        <h3 className={styles['title']}>History</h3>
        <History of="entry" id={entry.id} />
      </section>
    </div>
  );
}

function MoreDeeds({ entry }: { readonly entry: Entry }) {
  const [adding, setAdding] = useState(false);
  const shelve = useMutation({ mutationFn: () => retireOrBringBack(entry), onSettled: taxonomyChanged });
  if (adding) return <AddEntry taxonomy={entry.taxonomy} under={entry} onClose={() => setAdding(false)} />;
  const Icon = entry.retired ? IconArrowBackUp : IconArchive;
  return (
    <div className={styles['deeds']}>
      <div className={styles['buttons']}>
        {entry.retired ? null : (
          <Button variant="default" size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            Add one below
          </Button>
        )}
        <Button
          variant="default"
          size="sm"
          leftSection={<Icon size={16} aria-hidden />}
          loading={shelve.isPending}
          onClick={() => shelve.mutate()}
        >
          {entry.retired ? 'Bring it back' : 'Retire it'}
        </Button>
      </div>
      <p className={styles['hint']}>
        {entry.retired
          ? 'It keeps its complaints and takes no new ones.'
          : 'A retired entry keeps its complaints and takes no new ones. It can be brought back.'}
      </p>
      <RefusalMessage error={shelve.error} />
    </div>
  );
}

function Order({ entry, entries }: Pick<EntryPanelProps, 'entry' | 'entries'>) {
  const step = useStep(entry, entries);
  if (!step.can.up && !step.can.down) return null;
  return (
    <div className={styles['deeds']}>
      <div className={styles['buttons']}>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconArrowUp size={16} aria-hidden />}
          disabled={!step.can.up}
          onClick={() => step.go('up')}
        >
          One up
        </Button>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconArrowDown size={16} aria-hidden />}
          disabled={!step.can.down}
          onClick={() => step.go('down')}
        >
          One down
        </Button>
      </div>
      <p className={styles['hint']}>
        Its place among those beside it, also where one chooses. By keyboard: Alt and an arrow on its name.
      </p>
      <RefusalMessage error={step.error} />
    </div>
  );
}

const atTop = 'top';

function Move({ entry, entries }: Pick<EntryPanelProps, 'entry' | 'entries'>) {
  const [under, setUnder] = useState(entry.parent ?? atTop);
  const move = useMutation({
    mutationFn: () => moveEntry(entry, under === atTop ? null : under),
    onSuccess: async () => {
      await taxonomyChanged();
      focusEntry(entry.id);
    },
    onError: taxonomyChanged,
  });
  const places = placesFor(entries, entry).map((place) => ({ value: place.id, label: placeOf(entries, place) }));
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!move.isPending) move.mutate();
      }}
    >
      <Select
        label="Stands under"
        description="It moves with all that is below it."
        data={[
          { value: atTop, label: 'Nothing: at the top' },
          ...places.toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB')),
        ]}
        searchable
        allowDeselect={false}
        nothingFoundMessage="Nothing has that name."
        value={under}
        onChange={(next) => setUnder(next ?? atTop)}
      />
      <RefusalMessage error={move.error} />
      <Button type="submit" variant="default" size="sm" loading={move.isPending} disabled={under === (entry.parent ?? atTop)}>
        Move
      </Button>
    </form>
  );
}
