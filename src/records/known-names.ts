// Rows of what registers call by name: handlers, teams, legal entities and the nodes of the taxonomies.
import { sql } from 'kysely';
import { readCalendarChanges, readOurs } from '#domain/clock-case.ts';
import type { AddedNode } from '#domain/import/brought.ts';
import type { Draft } from '#domain/import/draft.ts';
import { type Entity, type KnownNames, pathKey, type Taxonomy, taxonomies, unknownPaths } from '#domain/import/known-names.ts';
import { newId } from '#platform/new-id.ts';
import { insertMany } from '#platform/postgres/insert-many.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Everything a register may name. Throws before set-up: without a legal entity nothing can be brought in. */
export async function knownNames(tx: Transaction): Promise<KnownNames> {
  const people = await tx.sql
    .selectFrom('person')
    .select(['id', 'email'])
    .where('state', '=', 'active')
    .where('kind', '=', 'colleague')
    .execute();
  const teams = await tx.sql.selectFrom('team').select(['id', 'name']).where('closed_at', 'is', null).execute();
  const { rows: entities } = await sql<EntityRow>`
    select e.id, e.name, e.rule_pack, e.calendar, o.time_zone, calendar_changes(e.calendar) as changes, rule_settings() as ours
    from legal_entity e cross join organisation o order by e.created_at`.execute(tx.sql);
  const [usual] = entities;
  if (!usual) throw new Error('There is no legal entity to answer for the complaints.');
  return {
    handlers: new Map(people.flatMap(({ id, email }) => (email === null ? [] : [[email.toLowerCase(), id] as const]))),
    teams: new Map(teams.map(({ id, name }) => [name.toLowerCase(), id])),
    entities: new Map(entities.map((entity) => [entity.name.toLowerCase(), entityOf(entity)])),
    usualEntity: entityOf(usual),
    taxonomy: await taxonomyPaths(tx),
  };
}

interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly rule_pack: string;
  readonly calendar: string;
  readonly time_zone: string;
  readonly changes: { day: string; holiday: boolean; reason: string }[];
  readonly ours: unknown;
}

const entityOf = (row: EntityRow): Entity => ({
  id: row.id,
  rulePack: row.rule_pack,
  calendar: row.calendar,
  timeZone: row.time_zone,
  calendarChanges: readCalendarChanges(row.changes),
  ours: readOurs(row.ours),
});

async function taxonomyPaths(tx: Transaction): Promise<Record<Taxonomy, Map<string, string>>> {
  const paths: Record<Taxonomy, Map<string, string>> = { product: new Map(), category: new Map(), cause: new Map() };
  const { rows } = await sql<{ taxonomy: Taxonomy; id: string; path: string[] }>`
    with recursive node as (
      select taxonomy, id, array[name] as path from taxonomy_node where parent_id is null and retired_at is null
      union all
      select child.taxonomy, child.id, node.path || child.name from taxonomy_node child join node on node.id = child.parent_id
      where child.retired_at is null
    ) select taxonomy, id, path from node`.execute(tx.sql);
  for (const { taxonomy, id, path } of rows) paths[taxonomy].set(pathKey(path), id);
  return paths;
}

const taxonomyLock = 7_231_964_417;

/** Two imports that add the same names take turns. */
async function lockTaxonomy(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${taxonomyLock})`.execute(tx.sql);
}

/** Adds the paths, outer levels first, and makes them known in `known`. */
async function addPaths(
  tx: Transaction,
  missing: Readonly<Record<Taxonomy, readonly (readonly string[])[]>>,
  known: KnownNames['taxonomy'],
  now: Date,
): Promise<{ added: AddedNode[]; taxonomy: KnownNames['taxonomy'] }> {
  const taxonomy = { product: new Map(known.product), category: new Map(known.category), cause: new Map(known.cause) };
  const rows = taxonomies.flatMap((name) =>
    missing[name].map((path) => {
      const id = newId(now);
      taxonomy[name].set(pathKey(path), id);
      return { id, taxonomy: name, parent_id: taxonomy[name].get(pathKey(path.slice(0, -1))) ?? null, name: path.at(-1) ?? '' };
    }),
  );
  await insertMany(tx, 'taxonomy_node', rows);
  return { added: rows, taxonomy };
}

/** All names known here, with those of the drafts added first where that is allowed. */
export async function namesFor(
  tx: Transaction,
  drafts: readonly Draft[],
  mayAdd: boolean,
  now: Date,
): Promise<{ names: KnownNames; added: AddedNode[] }> {
  const names = await knownNames(tx);
  const missingFrom = (known: KnownNames['taxonomy']) => ({
    product: unknownPaths(drafts, known, 'product'),
    category: unknownPaths(drafts, known, 'category'),
    cause: unknownPaths(drafts, known, 'cause'),
  });
  if (!mayAdd || Object.values(missingFrom(names.taxonomy)).every((paths) => paths.length === 0)) return { names, added: [] };
  await lockTaxonomy(tx);
  const current = await taxonomyPaths(tx);
  const { added, taxonomy } = await addPaths(tx, missingFrom(current), current, now);
  return { names: { ...names, taxonomy }, added };
}
