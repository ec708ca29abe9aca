// A file as a card: its name, what it is, how it was checked; to be saved, or removed with the reason. One that is held says why, one that
// was removed says who did and why.
import { Anchor, Button } from '@mantine/core';
import { IconDownload, IconFile, IconFileOff, IconShieldOff } from '@tabler/icons-react';
import { type AttachmentKind, attachmentKinds } from '#domain/attachment.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { useCase } from './case.tsx';
import styles from './conversation.module.css';
import type { Said } from './questions.ts';

type File = NonNullable<Said['file']>;
type FileCardProps = { readonly id: string; readonly file: File };

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
  return (
    <div className={styles['file']}>
      <Picture id={id} file={file} />
      <div className={styles['fileWords']}>
        <span className={styles['fileName']}>{file.name}</span>
        <span className={styles['quiet']}>
          {attachmentKinds[file.kind as AttachmentKind] ?? 'File'}, {sizeInWords(file.size)}
        </span>
        {standing(file).map((words) => (
          <span key={words} className={styles['quiet']}>
            {words}
          </span>
        ))}
      </div>
      <Ways id={id} file={file} />
      {page.allowed.includes('remove-attachment') && file.kind !== 'letter' ? (
        <Button variant="subtle" size="compact-sm" onClick={() => open('remove-attachment', id)} aria-label={`Remove ${file.name}`}>
          Remove
        </Button>
      ) : null}
    </div>
  );
}

function Picture({ id, file }: FileCardProps) {
  const { page } = useCase();
  if (file.thumbnail)
    return (
      <img className={styles['picture']} src={`/api/complaints/${page.id}/attachments/${id}/thumbnail`} alt="" loading="lazy" />
    );
  return file.opening === 'open' ? <IconFile size={22} aria-hidden /> : <IconShieldOff size={22} aria-hidden />;
}

/** Save it; or the copy and, on purpose, the original; or on purpose what nobody checked; or nothing. */
function Ways({ id, file }: FileCardProps) {
  const { page, open } = useCase();
  const onPurpose = page.allowed.includes('open-on-purpose');
  if (file.opening === 'on-purpose')
    return onPurpose ? (
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => open('open-on-purpose', `unchecked:${id}`)}
        aria-label={`Open ${file.name} on purpose`}
      >
        Open on purpose
      </Button>
    ) : null;
  if (file.opening === 'held') return null;
  const address = `/api/complaints/${page.id}/attachments/${id}/content`;
  return (
    <>
      {file.copy === 'none' || file.copy === 'made' ? (
        <Anchor href={address} download={file.name} className={styles['save'] ?? ''} aria-label={`Save ${file.name}`}>
          <IconDownload size={18} aria-hidden /> Save
        </Anchor>
      ) : null}
      {file.copy === 'none' || !onPurpose ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => open('open-on-purpose', `original:${id}`)}
          aria-label={`Save the original of ${file.name}`}
        >
          Original
        </Button>
      )}
    </>
  );
}

/** What a reader should know before they open it. */
function standing({ check, opening, found, deleted, copy, shown, sentAs }: File): string[] {
  const checked =
    check === 'infected'
      ? deleted
        ? `Malware was found in it (${found}) and it was deleted.`
        : `In quarantine: malware was found in it (${found}). Nobody can open it.`
      : check === 'waiting'
        ? 'Being checked for malware.'
        : check === 'unclear'
          ? `Could not be checked for malware. ${found}`
          : check === 'not-checked'
            ? `Not checked for malware${opening === 'held' ? ', and so not opened here' : ''}.`
            : check === 'released'
              ? 'Released by an administrator after malware was suspected.'
              : '';
  const copied =
    opening !== 'open'
      ? ''
      : copy === 'waiting'
        ? 'The picture is being made ready.'
        : copy === 'impossible'
          ? 'No copy of this picture could be made to be shown. The original is kept.'
          : copy === 'made' && !shown
            ? 'This kind of picture cannot be shown here. The copy to save is without what the camera wrote into it.'
            : '';
  const called = sentAs === null ? '' : `It came as “${sentAs}”, which is not what it is.`;
  return [checked, copied, called].filter((words) => words !== '');
}

/** "840 bytes", "12 kB", "3.4 MB", in units of a thousand. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size >= 10 ? Math.round(size) : Math.round(size * 10) / 10} ${unit}`;
}
