// Finds the row that names the columns. Registers often carry a title above it, sometimes no names at all, and sometimes the
// same name twice; every column ends up with a name of its own.
export interface Header {
  /** Counted from 0 among the rows given; -1 where no row names the columns. */
  readonly at: number;
  readonly columns: string[];
}

const lookAt = 20;
const isValue = (cell: string): boolean =>
  /^[\d\s.,:/+-]*\d[\d\s.,:/+-]*$/.test(cell) || /^\d{4}-\d\d-\d\dT/.test(cell) || /^\S+@\S+\.\S+$/.test(cell) || cell.length > 120;

/** The first rows of the file decide: titles above a table fill one cell or two, the header fills as many as its rows. */
export function findHeader(rows: readonly (readonly string[])[]): Header {
  const first = rows.slice(0, lookAt);
  const filled = first.map((cells) => cells.filter((cell) => cell !== '').length);
  const widest = Math.max(0, ...filled);
  const at = filled.findIndex((count) => count >= Math.max(1, Math.ceil(widest * 0.6)));
  const names = first[at] ?? [];
  const width = Math.max(names.length, ...first.slice(Math.max(at, 0)).map(lastFilled));
  if (at < 0 || names.some(isValue)) return { at: -1, columns: numbered(Math.max(width, 1)) };
  const named = names.slice(0, Math.max(lastFilled(names), 1));
  return { at, columns: distinct(named) };
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '') + 1;
const numbered = (width: number): string[] => Array.from({ length: width }, (_, index) => `Column ${index + 1}`);

/** Every name once: "date", "date (2)"; an empty one by its place: "Column 5". */
export function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const plain = name.replaceAll(/\s+/g, ' ').trim() || `Column ${index + 1}`;
    let unique = plain;
    for (let n = 2; taken.has(unique); n += 1) unique = `${plain} (${n})`;
    taken.add(unique);
    return unique;
  });
}
