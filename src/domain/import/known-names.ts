// What a register calls by name and this house knows by id: handlers, teams, legal entities, products, categories and causes.
// A name that is not known is told; the complaint is brought in without it, or the name is added where that is allowed.
import type { OursOfRules } from '../clock-case.ts';
import type { CalendarChange } from '../calendar.ts';
import type { Draft } from './draft.ts';
import { problem, type ProblemKind, type RowProblem } from './row-problem.ts';

export const taxonomies = ['product', 'category', 'cause'] as const;
export type Taxonomy = (typeof taxonomies)[number];

export interface Entity {
  readonly id: string;
  readonly rulePack: string;
  readonly calendar: string;
  readonly timeZone: string;
  readonly calendarChanges: readonly CalendarChange[];
  /** The organisation's own targets and checks of its rules. */
  readonly ours: OursOfRules;
}

export interface KnownNames {
  /** By e-mail address, in lower case. */
  readonly handlers: ReadonlyMap<string, string>;
  /** By name, in lower case; so are entities. */
  readonly teams: ReadonlyMap<string, string>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** The entity that answers where the row names none. */
  readonly usualEntity: Entity;
  /** By path key, see pathKey. */
  readonly taxonomy: Readonly<Record<Taxonomy, ReadonlyMap<string, string>>>;
}

/** Paths are the same whatever their case. */
export const pathKey = (path: readonly string[]): string => path.map((level) => level.toLowerCase()).join('\u0001');

export interface Resolved {
  readonly handler: string | null;
  readonly team: string | null;
  readonly entity: Entity;
  readonly product: string | null;
  readonly category: string | null;
  readonly cause: string | null;
  /** Names that are not known, kept as facts. */
  readonly extra: Readonly<Record<string, string>>;
  readonly problems: readonly RowProblem[];
}

export function resolveNames(draft: Draft, known: KnownNames): Resolved {
  const problems: RowProblem[] = [];
  const extra: Record<string, string> = {};
  const find = <Found>(named: { said: string; as: string; found: Found | undefined; kind: ProblemKind }): Found | null => {
    if (named.said === '' || named.found !== undefined) return named.found ?? null;
    problems.push(
      problem(
        named.kind,
        named.as,
        `“${named.said}” is not known here. The complaint was brought in without it; the name was kept as an extra fact.`,
      ),
    );
    extra[named.as] = named.said;
    return null;
  };
  const inTaxonomy = (taxonomy: Taxonomy, as: string, kind: ProblemKind) =>
    find({ said: draft[taxonomy].join(' > '), as, found: known.taxonomy[taxonomy].get(pathKey(draft[taxonomy])), kind });
  const { handlerEmail, team, legalEntity } = draft;
  return {
    handler: find({
      said: handlerEmail,
      as: 'handler',
      found: known.handlers.get(handlerEmail.toLowerCase()),
      kind: 'handler-unknown',
    }),
    team: find({ said: team, as: 'team', found: known.teams.get(team.toLowerCase()), kind: 'team-unknown' }),
    entity:
      find({
        said: legalEntity,
        as: 'legal entity',
        found: known.entities.get(legalEntity.toLowerCase()),
        kind: 'entity-unknown',
      }) ?? known.usualEntity,
    product: inTaxonomy('product', 'product', 'product-unknown'),
    category: inTaxonomy('category', 'category', 'category-unknown'),
    cause: inTaxonomy('cause', 'cause', 'cause-unknown'),
    extra,
    problems,
  };
}

/** Paths that the drafts name and the taxonomy does not hold, each once, the outer levels before the inner. */
export function unknownPaths(drafts: readonly Draft[], known: KnownNames['taxonomy'], taxonomy: Taxonomy): (readonly string[])[] {
  const missing = new Map<string, readonly string[]>();
  for (const draft of drafts) {
    const path = draft[taxonomy];
    for (let depth = 1; depth <= path.length; depth += 1) {
      const part = path.slice(0, depth);
      const key = pathKey(part);
      if (!known[taxonomy].has(key) && !missing.has(key)) missing.set(key, part);
    }
  }
  return [...missing.values()];
}
