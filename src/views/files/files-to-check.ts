// What the program asks before it checks files: the next content that waits, with its bytes; and which customers sent something in which
// malware was found and were not told. For the program alone.
import { type Kysely, sql } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface FileToCheck {
  /** Hex. */
  readonly digest: string;
  readonly type: string;
  readonly toCheck: boolean;
  /** Null when the content is in object storage. */
  readonly bytes: Buffer | null;
}

/** The next after these: what waits to be checked (with a scanner, also what came before there was one), or a picture without its copy. */
export async function nextFileToCheck(
  db: Kysely<DB>,
  { scanning, past }: { scanning: boolean; past: readonly string[] },
): Promise<FileToCheck | undefined> {
  const toCheck = sql`(${scanning} and check_state in ('waiting', 'not-checked'))`;
  const { rows } = await ask(db, 'program', (tx) =>
    sql<FileToCheck>`
      select encode(digest, 'hex') as digest, media_type as type, ${toCheck} as "toCheck", bytes from file_content
      where kept_in <> 'nowhere' and digest <> all (${past.map((one) => Buffer.from(one, 'hex'))}::bytea[])
        and (${toCheck} or (copy_state = 'waiting' and check_state in ('clean', 'not-checked', 'released')))
      order by check_state = 'not-checked', stored_at limit 1`.execute(tx.sql),
  );
  return rows[0];
}

/** Contents that wait for a scanner which is not wanted any more. */
export async function waitingInVain(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ digest: string }>`select encode(digest, 'hex') as digest from file_content where check_state = 'waiting'`.execute(tx.sql),
  );
  return rows.map(({ digest }) => digest);
}

/** The address at which a scanner was found; empty while there was none. */
export async function scannerFound(db: Kysely<DB>): Promise<{ address: string; engine: string }> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ address: string; engine: string }>`select address, engine from file_scanner`.execute(tx.sql),
  );
  return rows[0] ?? { address: '', engine: '' };
}

export interface SenderToTell {
  readonly complaint: string;
  readonly attachment: string;
  readonly language: string;
}

export async function sendersToTell(db: Kysely<DB>): Promise<SenderToTell[]> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<SenderToTell>`
      select a.complaint_id as complaint, a.id as attachment, coalesce(u.language, '') as language
      from attachment a join file_content f on f.digest = a.digest join customer u on u.id = a.from_customer
        join complaint c on c.id = a.complaint_id
      where f.check_state = 'infected' and a.sender_told_at is null and a.removed_at is null and c.erased_at is null
        and c.state not in ('merged', 'undone') order by a.added_at limit 200`.execute(tx.sql),
  );
  return rows;
}
