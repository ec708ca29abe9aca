// One return as its page shows it: the figures of a version, what is to be put right, what is asked, what may be done next, its
// versions, and how this one differs from the one before.
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Actor } from '#domain/actor.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import { findingsOf } from '#domain/returns/check.ts';
import { differencesOf } from '#domain/returns/difference.ts';
import { answerKey, type Sheet, sheetOf } from '#domain/returns/figures.ts';
import { deedsIn } from '#domain/returns/life.ts';
import { allRows, leavesOf } from '#domain/returns/placing.ts';
import { askedFor } from '#domain/returns/plan.ts';
import { isReturnFact, NOTED_FACTS } from '#domain/return-definition.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import {
  deeds,
  ReturnCell,
  ReturnDifference,
  ReturnFinding,
  ReturnQuestion,
  ReturnTable,
  ReturnVersion,
  state,
} from './return-shapes.ts';
import { erasedSince } from './erased-since.ts';
import { reckoningOf, type StoredReturn, storedReturn, type StoredVersion, versionOf } from './stored-return.ts';

export const returnQuery = z.object({
  number: z.coerce.number().int().min(1).optional().describe('The version; without it, the newest'),
});

export const ReturnPage = z
  .object({
    id: z.uuid(),
    version: z.number().int().describe('Give it with whatever you do next'),
    name: z.string(),
    pack: z.object({ id: z.string(), name: z.string() }),
    definition: z.string(),
    entity: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    filer: z.string(),
    currency: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    due: z.iso.date().nullable(),
    state,
    number: z.number().int().describe('The version shown'),
    newest: z.number().int(),
    shape: z.enum(['table', 'one-row-a-complaint', 'figures', 'narrative']),
    draft: z.boolean().describe('The definition itself is a draft: the regulator has not settled it, or it was not to be had'),
    unconfirmed: z.boolean(),
    source: z.string(),
    note: z.string().nullable(),
    rules: z.array(z.string()),
    nil: z.boolean(),
    owed: z.boolean().describe('False: too few complaints for it to be owed'),
    layout: z.string().nullable(),
    complaints: z.number().int(),
    header: z.array(z.object({ id: z.string(), name: z.string(), cell: ReturnCell })),
    tables: z.array(ReturnTable),
    facts: z
      .record(z.string(), z.object({ fact: z.string(), name: z.string(), noted: z.boolean() }))
      .describe('What each column of such a file shows, and whether it can be noted on the complaint'),
    columns: z.array(z.string()).describe('Of a file with a row for each complaint'),
    findings: z.array(ReturnFinding),
    questions: z.array(ReturnQuestion),
    placed: z
      .object({ rows: z.boolean(), causes: z.boolean() })
      .describe('Whether entries of the organisation’s own fall in rows, or causes'),
    versions: z.array(ReturnVersion),
    differences: z.array(ReturnDifference).nullable().describe('Against the version before; null for the first'),
    allowed: deeds,
  })
  .meta({ id: 'ReturnPage' });
export type ReturnPage = z.output<typeof ReturnPage>;

interface Asked {
  readonly id: string;
  readonly number: number | undefined;
}

export async function returnPage(db: Kysely<DB>, actor: Actor, rules: Rules, { id, number }: Asked): Promise<ReturnPage | Refusal> {
  const stored = await storedReturn(db, actor, id);
  if (isRefusal(stored)) return stored;
  const version = versionOf(stored, number);
  if (!version) return refuse('return.unknown');
  const { layout } = version;
  const erased = await erasedSince(db, id);
  const sheet = sheetOf(reckoningOf(version));
  const before = stored.versions.find((one) => one.number === version.number - 1);
  const newest = version.number === stored.number;
  return {
    ...whichReturn(stored, rules),
    ...aboutDefinition(version),
    number: version.number,
    newest: stored.number,
    nil: sheet.nil,
    owed: sheet.owed,
    layout: sheet.layout?.name ?? null,
    complaints: version.complaints,
    header: sheet.header.map(({ id, name, cell }) => ({ id, name, cell: { ...cell } })),
    tables: tablesOf(sheet),
    columns: layout.shape === 'one-row-a-complaint' ? layout.columns.map(({ name }) => name) : [],
    facts: factsOf(layout),
    findings: findingsOf(reckoningOf(version), version.lacks),
    questions: questionsOf(version, sheet),
    placed: { rows: layout.rows.length > 0, causes: layout.causes.length > 0 },
    versions: stored.versions.map((one) => versionShown(one, erased.get(one.number) ?? 0)).toReversed(),
    differences: before ? differencesOf(sheetOf(reckoningOf(before)), sheet) : null,
    allowed: newest ? deedsIn(stored.state) : [],
  };
}

