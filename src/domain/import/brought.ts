// A row that becomes a complaint, and what the record says of it. The facts are ids, dates and counts: what people wrote lives in
// the complaint's own rows.
import { newClockCase } from '../clock-case.ts';
import { isOpen } from '../complaint.ts';
import { allStartedClocks, type DueFirst, dueFirst, type StartedClock } from '../complaint-clocks.ts';
import type { Happening } from '../happening.ts';
import type { DecidedRegime } from '../regime-rule.ts';
import { regimesForClocks } from '../regime.ts';
import type { Classified, RoutingRule } from '../routing.ts';
import type { Rules } from '../rules.ts';
import type { Draft } from './draft.ts';
import { type KnownNames, type Resolved, resolveNames, type Taxonomy } from './known-names.ts';
import type { CellDigests, NewRow, SortedRows } from './sort-rows.ts';

/** One complaint to be made of a row. */
export interface Brought {
  readonly draft: Draft;
  readonly names: Resolved;
  readonly rowNumber: number;
  readonly sourceId: string;
  readonly cells: CellDigests;
  /** The rules that apply, the main ones first. */
  readonly regimes: readonly DecidedRegime[];
  /** Its clocks, where it is still owed an answer. */
  readonly clocks: readonly StartedClock[];
  readonly due: DueFirst | null;
  /** The rule that says which team it goes to, where its row names none. */
  readonly routed?: RoutingRule | undefined;
}

export interface Bringing {
  readonly known: KnownNames;
  /** Which regimes apply, by the organisation's rules. */
  readonly regulate: (complaint: {
    readonly product: string | null;
    readonly category: string | null;
    readonly points: readonly [];
    readonly entity: KnownNames['usualEntity'];
    readonly receivedAt: Date;
  }) => DecidedRegime[];
  readonly rules: Rules;
  readonly now: Date;
}

/** A row with its names, as the complaint it becomes. A closed one owes nobody anything, so it has no clocks. */
export function broughtFrom({ row, id: sourceId, cells, draft }: NewRow, { known, regulate, rules, now }: Bringing): Brought {
  const names = resolveNames(draft, known);
  const { state, channel, receivedAt, firstMadeAt } = draft;
  const { product, category, entity } = names;
  const regimes = regulate({ product, category, points: [], entity, receivedAt });
  const counted = { ...entity, rulePack: regimes[0]?.rulePack ?? entity.rulePack, regimes: regimesForClocks(regimes) };
  const of = { ...newClockCase({ ...counted, channel, receivedAt, now }), state, firstMadeAt };
  const clocks = isOpen(state) ? allStartedClocks(of, rules) : [];
  return { draft, names, regimes, rowNumber: row.number, sourceId, cells, clocks, due: dueFirst(state, clocks, rules) };
}

/** The same complaint with the rule that routes it. A row that names a team goes there; one that no rule fits waits unassigned. */
export function routedBy(one: Brought, route: (complaint: Classified) => RoutingRule | undefined): Brought {
  const { names, draft } = one;
  if (names.team !== null) return one;
  const { product, category, entity } = names;
  const { channel, severity } = draft;
  return { ...one, routed: route({ product, category, channel, severity, legalEntity: entity.id }) };
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
  const { id, reference, contact, draft, names, regimes, rowNumber, sourceId, routed } = made;
  const { channel, receivedAt, points, state, closedAt } = draft;
  const logged = {
    reference,
    channel,
    receivedAt: receivedAt.toISOString(),
    rulePack: regimes[0]?.rulePack ?? names.entity.rulePack,
    points: points.length,
    contact,
  };
  const closed = closedAt ? { closedAt: closedAt.toISOString() } : {};
  return [
    { kind: 'complaint-logged', about: id, ...logged },
    { kind: 'complaint-imported', about: id, import: importId, row: rowNumber, source, sourceId, state, ...closed },
    ...(routed ? [{ kind: 'complaint-routed', about: id, rule: routed.id, team: routed.team } as const] : []),
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
