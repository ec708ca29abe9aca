// The legal entities: who answers for complaints in law, by which rules, in which calendar.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Entity, type Settings, settingsQuery } from '../../api/settings.ts';
import { DayInWords, InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { useKeys } from '../../shell/actions.tsx';
import { EntityDialog } from './entity-dialog.tsx';
import styles from './settings.module.css';
import { SettingsFrame } from './settings-frame.tsx';

export function LegalEntities() {
  const settings = useQuery(settingsQuery);
  const [opened, setOpened] = useState<Entity | 'new' | null>(null);
  useKeys([{ id: 'add-entity', words: 'Add a legal entity', group: 'Settings', run: () => setOpened('new') }]);
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened('new')} disabled={!settings.data}>
      Add a legal entity
    </Button>
  );
  return (
    <SettingsFrame
      title="Legal entities"
      lead="Each complaint belongs to one, and is handled by the rules and in the calendar it had on the day it was logged."
      actions={add}
    >
      {settings.isPending ? <LoadingState what="the legal entities" rows={3} shape="rows" /> : null}
      {settings.isError ? <ErrorState error={settings.error} onRetry={() => void settings.refetch()} /> : null}
      {settings.data ? (
        <ul className={styles['list']}>
          {settings.data.entities.map((entity) => (
            <EntityRow key={entity.id} entity={entity} settings={settings.data} onChange={() => setOpened(entity)} />
          ))}
        </ul>
      ) : null}
      {opened && settings.data ? (
        <EntityDialog
          key={opened === 'new' ? 'new' : opened.id}
          entity={opened === 'new' ? null : opened}
          settings={settings.data}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </SettingsFrame>
  );
}

type EntityRowProps = { readonly entity: Entity; readonly settings: Settings; readonly onChange: () => void };

function EntityRow({ entity, settings: { choices }, onChange }: EntityRowProps) {
  const named = (list: readonly { id: string; name: string }[], id: string) => list.find((one) => one.id === id)?.name ?? id;
  const changes = Object.entries(entity.changed).toSorted(([, a], [, b]) => (a.at < b.at ? 1 : -1));
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <h2 className={styles['name']}>{entity.name}</h2>
        <p className={styles['more']}>
          {named(choices.rulePacks, entity.rulePack)} · {named(choices.calendars, entity.calendar)}
        </p>
        <p className={styles['more']}>
          Added <DayInWords day={entity.addedAt.slice(0, 10)} />.
          {changes.map(([setting, { by, at, was }]) => (
            <span key={setting}>
              {' '}
              {words[setting] ?? setting} changed by {by} <InstantInWords at={at} />; it was “{was}”.
            </span>
          ))}
        </p>
      </div>
      <Button variant="default" onClick={onChange} aria-label={`Change ${entity.name}`}>
        Change
      </Button>
    </li>
  );
}

const words: Readonly<Record<string, string>> = { name: 'Name', rulePack: 'Rule pack', calendar: 'Calendar' };