function factsOf({ columns }: StoredVersion['layout']): ReturnPage['facts'] {
  const each = columns.filter(({ figure }) => figure === 'each');
  return Object.fromEntries(
    each.map(({ id, name, what = '' }) => [id, { fact: what, name, noted: isReturnFact(what) && NOTED_FACTS.includes(what) }]),
  );
}

function whichReturn(stored: StoredReturn, rules: Rules) {
  const { id, version, definition, entity, organisation, currency, from, to, due, state: at } = stored;
  const pack = { id: stored.pack, name: rules.packs.get(stored.pack)?.name ?? stored.pack };
  return { id, version, pack, definition, entity, filer: entity?.name ?? organisation, currency, from, to, due, state: at };
}

const aboutDefinition = ({ layout }: StoredVersion) => ({
  name: layout.name,
  shape: layout.shape,
  draft: layout.draft,
  unconfirmed: layout.unconfirmed,
  source: layout.source,
  note: layout.note ?? null,
  rules: [...layout.rules],
});

const tablesOf = ({ tables }: Sheet): ReturnPage['tables'] =>
  tables.map(({ name, columns, lines }) => ({
    name,
    columns: columns.map(({ id, name: title }) => ({ id, name: title })),
    lines: lines.map((line) => ({ ...line, cells: line.cells.map((cell) => ({ ...cell })) })),
  }));

/** What is asked once, and what is asked for each row in which there is business. */
function questionsOf({ layout, answers, business }: StoredVersion, { tables }: Sheet): ReturnPage['questions'] {
  const shown = tables[0]?.lines.map(({ row }) => row) ?? [];
  const names = new Map([...layout.rows, ...leavesOf(layout.rows)].map(({ id, name }) => [id, name]));
  return askedFor(layout).flatMap(({ id, name, kind, must, eachRow }) => {
    const rows = eachRow ? business.filter((row) => shown.includes(row)) : [allRows];
    return rows.map((row) => {
      const key = answerKey(id, row);
      return { key, name, row: row === allRows ? null : (names.get(row) ?? row), kind, must, answer: answers[key] ?? null };
    });
  });
}

function versionShown(version: StoredVersion, erased: number): z.output<typeof ReturnVersion> {
  const {
    number,
    complaints,
    digest,
    submitted_on: on,
    submitted_how: how,
    submitted_reference: reference,
    reopened_because: because,
  } = version;
  const at = (instant: string | null, by: string | null) => (instant === null ? null : { at: new Date(instant).toISOString(), by });
  const frozen = at(version.frozen_at, version.frozen_by);
  const submitted = at(version.submitted_at, version.submitted_by);
  const reopened = at(version.reopened_at, version.reopened_by);
  return {
    number,
    complaints,
    erased,
    drawn: { at: new Date(version.drawn_at).toISOString(), by: version.drawn_by },
    checked: at(version.checked_at, version.checked_by),
    frozen: frozen && { ...frozen, digest: digest ?? '' },
    submitted: submitted && { ...submitted, on: on ?? '', how: how ?? '', reference: reference ?? '' },
    reopened: reopened && { ...reopened, because: because ?? '' },
  };
}
