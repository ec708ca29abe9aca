// Questions whose plan a connection keeps. A question that asks for many things at once takes the database ten times longer to
// plan than to answer; one that opens with `keptPlan` is planned once a connection and asked again by its name. Only for text that
// is always the same: each text that differs is kept beside the others for as long as the connection lives.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';

const mark = '/* plan kept */';

/** Stands first in the text of a question whose plan is to be kept. */
export const keptPlan = sql.raw(mark);

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `kept-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  names.set(text, name);
  return name;
}

/** Makes a connection ask marked questions by name. */
export function keepPlansOf(client: pg.PoolClient): void {
  const plainly = client.query.bind(client) as (...given: unknown[]) => unknown;
  const asked = (first: unknown, ...rest: unknown[]): unknown =>
    typeof first === 'string' && first.startsWith(mark)
      ? plainly({ name: nameOf(first), text: first }, ...rest)
      : plainly(first, ...rest);
  client.query = asked as pg.PoolClient['query'];
}
