// One setting on one line: its fields, the button that saves them, that they were saved, and why not where they were refused.
import { Button } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { Saved } from '../../parts/saved.tsx';
import styles from './routing.module.css';

interface SettingRowProps {
  /** What the button saves, as it is read out: 'the limit of Home repairs'. */
  readonly saves: string;
  readonly save: { readonly mutate: () => void; readonly isPending: boolean; readonly isSuccess: boolean; readonly error: unknown };
  /** Below the line: who changed it, and what it was. */
  readonly told?: ReactNode;
  readonly children: ReactNode;
}

export function SettingRow({ saves, save, told, children }: SettingRowProps) {
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <form onSubmit={send}>
      <div className={styles['limit']}>
        {children}
        <Button type="submit" size="sm" variant="default" loading={save.isPending} aria-label={`Save ${saves}`}>
          Save
        </Button>
        <Saved when={save.isSuccess} />
      </div>
      {told}
      <RefusalMessage error={save.error} />
    </form>
  );
}
