// Settings › Files: how the malware scanner stands, how many files wait or were never checked, and what is in quarantine: what was found,
// from whom, on which complaint. Of complaints that the administrator may not see, only that there is one.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type FileCheck, fileChecks, type WhyUnclear, whyUnclear } from '#domain/file-check.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

const HeldFile = z.object({
  digest: z.string().describe('SHA-256 of the content, in hex'),
  check: z.enum(Object.keys(fileChecks) as [FileCheck, ...FileCheck[]]),
  deleted: z.boolean(),
  found: z.string().describe('The name of the malware, or why nobody could tell, in words'),
  scanner: z.string(),
  size: z.number().int(),
  arrivedAt: when,
  checkedAt: when.nullable(),
  settled: z.object({ at: when, by: z.string().nullable(), reason: z.string() }).nullable(),
  files: z.array(
    z.object({
      name: z.string(),
      from: z.string().nullable(),
      complaint: z.object({ id: z.uuid(), reference: z.string() }),
    }),
  ),
  elsewhere: z.number().int().describe('On complaints that whoever asks may not see, or not sent yet'),
});
export type HeldFile = z.infer<typeof HeldFile>;

export const FileSettings = z
  .object({
    scanner: z.object({
      standing: z.enum(['none', 'well', 'silent']),
      address: z.string(),
      engine: z.string(),
      heardAt: when.nullable(),
      fault: z.string().nullable(),
      faultAt: when.nullable(),
    }),
    waiting: z.number().int(),
    notChecked: z.number().int(),
    held: z.array(HeldFile).describe('In quarantine, or not to be checked; then what was settled of late. At most 200'),
  })
  .meta({ id: 'FileSettings' });
export type FileSettings = z.infer<typeof FileSettings>;

type Row = Omit<FileSettings, 'held'> & { held: (Omit<HeldFile, 'files' | 'elsewhere'> & { named: number })[] };

export async function fileSettings(db: Kysely<DB>, actor: PersonActor): Promise<FileSettings | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  const found = await ask(db, 'program', (tx) =>
    sql<Row>`
    select (select json_build_object('standing', case when s.address = '' then 'none' when s.fault is null then 'well' else 'silent' end,
        'address', s.address, 'engine', s.engine, 'heardAt', s.heard_at, 'fault', s.fault, 'faultAt', s.fault_at) from file_scanner s) as scanner,
      (select count(*)::int from file_content where check_state = 'waiting') as waiting,
      (select count(*)::int from file_content where check_state = 'not-checked') as "notChecked",
      coalesce((select json_agg(json_build_object('digest', encode(f.digest, 'hex'), 'check', f.check_state, 'deleted', f.kept_in = 'nowhere',
          'found', f.check_found, 'scanner', f.checked_by, 'size', f.size, 'arrivedAt', f.stored_at, 'checkedAt', f.checked_at,
          'settled', case when f.settled_at is not null then json_build_object('at', f.settled_at, 'reason', f.settled_reason,
            'by', (select p.name from person p where p.id = f.settled_by)) end,
          'named', (select count(*) from attachment a where a.digest = f.digest and a.removed_at is null)
            + (select count(*) from portal_draft_file d where d.digest = f.digest)) order by f.settled_at desc nulls first, f.checked_at desc)
        from (select * from file_content where check_state in ('infected', 'unclear') or settled_at is not null
          order by settled_at desc nulls first, checked_at desc limit 200) f), '[]') as held`.execute(tx.sql),
  );
  const [row] = found.rows;
  if (!row) throw new Error('There is no row of how the scanner stands.');
  const seen = await filesSeen(
    db,
    actor,
    row.held.map(({ digest }) => digest),
  );
  return { ...row, held: row.held.map(({ named, ...one }) => shown(one, named, seen.get(one.digest) ?? [])) };
}

function shown(one: Omit<HeldFile, 'files' | 'elsewhere'>, named: number, files: HeldFile['files']): HeldFile {
  const found = one.check === 'unclear' ? (whyUnclear[one.found as WhyUnclear] ?? one.found) : one.found;
  return { ...one, found, files, elsewhere: Math.max(0, named - files.length) };
}

async function filesSeen(db: Kysely<DB>, actor: PersonActor, digests: readonly string[]): Promise<Map<string, HeldFile['files']>> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ digest: string; file: HeldFile['files'][number] }>`
      select encode(a.digest, 'hex') as digest, json_build_object('name', a.file_name, 'from', coalesce(p.name, u.name),
        'complaint', json_build_object('id', c.id, 'reference', c.reference)) as file
      from attachment a join complaint c on c.id = a.complaint_id
        left join person p on p.id = a.added_by left join customer u on u.id = a.from_customer
      where a.digest = any (${digests.map((one) => Buffer.from(one, 'hex'))}::bytea[]) and a.removed_at is null
      order by a.added_at limit 1000`.execute(tx.sql),
  );
  const seen = new Map<string, HeldFile['files']>();
  for (const { digest, file } of rows) seen.set(digest, [...(seen.get(digest) ?? []), file]);
  return seen;
}
