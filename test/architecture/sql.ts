// Reads the tables out of migrations: enough SQL to see each column, key and reference, no more.
// It is not a parser of queries; function bodies and statements other than `table` are passed over.
export type Column = { readonly name: string; readonly text: string };
export type Table = {
  readonly name: string;
  readonly line: number;
  readonly columns: readonly Column[];
  /** In their order; empty when the table has none. */
  readonly primaryKey: readonly string[];
  /** Columns that are part of a foreign key. */
  readonly references: ReadonlySet<string>;
};

const withoutComments = (sql: string): string =>
  sql.replace(/--.*$/gm, (found) => ' '.repeat(found.length)).replace(/\/\*[\s\S]*?\*\//g, (found) => found.replace(/[^\n]/g, ' '));

/** The text between the parenthesis at `open` and the one that closes it. */
function inside(text: string, open: number): string {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return text.slice(open + 1, at);
  }
  return text.slice(open + 1);
}

/** Splits at the commas that stand in no parenthesis and no quotation. */
function parts(text: string): string[] {
  const found: string[] = [''];
  let depth = 0;
  let quoted = false;
  for (const letter of text) {
    if (letter === "'") quoted = !quoted;
    if (!quoted && letter === '(') depth += 1;
    if (!quoted && letter === ')') depth -= 1;
    if (!quoted && letter === ',' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found.map((part) => part.trim().replace(/\s+/g, ' ')).filter(Boolean);
}

const bare = (name: string): string => name.replaceAll('"', '').trim().toLowerCase();
const names = (list: string | undefined): string[] => (list ?? '').split(',').map(bare).filter(Boolean);
const keyIn = (part: string): string[] => names(/primary key\s*\(([^)]*)\)/i.exec(part)?.[1]);
const foreignIn = (part: string): string[] => names(/foreign key\s*\(([^)]*)\)/i.exec(part)?.[1]);
const constraint = /^(?:constraint|primary key|foreign key|unique|check|exclude|like)\b/i;

function tableFrom(name: string, line: number, body: string): Table {
  const all = parts(body);
  const columns = all
    .filter((part) => !constraint.test(part))
    .map((part) => ({ name: bare(part.split(' ')[0] ?? ''), text: part }));
  const inline = columns.filter(({ text }) => /\bprimary key\b/i.test(text)).map((column) => column.name);
  const rest = all.filter((part) => constraint.test(part));
  const referring = columns.filter(({ text }) => /\breferences\b/i.test(text)).map((column) => column.name);
  return {
    name,
    line,
    columns,
    primaryKey: [...inline, ...rest.flatMap(keyIn)],
    references: new Set([...referring, ...rest.flatMap(foreignIn)]),
  };
}

type Change = { readonly table: string; readonly text: string };

function changesIn(sql: string): Change[] {
  const found = sql.matchAll(/alter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?([\w."]+)\s+([^;]*)/gi);
  return [...found].map(([, table = '', text = '']) => ({ table: bare(table), text }));
}

/** The same table after the keys that later statements add to it. */
function afterwards(table: Table, changes: readonly Change[]): Table {
  const own = changes.filter((change) => change.table === table.name).map(({ text }) => text.replace(/\s+/g, ' '));
  const added = own.flatMap((text) => [...text.matchAll(/add column (?:if not exists )?([\w"]+) ([^;]*)/gi)]);
  const columns = added.map(([, name = '', text = '']) => ({ name: bare(name), text: `${bare(name)} ${parts(text)[0] ?? ''}` }));
  const referring = columns.filter(({ text }) => /\breferences\b/i.test(text)).map(({ name }) => name);
  return {
    ...table,
    columns: [...table.columns, ...columns],
    primaryKey: [...table.primaryKey, ...own.flatMap(keyIn)],
    references: new Set([...table.references, ...referring, ...own.flatMap(foreignIn)]),
  };
}

/** The tables a migration creates, with what the same migration adds to them. */
export function tablesIn(text: string): Table[] {
  const sql = withoutComments(text);
  const found = sql.matchAll(/create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w."]+)\s*(?=\()/gi);
  const tables = [...found].map((match) => {
    const line = sql.slice(0, match.index).split('\n').length;
    return tableFrom(bare(match[1] ?? ''), line, inside(sql, match.index + match[0].length));
  });
  const changes = changesIn(sql);
  return tables.map((table) => afterwards(table, changes));
}
