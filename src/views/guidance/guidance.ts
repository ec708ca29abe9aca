// The guidance of a stage as the organisation words it, for whoever works there; and, for settings, one text with how it came and
// every version since.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { stages } from '#domain/complaint.ts';
import type { GuidanceText } from '#domain/guidance.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const Text = z.object({
  id: z.string(),
  stage: z.enum(stages),
  from: z.string().describe('What of the standards it rests on'),
  title: z.string(),
  body: z.string(),
  version: z.number().int().describe('0 where it was never changed'),
  own: z.boolean().describe('Whether the organisation words it its own way'),
});

export const Guidance = z.object({ texts: z.array(Text) }).meta({ id: 'Guidance' });
export type Guidance = z.output<typeof Guidance>;

export const GuidanceHistory = z
  .object({
    text: Text,
    original: z.object({ title: z.string(), body: z.string() }),
    versions: z
      .array(
        z.object({
          version: z.number().int(),
          at: z.iso.datetime({ offset: true }),
          by: z.string().nullable(),
          title: z.string(),
          body: z.string().nullable().describe('Null: back to how it came'),
        }),
      )
      .describe('Newest first'),
  })
  .meta({ id: 'GuidanceHistory' });
export type GuidanceHistory = z.output<typeof GuidanceHistory>;

type Stored = { guidance: string; version: number; title: string; body: string | null };

/** The texts of one stage, or all of them, in their order. */
export async function guidance(
  db: Kysely<DB>,
  actor: PersonActor,
  rules: Rules,
  stage?: (typeof stages)[number],
): Promise<Guidance> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Stored>`select distinct on (guidance) guidance, version, title, body from guidance_version order by guidance, version desc`.execute(
      tx.sql,
    ),
  );
  const texts = [...rules.guidance.values()].filter((text) => stage === undefined || text.stage === stage);
  return {
    texts: texts.map((text) =>
      worded(
        text,
        rows.find((row) => row.guidance === text.id),
      ),
    ),
  };
}

function worded({ id, stage, from, title, body }: GuidanceText, newest: Stored | undefined) {
  const text = { id, stage, from, title, body };
  const version = newest?.version ?? 0;
  if (!newest || newest.body === null) return { ...text, version, own: false };
  return { ...text, title: newest.title, body: newest.body, version, own: true };
}

export async function guidanceHistory(
  db: Kysely<DB>,
  actor: PersonActor,
  rules: Rules,
  id: string,
): Promise<GuidanceHistory | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  const original = rules.guidance.get(id);
  if (!original) return refuse('guidance.unknown');
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<GuidanceHistory['versions'][number] & Stored>`
    select v.guidance, v.version, to_json(v.changed_at) as at, p.name as by, v.title, v.body
    from guidance_version v left join person p on p.id = v.changed_by where v.guidance = ${id} order by v.version desc`.execute(
      tx.sql,
    ),
  );
  return {
    text: worded(original, rows[0]),
    original: { title: original.title, body: original.body },
    versions: rows.map(({ version, at, by, title, body }) => ({ version, at, by, title, body })),
  };
}
