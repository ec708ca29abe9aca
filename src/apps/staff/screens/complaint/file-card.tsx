// A file as a card: its name, what it is, how large; to be saved, or removed with the reason. One that was removed says who did and why.
import { Anchor, Button } from '@mantine/core';
import { IconDownload, IconFile, IconFileOff } from '@tabler/icons-react';
import { type AttachmentKind, attachmentKinds } from '#domain/attachment.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { useCase } from './case.tsx';
import styles from './conversation.module.css';
import type { Said } from './questions.ts';

type FileCardProps = { readonly id: string; readonly file: NonNullable<Said['file']> };

export function FileCard({ id, file }: FileCardProps) {
  const { page, open } = useCase();
  const { removed } = file;
  if (removed) {
    return (
      <div className={styles['file']}>
        <IconFileOff size={22} aria-hidden />
        <div>
          <s>{file.name}</s>
          <div className={styles['quiet']}>
            Removed by {removed.by ?? 'Redress'} <InstantInWords at={removed.at} />: {removed.reason}
          </div>
        </div>
      </div>
    );
  }
  const address = `/api/complaints/${page.id}/attachments/${id}/content`;
  return (
    <div className={styles['file']}>
      {file.shown ? <img className={styles['picture']} src={address} alt="" loading="lazy" /> : <IconFile size={22} aria-hidden />}
      <div className={styles['fileWords']}>
        <span className={styles['fileName']}>{file.name}</span>
        <span className={styles['quiet']}>
          {attachmentKinds[file.kind as AttachmentKind] ?? 'File'}, {sizeInWords(file.size)}
        </span>
      </div>
      <Anchor href={address} download={file.name} className={styles['save'] ?? ''} aria-label={`Save ${file.name}`}>
        <IconDownload size={18} aria-hidden /> Save
      </Anchor>
      {page.allowed.includes('remove-attachment') ? (
        <Button variant="subtle" size="compact-sm" onClick={() => open('remove-attachment', id)} aria-label={`Remove ${file.name}`}>
          Remove
        </Button>
      ) : null}
    </div>
  );
}

/** "840 bytes", "12 kB", "3.4 MB", in units of a thousand. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size >= 10 ? Math.round(size) : Math.round(size * 10) / 10} ${unit}`;
}
