// All keys that work here and now, in groups, and the switch that turns single keys off on this device.
import { Switch } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { useActions, type Action } from './actions.tsx';
import { KeyCaps } from './key-caps.tsx';
import styles from './key-map.module.css';
import { setSingleKeys, singleKeysOn } from './keystrokes.ts';

export function KeyMap({ onClose }: { readonly onClose: () => void }) {
  const groups = Map.groupBy(withKeys(useActions().all()), (action) => action.group);
  return (
    <Dialog onClose={onClose} title="All keys" size="lg">
      <SingleKeysSwitch />
      <div className={styles['groups']}>
        {[...groups].map(([group, actions]) => (
          <section key={group}>
            <h3 className={styles['group']}>{group}</h3>
            <dl className={styles['list']}>
              {actions.map(({ id, words, keys }) => (
                <div key={id} className={styles['row']}>
                  <dt>{words}</dt>
                  <dd>
                    <KeyCaps keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** Single keys help most people and hinder those who dictate; each device keeps its own choice. */
export function SingleKeysSwitch() {
  const [on, setOn] = useState(singleKeysOn);
  return (
    <Switch
      label="Single keys on this device"
      description="Off, only keys with Ctrl or ⌘ work. Choose this if you dictate, or if keys act when you do not mean them to."
      checked={on}
      onChange={(event) => {
        setSingleKeys(event.currentTarget.checked);
        setOn(event.currentTarget.checked);
      }}
    />
  );
}

function withKeys(actions: readonly Action[]) {
  const seen = new Set<string>();
  return actions.flatMap((action) => {
    if (action.keys === undefined || seen.has(action.keys)) return [];
    seen.add(action.keys);
    return [{ ...action, keys: action.keys }];
  });
}
