// The words of every notice in every language there is, as they came and as the organisation words them, for whoever keeps the settings.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { noticeAsItCame, noticeGaps, noticeLanguages } from '#domain/informing/notice-words.ts';
import { noticeNames, notices } from '#domain/informing/notice.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const Words = z.object({ subject: z.string(), text: z.string() });

export const NoticeWordings = z
  .object({
    languages: z.array(z.string()),
    gaps: z.array(z.object({ gap: z.string(), means: z.string() })),
    notices: z.array(
      z.object({
        notice: z.enum(noticeNames),
        name: z.string(),
        words: z.array(
          Words.extend({
            language: z.string(),
            version: z.number().int().describe('0 where it was never changed'),
            own: z.boolean(),
            original: Words,
            changed: z.object({ by: z.string().nullable(), at: z.iso.datetime({ offset: true }) }).nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'NoticeWordings' });
export type NoticeWordings = z.output<typeof NoticeWordings>;

interface Stored {
  readonly notice: string;
  readonly language: string;
  readonly version: number;
  readonly subject: string | null;
  readonly text: string | null;
  readonly by: string | null;
  readonly at: string;
}

export async function noticeWordings(db: Kysely<DB>, actor: PersonActor): Promise<NoticeWordings | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Stored>`select distinct on (w.notice, w.language) w.notice, w.language, w.version, w.subject, w.text, p.name as by, to_json(w.changed_at) as at
      from notice_wording w left join person p on p.id = w.changed_by order by w.notice, w.language, w.version desc`.execute(
      tx.sql,
    ),
  );
  const languages = [...new Set([...noticeLanguages, ...rows.map(({ language }) => language).toSorted()])];
  const worded = (notice: (typeof noticeNames)[number], language: string) => {
    const original = noticeAsItCame(notice, language);
    const newest = rows.find((row) => row.notice === notice && row.language === language);
    const own = newest?.subject != null && newest.text !== null;
    const { subject, text } = own ? { subject: newest.subject ?? '', text: newest.text ?? '' } : original;
    const changed = newest ? { by: newest.by, at: newest.at } : null;
    return { language, version: newest?.version ?? 0, own, subject, text, original, changed };
  };
  return {
    languages,
    gaps: Object.entries(noticeGaps).map(([gap, means]) => ({ gap, means })),
    notices: noticeNames.map((notice) => ({
      notice,
      name: notices[notice].name,
      words: languages.map((language) => worded(notice, language)),
    })),
  };
}
