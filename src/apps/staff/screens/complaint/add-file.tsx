// Files added to the complaint, by a button or by dropping them anywhere on the conversation. Each is sent by itself: one that is
// refused says why, the others are kept.
import { FileButton, Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { useCase } from './case.tsx';
import styles from './conversation.module.css';
import { useSendFiles } from './use-send-files.ts';

type AddFileProps = { readonly beside: ReactNode; readonly children: ReactNode };

export function AddFile({ beside, children }: AddFileProps) {
  const { page } = useCase();
  const [over, setOver] = useState(false);
  const { send, sending, error } = useSendFiles();
  if (!page.allowed.includes('attach-file'))
    return (
      <div className={styles['conversation']}>
        {beside}
        {children}
      </div>
    );
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  };
  return (
    <div
      className={styles['conversation']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles['tools']}>
        {beside}
        <FileButton onChange={send} multiple>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="compact-md"
              loading={sending}
              leftSection={<IconPaperclip size={16} aria-hidden />}
            >
              Attach files
            </Button>
          )}
        </FileButton>
        <span className={styles['quiet']}>or drop them here, up to 25 MB each</span>
      </div>
      <RefusalMessage error={error} />
      {children}
    </div>
  );
}
