// The content that is given for a file: the copy of a picture or what came in, by the one rule of src/domain/file-check.ts. Whoever asks
// was found to see the file before; here only its content is decided on.
import { type RawBuilder, sql } from 'kysely';
import { type CopyState, decideContent, type FileAsked, type FileCheck, openFor } from '#domain/file-check.ts';
import { trueName } from '#domain/media-type.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';

export interface ContentGiven {
  readonly name: string;
  readonly type: string;
  readonly digest: string;
  /** Null when the content is in object storage, under its digest. */
  readonly bytes: Buffer | null;
  /** The copy of a picture; else what came in, byte for byte. */
  readonly isCopy: boolean;
}

export interface ContentRow {
  readonly name: string;
  readonly type: string;
  readonly digest: string;
  readonly bytes: Buffer | null;
  readonly check: FileCheck;
  readonly deleted: boolean;
  readonly unchecked: number;
  readonly copy: CopyState;
  readonly copyBytes: Buffer | null;
  /** What the copy is: not always the kind of what came in. */
  readonly copyType: string | null;
}

/** What of `attachment a`, joined to `file_content f`, the rule needs. The bytes of what came in are read only where there is no copy. */
export const contentColumns: RawBuilder<unknown> = sql`a.file_name as name, coalesce(f.media_type, '') as type, encode(a.digest, 'hex') as digest, f.bytes,
  f.check_state as check, f.kept_in = 'nowhere' as deleted, f.copy_state as copy,
  (select value from handling_choice where name = 'open-unchecked') as unchecked,
  (select k.bytes from file_copy k where k.digest = a.digest and k.kind = 'shown') as "copyBytes",
  (select k.media_type from file_copy k where k.digest = a.digest and k.kind = 'shown') as "copyType"`;

export function contentGiven(row: ContentRow, asked: Pick<FileAsked, 'wants' | 'said'>): ContentGiven | Refusal {
  const which = decideContent({ ...row, ...asked });
  if (isRefusal(which)) return which;
  const { name, type, digest, bytes, copyBytes, copyType } = row;
  if (which === 'original') return { name, type, digest, bytes, isCopy: false };
  const shownAs = copyType ?? type;
  return { name: trueName(name, shownAs), type: shownAs, digest, bytes: copyBytes, isCopy: true };
}

/** What this person said of late that they open on purpose, as the record has it. */
export const saidOnPurpose = (person: string, now: Date): RawBuilder<unknown> => sql`array(
  select distinct e.facts ->> 'as' from audit_entry e where e.chain_id = a.complaint_id and e.kind = 'file-opened-on-purpose'
    and e.actor_id = ${person} and e.facts ->> 'attachment' = a.id::text and e.at > ${new Date(now.getTime() - openFor)})`;
