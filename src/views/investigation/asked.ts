// What somebody was asked to contribute, as they see it: the question, what they are shown, by when and by whom it was asked. Nothing
// else of the complaint is here, so it may be answered by people who may not see that. A colleague's own requests are found by who
// they are; the request behind a link by its secret. Asking changes nothing: a link that is only opened stays as it is.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { contributionKinds } from '#domain/contribution.ts';
import { dayOf } from '#domain/day.ts';
import { linkState } from '#domain/one-time-link.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { contentColumns, type ContentGiven, contentGiven, type ContentRow } from '../files/content-given.ts';

export const Asked = z
  .object({
    id: z.uuid(),
    kind: z.enum(Object.keys(contributionKinds) as [keyof typeof contributionKinds]),
    organisation: z.string(),
    askedBy: z.string().nullable(),
    question: z.string(),
    shared: z.string(),
    dueOn: z.iso.date(),
    late: z.boolean(),
    files: z.array(z.object({ id: z.uuid(), name: z.string(), size: z.number().int() })),
  })
  .meta({ id: 'Asked' });
export type Asked = z.infer<typeof Asked>;

export const AskedOfMe = z.object({ asked: z.array(Asked).describe('What waits for my answer, what is due first on top') });
export type AskedOfMe = z.infer<typeof AskedOfMe>;

type Row = Omit<Asked, 'late'> & { timeZone: string };

const shown = sql`json_build_object('id', k.id, 'kind', k.kind, 'organisation', o.name, 'timeZone', o.time_zone,
  'askedBy', (select p.name from person p where p.id = k.asked_by), 'question', k.question, 'shared', k.shared, 'dueOn', k.due_on,
  'files', coalesce((select json_agg(json_build_object('id', a.id, 'name', a.file_name, 'size', f.size) order by a.added_at)
    from contribution_file l join attachment a on a.complaint_id = l.complaint_id and a.id = l.attachment_id
    join file_content f on f.digest = a.digest
    where l.complaint_id = k.complaint_id and l.contribution_id = k.id and l.role = 'shown' and a.removed_at is null), '[]'))`;

const seen = ({ timeZone, ...row }: Row, now: Date): Asked => ({ ...row, late: row.dueOn < dayOf(now, timeZone) });

export async function askedOfMe(db: Kysely<DB>, actor: PersonActor, now: Date): Promise<AskedOfMe> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ row: Row }>`select ${shown} as row from contribution k cross join organisation o
      where k.asked_person = ${actor.id} and k.state = 'asked' order by k.due_on, k.id limit 100`.execute(tx.sql),
  );
  return { asked: rows.map(({ row }) => seen(row, now)) };
}

/** The request behind a link, or why the link no longer works. */
export async function askedByLink(db: Kysely<DB>, token: string, now: Date): Promise<Asked | Refusal> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ row: Row; state: string; expiresAt: Date; usedAt: Date | null; withdrawnAt: Date | null }>`
      select ${shown} as row, k.state, l.expires_at as "expiresAt", l.used_at as "usedAt", l.withdrawn_at as "withdrawnAt"
      from contribution_link l join contribution k on k.complaint_id = l.complaint_id and k.id = l.contribution_id
      cross join organisation o where l.token_hash = ${sha256(token)}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return refuse('link.spent');
  const state = linkState(found, now);
  if (state !== 'open') return refuse(`link.${state}`);
  return found.state === 'asked' ? seen(found.row, now) : refuse('contribution.settled');
}

/** By whom a file that is shown with a request is opened. */
export type Opener = { readonly person: string; readonly contribution: string } | { readonly token: string };

/** The content of a file that whoever was asked is shown, while they are still asked. */
export async function shownFile(db: Kysely<DB>, by: Opener, file: string, now: Date): Promise<ContentGiven | Refusal> {
  const who =
    'token' in by
      ? sql`exists (select 1 from contribution_link n where n.complaint_id = k.complaint_id and n.contribution_id = k.id
          and n.token_hash = ${sha256(by.token)} and n.used_at is null and n.withdrawn_at is null and n.expires_at > ${now})`
      : sql`k.asked_person = ${by.person} and k.id = ${by.contribution}`;
  const { rows } = await ask(db, 'program', (tx) =>
    sql<ContentRow>`
      select ${contentColumns}
      from contribution k join contribution_file l on l.complaint_id = k.complaint_id and l.contribution_id = k.id and l.role = 'shown'
      join attachment a on a.complaint_id = l.complaint_id and a.id = l.attachment_id join file_content f on f.digest = a.digest
      where ${who} and k.state = 'asked' and a.id = ${file} and a.removed_at is null`.execute(tx.sql),
  );
  const [row] = rows;
  return row ? contentGiven(row, { wants: 'copy', said: 'outside' }) : refuse('attachment.unknown');
}
