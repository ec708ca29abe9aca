// Keeps what came of a contribution: the words, and the files that came with it as files of the complaint.
import { cleanFileName } from '#domain/attachment.ts';
import type { CameBy } from '#domain/contribution.ts';
import { refuseFile, sentAs, trueName } from '#domain/media-type.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import type { FileInHand } from '#platform/files/file-in-hand.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { addAttachment } from './attachments.ts';
import { type Contribution, addContributionFiles, saveContribution } from './contributions.ts';
import { keepContent } from './file-contents.ts';

export interface NamedFile {
  readonly file: FileInHand;
  readonly name: string;
}

export interface ContributionAnswer {
  readonly declined: boolean;
  /** What they say; where they declined, why. */
  readonly words: string;
  readonly files: readonly NamedFile[];
  readonly cameBy: CameBy;
  readonly by: string | null;
  readonly now: Date;
}

/** Settles the request. A file that will not be kept refuses the whole, so that nobody believes it arrived. */
export async function keepAnswer(tx: Transaction, of: Contribution, answer: ContributionAnswer): Promise<Refusal | undefined> {
  const attached: string[] = [];
  for (const one of answer.files) {
    const kept = await attach(tx, of.complaint, one, answer);
    if (isRefusal(kept)) return kept;
    attached.push(kept);
  }
  await addContributionFiles(tx, of, 'answer', attached);
  const { declined, words, cameBy, by, now } = answer;
  await saveContribution(tx, of, {
    state: declined ? 'declined' : 'received',
    ...(declined ? { reason: words } : { answer: words }),
    came_by: cameBy,
    settled_by: by,
    settled_at: now,
  });
  return undefined;
}

async function attach(tx: Transaction, complaint: string, { file, name }: NamedFile, { by, now }: ContributionAnswer) {
  const clean = cleanFileName(name);
  const no = refuseFile({ name: clean, size: file.size, mediaType: file.mediaType });
  if (no) return no;
  await keepContent(tx, file, now);
  const [id, fileName] = [newId(now), trueName(clean, file.mediaType ?? '')];
  await addAttachment(tx, {
    complaint_id: complaint,
    id,
    digest: Buffer.from(file.digest, 'hex'),
    file_name: fileName,
    sent_as: sentAs(clean, fileName),
    kind: 'evidence',
    description: 'Came with a contribution',
    added_by: by,
    added_at: now,
  });
  return id;
}
