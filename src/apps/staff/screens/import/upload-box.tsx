// Where a register is chosen, or dropped: it is read whole and looked at, and the page of its mapping opens.
import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { useUpload } from './asking.ts';
import styles from './import.module.css';
import { useFileDrop } from './use-file-drop.ts';

const taken = '.csv,.tsv,.txt,.jsonl,.ndjson,.json,.xlsx';

export function UploadBox() {
  const upload = useUpload();
  const navigate = useNavigate();
  const place = useRef<HTMLElement>(null);
  const reset = useRef<() => void>(null);
  const take = (file: File | null | undefined): void => {
    if (!file || upload.isPending) return;
    upload.mutate(file, {
      onSuccess: ({ id }) => void navigate({ to: '/imports/$id', params: { id } }),
      onSettled: () => reset.current?.(),
    });
  };
  const over = useFileDrop(place, take);
  return (
    <section ref={place} className={styles['drop']} data-over={over || undefined} aria-labelledby="bring-in">
      <h2 id="bring-in" className={styles['title']}>
        Bring in a register
      </h2>
      <p className={styles['quiet']}>
        CSV, JSON Lines or an Excel workbook (.xlsx), up to 200 MB. Choose the file, or drop it here. For a larger one use the
        command line: redress import FILE.
      </p>
      <FileButton onChange={take} accept={taken} resetRef={reset}>
        {(props) => (
          <Button {...props} leftSection={<IconFileImport size={18} aria-hidden />} loading={upload.isPending}>
            Choose a file
          </Button>
        )}
      </FileButton>
      <p className={styles['quiet']} role="status">
        {upload.isPending ? 'Reading the file and looking at every row…' : ''}
      </p>
      <RefusalMessage error={upload.error} />
    </section>
  );
}
