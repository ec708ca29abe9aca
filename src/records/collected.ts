// Rows of what was collected for a request, what of it is withheld, and the bundle that was drawn up from it.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';
import type { Collected, Part } from './holdings/collect.ts';

interface Withheld {
  readonly withheld: string | null;
  readonly parts: readonly Part[];
  readonly spans: readonly { part: number; from_at: number; to_at: number; reason: string }[];
}

/** Puts what was collected in the place of what was collected before; what is the same stays withheld as it was. */
export async function keepCollected(tx: Transaction, request: string, items: readonly Collected[]): Promise<void> {
  const before = await withheldBefore(tx, request);
  await tx.sql.deleteFrom('data_request_item').where('request_id', '=', request).execute();
  for (const [index, item] of items.entries()) {
    const position = index + 1;
    const same = before.get(`${item.source} ${item.rowKey}`);
    const unchanged = same !== undefined && wordsOf(same.parts) === wordsOf(item.parts);
    await tx.sql
      .insertInto('data_request_item')
      .values({
        request_id: request,
        position,
        complaint_id: item.complaint,
        source: item.source,
        row_key: item.rowKey,
        at: item.at,
        title: item.title,
        who: item.who,
        parts: JSON.stringify(item.parts),
        digest: item.digest === null ? null : Buffer.from(item.digest, 'hex'),
        file_name: item.fileName,
        about_others: item.aboutOthers,
        withheld: unchanged ? same.withheld : item.aboutOthers ? 'about-others' : null,
      })
      .execute();
    for (const span of unchanged ? same.spans : [])
      await tx.sql
        .insertInto('data_request_redaction')
        .values({ request_id: request, position, ...span })
        .execute();
  }
}

const wordsOf = (parts: readonly Part[]): string => JSON.stringify(parts.map(({ label, text }) => [label, text]));

async function withheldBefore(tx: Transaction, request: string): Promise<Map<string, Withheld>> {
  const { rows } = await sql<Withheld & { key: string }>`
    select i.source || ' ' || i.row_key as key, i.withheld, i.parts, (select coalesce(json_agg(json_build_object('part', r.part,
      'from_at', r.from_at, 'to_at', r.to_at, 'reason', r.reason)), '[]') from data_request_redaction r
      where r.request_id = i.request_id and r.position = i.position) as spans
    from data_request_item i where i.request_id = ${request}`.execute(tx.sql);
  return new Map(rows.map((row) => [row.key, row]));
}

interface Where {
  readonly request: string;
  readonly position: number;
  readonly reason: string;
}

export async function withholdItem(tx: Transaction, { request, position, reason }: Where): Promise<void> {
  await tx.sql
    .updateTable('data_request_item')
    .set({ withheld: reason })
    .where('request_id', '=', request)
    .where('position', '=', position)
    .execute();
}

/** Whether the words are withheld now; false when some of them were already. */
export async function withholdSpan(
  tx: Transaction,
  { request, position, part, from, to, reason }: Where & { readonly part: number; readonly from: number; readonly to: number },
): Promise<boolean> {
  const { rows } = await sql`
    insert into data_request_redaction (request_id, position, part, from_at, to_at, reason)
    select ${request}, ${position}, ${part}, ${from}, ${to}, ${reason}
    where not exists (select 1 from data_request_redaction r where r.request_id = ${request} and r.position = ${position}
      and r.part = ${part} and r.from_at < ${to} and r.to_at > ${from}) returning 1`.execute(tx.sql);
  return rows.length > 0;
}

export async function giveWhole(tx: Transaction, request: string, position: number): Promise<void> {
  await tx.sql.deleteFrom('data_request_redaction').where('request_id', '=', request).where('position', '=', position).execute();
  await tx.sql
    .updateTable('data_request_item')
    .set({ withheld: null })
    .where('request_id', '=', request)
    .where('position', '=', position)
    .execute();
}

export async function keepPieces(
  tx: Transaction,
  request: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ size: number; digest: Buffer }> {
  await tx.sql.deleteFrom('data_request_chunk').where('request_id', '=', request).execute();
  const hash = createHash('sha256');
  let [seq, size] = [0, 0];
  for await (const piece of pieces) {
    hash.update(piece);
    size += piece.length;
    seq += 1;
    await tx.sql
      .insertInto('data_request_chunk')
      .values({ request_id: request, seq, bytes: Buffer.from(piece) })
      .execute();
  }
  return { size, digest: hash.digest() };
}

/** Once a request is ended: what was collected goes, and the bundle too unless it was handed over. */
export async function dropCollected(tx: Transaction, request: string, what: 'items' | 'all'): Promise<void> {
  await tx.sql.deleteFrom('data_request_item').where('request_id', '=', request).execute();
  if (what === 'all') await tx.sql.deleteFrom('data_request_chunk').where('request_id', '=', request).execute();
}
