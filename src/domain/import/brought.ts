// A row that becomes a complaint, and what the record says of it. The facts are ids, dates and counts: what people wrote lives in
// the complaint's own rows.
import type { Happening } from '../happening.ts';
import type { Draft } from './draft.ts';
import type { Resolved, Taxonomy } from './known-names.ts';
import type { CellDigests, SortedRows } from './sort-rows.ts';

/** One complaint to be made of a row. */
export interface Brought {
  readonly draft: Draft;
  readonly names: Resolved;
  readonly rowNumber: number;
  readonly sourceId: string;
  readonly cells: CellDigests;
}

export interface BroughtIn extends Brought {
  readonly id: string;
  readonly reference: string;
  readonly contact: string;
}

export interface AddedNode {
  readonly id: string;
  readonly taxonomy: Taxonomy;
}

export const nodeAdded = ({ id, taxonomy }: AddedNode): Happening => ({
  kind: 'taxonomy-changed',
  about: id,
  node: id,
  taxonomy,
  change: 'added',
});

export function complaintMade(made: BroughtIn, importId: string, source: string): Happening[] {
  const { id, reference, contact, draft, names, rowNumber, sourceId } = made;
  const { channel, receivedAt, points, state, closedAt } = draft;
  const logged = {
    reference,
    channel,
    receivedAt: receivedAt.toISOString(),
    rulePack: names.entity.rulePack,
    points: points.length,
    contact,
  };
  const closed = closedAt ? { closedAt: closedAt.toISOString() } : {};
  return [
    { kind: 'complaint-logged', about: id, ...logged },
    { kind: 'complaint-imported', about: id, import: importId, row: rowNumber, source, sourceId, state, ...closed },
  ];
}

/** Everything that is to be told of these rows: what they have wrong themselves, and names that are not known here. */
export function problemsOf(sorted: SortedRows, brought: readonly Brought[]): SortedRows['problems'] {
  const found = new Map(sorted.problems.map((told) => [told.row.number, told]));
  for (const [index, { row }] of sorted.made.entries()) {
    const extra = brought[index]?.names.problems ?? [];
    if (extra.length > 0) found.set(row.number, { row, problems: [...(found.get(row.number)?.problems ?? []), ...extra] });
  }
  return [...found.values()];
}
