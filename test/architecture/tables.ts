// Rows: every table has a key, every `…_id` names the row it means, and one complaint's rows can live together.
// Judged from db/migrations, so that a breach is shown before the table exists anywhere.
import type { Breach, Rule } from './rule.ts';
import { type Column, type Table, tablesIn } from './sql.ts';
import type { Tree } from './tree.ts';

const isMigration = (path: string): boolean => path.startsWith('db/migrations/') && path.endsWith('.sql');
const migrations = (tree: Tree): (readonly [string, string])[] =>
  [...tree.files].filter(([path]) => isMigration(path)).toSorted(([a], [b]) => (a < b ? -1 : 1));

function eachTable(tree: Tree, judge: (table: Table) => readonly string[]): Breach[] {
  return migrations(tree).flatMap(([path, text]) =>
    tablesIn(text).flatMap((table) =>
      judge(table).map((what) => ({ where: `${path}:${table.line}`, what: `${table.name}: ${what}` })),
    ),
  );
}

export const tablesHaveKeys: Rule = {
  name: 'every table has a primary key',
  why: 'a row without one cannot be named in the record, copied to another server or told from its twin.',
  instead: 'add primary key (…).',
  breaches: (tree) => eachTable(tree, ({ primaryKey }) => (primaryKey.length === 0 ? ['has no primary key'] : [])),
};

/** A uuid, or a number called …_id, that is not the row's own name. Text called …_id is the name another system gave. */
const pointsElsewhere = ({ name, text }: Column): boolean =>
  name !== 'id' && (/^\S+ uuid\b(?!\[)/i.test(text) || (name.endsWith('_id') && !/^\S+ text\b/i.test(text)));

export const idsAreForeignKeys: Rule = {
  name: 'every column that names another row is part of a foreign key',
  why: 'otherwise the database lets it point at nothing, and one day it does.',
  instead: 'add references …, or foreign key (complaint_id, …) references … for a row of the same complaint.',
  breaches: (tree) =>
    eachTable(tree, (table) => {
      const isOwnName = (name: string) => table.primaryKey.length === 1 && table.primaryKey[0] === name;
      const loose = table.columns.filter((column) => pointsElsewhere(column) && !table.references.has(column.name));
      return loose.filter(({ name }) => !isOwnName(name)).map(({ name }) => `${name} refers to no table`);
    }),
};

export const complaintComesFirst: Rule = {
  name: 'a row that belongs to a complaint has complaint_id as the first column of its primary key',
  why: 'then the rows of one complaint lie together, on one disk and on one node.',
  instead: 'primary key (complaint_id, …); where the complaint is only mentioned, let the column be null or call it by its part.',
  breaches: (tree) =>
    eachTable(tree, ({ columns, primaryKey }) => {
      const belongs = columns.some(({ name, text }) => name === 'complaint_id' && /\bnot null\b|\bprimary key\b/i.test(text));
      return belongs && primaryKey[0] !== 'complaint_id' ? [`its key is (${primaryKey.join(', ')})`] : [];
    }),
};

const looseTypes: readonly (readonly [RegExp, string])[] = [
  [/^\S+ (?:character varying|varchar|char)\b/i, 'text with a check'],
  [/^\S+ (?:timestamp(?! with time zone)\b|timestamp without)/i, 'timestamptz'],
  [/^\S+ (?:real|float4|money)\b/i, 'bigint in minor units, or numeric'],
  [/^\S+ (?:serial|bigserial)\b/i, 'generated always as identity'],
  [/^\S+ json\b/i, 'jsonb'],
];

export const columnsHaveExactTypes: Rule = {
  name: 'columns use text, timestamptz, date, exact numbers and jsonb',
  why: 'a time without its zone, a rounded amount and a silently cut word are found years later.',
  instead: 'use the type named here.',
  breaches: (tree) =>
    eachTable(tree, ({ columns }) =>
      columns.flatMap(({ name, text }) =>
        looseTypes.filter(([type]) => type.test(text)).map(([, better]) => `${name} should be ${better}`),
      ),
    ),
};

export const migrationsAreNumbered: Rule = {
  name: 'migrations are named NNNN-what-it-does.sql and numbered without gaps',
  why: 'they run once, in order, forward only; a gap or a twin means one was lost or will be skipped.',
  instead: 'take the next number when rebasing.',
  breaches: (tree) =>
    migrations(tree).flatMap(([path], index) => {
      const wanted = String(index + 1).padStart(4, '0');
      const name = path.slice('db/migrations/'.length);
      return name.startsWith(`${wanted}-`) && /^\d{4}-[a-z0-9-]+\.sql$/.test(name)
        ? []
        : [{ where: path, what: `should begin with ${wanted}-` }];
    }),
};
