// Where in a pack's file something is: the line and column of what a problem names, for whoever has the file open in an editor.
// Invariant: it follows the same path that the problem says in words ('clocks › ack › values › 2026-04-08'), as far as the file goes;
// of what is missing it gives the place it is missing from. A word that is nowhere gives no place rather than a wrong one.
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place in a YAML file of the path a problem says in words; null where not even its beginning is there. */
export function placeInYaml(written: string, path: string): Place | null {
  const lines = new LineCounter();
  const document = parseDocument(written, { lineCounter: lines });
  let at: unknown = document.contents;
  let found: Node | null = null;
  for (const step of path.split(' › ').map((one) => one.trim())) {
    const next = isMap(at) ? pairOf(at, step) : isSeq(at) ? itemOf(at, step) : null;
    if (next === null) break;
    found = next.head;
    at = next.inside;
  }
  const offset = found?.range?.[0];
  return offset === undefined ? null : placeAt(lines.linePos(offset));
}

const placeAt = ({ line, col }: { line: number; col: number }): Place => ({ line, column: col });

interface Step {
  readonly head: Node | null;
  readonly inside: unknown;
}

function pairOf(map: unknown, key: string): Step | null {
  if (!isMap(map)) return null;
  const pair = map.items.find((one) => isPair(one) && isScalar(one.key) && String(one.key.value) === key);
  return pair && isScalar(pair.key) ? { head: pair.key, inside: pair.value } : null;
}

const identifying: ReadonlySet<unknown> = new Set(['id', 'role', 'from']);

/** An item by its id, role or first day, or by its number: 'number 3', '3, “…”'. */
function itemOf(list: YAMLSeq, step: string): Step | null {
  const names = ({ items }: YAMLMap) =>
    items.some(({ key, value }) => isScalar(key) && identifying.has(key.value) && isScalar(value) && String(value.value) === step);
  const named = list.items.find((one) => isMap(one) && names(one));
  const number = /^(?:number )?(\d+)\b/.exec(step)?.[1];
  const item = named ?? (number === undefined ? undefined : list.items[Number(number) - 1]);
  return isMap(item) || isScalar(item) || isSeq(item) ? { head: item, inside: item } : null;
}

/** The place in a text of the first thing that a sentence names in quotes or braces: '{{decison}}', 'rights'. */
export function placeInText(written: string, said: string): Place | null {
  const [, braced, quoted] = /(\{\{[^}]+\}\})|['“]([^'”]+)['”]/.exec(said) ?? [];
  const wanted = braced ?? quoted;
  const offset = wanted === undefined ? -1 : written.indexOf(wanted);
  if (offset < 0) return null;
  const before = written.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
