// A person's notifications, newest first, and how many are unread. One about a complaint they may no longer see is neither shown nor
// counted: the row stays, its words are made only for eyes that may read them.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { notificationInWords, notificationKinds } from '#domain/notification.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

export const Notifications = z
  .object({
    unread: z.number().int().describe('Up to 100'),
    notifications: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(notificationKinds),
        at: when,
        words: z.string(),
        reason: z.string().describe('Why it was given or handed back, in the words of whoever did'),
        complaint: z.object({ id: z.uuid(), reference: z.string(), title: z.string() }),
        readAt: when.nullable(),
      }),
    ),
  })
  .meta({ id: 'Notifications' });
export type Notifications = z.output<typeof Notifications>;

type Row = Omit<Notifications['notifications'][number], 'words'> & { by: string | null };

/** The latest; `most` 0 answers how many are unread and no more. */
export async function notifications(db: Kysely<DB>, actor: PersonActor, most: number): Promise<Notifications> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ unread: number; notifications: Row[] }>`
    select
      (select count(*)::int from (select 1 from notification n join complaint c on c.id = n.complaint_id
        where n.person_id = ${actor.id} and n.read_at is null limit 100) u) as unread,
      coalesce((select json_agg(l.entry order by l.at desc, l.id desc) from (
        select n.at, n.id, json_build_object('id', n.id, 'kind', n.kind, 'at', n.at, 'readAt', n.read_at,
          'by', (select name from person where id = (n.facts->>'by')::uuid),
          'reason', coalesce((select h.reason from handover h where h.complaint_id = c.id and h.id = (n.facts->>'handover')::uuid), ''),
          'complaint', json_build_object('id', c.id, 'reference', c.reference, 'title', c.title)) as entry
        from notification n join complaint c on c.id = n.complaint_id
        where n.person_id = ${actor.id} order by n.at desc, n.id desc limit ${most}) l), '[]') as notifications`.execute(tx.sql),
  );
  const [found] = rows;
  return {
    unread: found?.unread ?? 0,
    notifications: (found?.notifications ?? []).map(({ by, ...row }) => ({ ...row, words: notificationInWords(row.kind, by) })),
  };
}
