// What an import would make, shown before it is started: the first rows as they will be, what is wrong with rows and how often,
// which names are new. Gathered row by row with the reading the import itself uses.
import { z } from 'zod';
import { channelInWords } from '../channel.ts';
import type { Draft, ReadRow } from './draft.ts';
import { type KnownNames, resolveNames, type Taxonomy, taxonomies, unknownPaths } from './known-names.ts';
import { problemKinds, type ProblemKind } from './row-problem.ts';
import { questionKinds } from './questions.ts';
import type { SortedRows } from './sort-rows.ts';

const shownRows = 10;
const shownNames = 20;
const shownNumbers = 5;

export const Preview = z.object({
  questions: z.array(z.object({ kind: z.enum(questionKinds), about: z.string(), words: z.string() })),
  remarks: z.array(z.string()),
  /** The rows that were tried: all of them, or the first of a very long file. */
  tried: z.number(),
  rows: z.number(),
  made: z.number(),
  known: z.number(),
  changed: z.number(),
  refused: z.number(),
  warned: z.number(),
  states: z.record(z.string(), z.number()),
  /** Complaints in which the title or the category stands in for the customer’s words. */
  withoutWords: z.number(),
  receivedFrom: z.iso.datetime().nullable(),
  receivedTo: z.iso.datetime().nullable(),
  problems: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      refused: z.boolean(),
      count: z.number(),
      rows: z.array(z.number()),
      words: z.string(),
    }),
  ),
  newNames: z.array(z.object({ taxonomy: z.enum(taxonomies), count: z.number(), names: z.array(z.string()) })),
  first: z.array(
    z.object({
      number: z.number(),
      refused: z.boolean(),
      fields: z.array(z.object({ name: z.string(), value: z.string() })),
      problems: z.array(z.string()),
    }),
  ),
});
export type Preview = z.output<typeof Preview>;

type Tally = { count: number; rows: number[]; words: string };

export class PreviewMaker {
  readonly #counts = { tried: 0, made: 0, known: 0, changed: 0, refused: 0, warned: 0, withoutWords: 0 };
  readonly #states: Record<string, number> = {};
  readonly #problems = new Map<ProblemKind, Tally>();
  readonly #newNames: Record<Taxonomy, Map<string, string>> = { product: new Map(), category: new Map(), cause: new Map() };
  readonly #first: Preview['first'] = [];
  readonly #names: KnownNames;
  readonly #mayAdd: boolean;
  #from: Date | undefined;
  #to: Date | undefined;

  constructor(names: KnownNames, mayAdd: boolean) {
    this.#names = names;
    this.#mayAdd = mayAdd;
  }

  notice(sorted: SortedRows): void {
    const { made, known, changed, refused, problems } = sorted;
    const told = new Map(problems.map(({ row, problems: own }) => [row, [...own]]));
    for (const { row, draft } of made) {
      const unknown = resolveNames(draft, this.#names).problems.filter(({ kind }) => !(this.#mayAdd && isTaxonomy(kind)));
      if (unknown.length > 0) told.set(row, [...(told.get(row) ?? []), ...unknown]);
      this.#noticeDraft(draft);
    }
    for (const [row, own] of told) for (const { kind, words } of own) this.#noticeProblem(kind, row.number, words);
    const rows = made.length + known + refused;
    const counts = this.#counts;
    counts.tried += rows;
    counts.made += made.length;
    counts.known += known;
    counts.changed += changed;
    counts.refused += refused;
    counts.warned += told.size - refused;
    if (this.#mayAdd) this.#noticeNames(made.map(({ draft }) => draft));
    this.#show(
      made.map(({ row }) => row),
      told,
    );
  }

  done(rest: Pick<Preview, 'questions' | 'remarks' | 'rows'>): Preview {
    const problems = [...this.#problems].map(([kind, tally]) => ({ kind, ...problemKinds[kind], ...tally }));
    const newNames = taxonomies.map((taxonomy) => {
      const names = [...this.#newNames[taxonomy].values()];
      return { taxonomy, count: names.length, names: names.slice(0, shownNames) };
    });
    return {
      ...rest,
      ...this.#counts,
      states: this.#states,
      receivedFrom: this.#from?.toISOString() ?? null,
      receivedTo: this.#to?.toISOString() ?? null,
      problems: problems.toSorted((a, b) => Number(b.refused) - Number(a.refused) || b.count - a.count),
      newNames: newNames.filter(({ count }) => count > 0),
      first: this.#first.toSorted((a, b) => a.number - b.number),
    };
  }

  #noticeDraft({ state, ownWords, receivedAt }: Draft): void {
    this.#states[state] = (this.#states[state] ?? 0) + 1;
    if (!ownWords) this.#counts.withoutWords += 1;
    if (!this.#from || receivedAt < this.#from) this.#from = receivedAt;
    if (!this.#to || receivedAt > this.#to) this.#to = receivedAt;
  }

  #noticeProblem(kind: ProblemKind, row: number, words: string): void {
    const tally = this.#problems.get(kind) ?? { count: 0, rows: [], words };
    tally.count += 1;
    if (tally.rows.length < shownNumbers) tally.rows.push(row);
    this.#problems.set(kind, tally);
  }

  #noticeNames(drafts: readonly Draft[]): void {
    for (const taxonomy of taxonomies) {
      for (const path of unknownPaths(drafts, this.#names.taxonomy, taxonomy)) {
        const name = path.join(' > ');
        this.#newNames[taxonomy].set(name.toLowerCase(), name);
      }
    }
  }

  /** The first rows that are made, and the first that are refused. */
  #show(made: readonly ReadRow[], told: ReadonlyMap<ReadRow, readonly { words: string; refused: boolean }[]>): void {
    const refused = [...told.keys()].filter((row) => !row.draft);
    for (const row of [...made.slice(0, shownRows), ...refused.slice(0, shownRows)]) {
      const alike = this.#first.filter((shown) => shown.refused === !row.draft).length;
      if (alike >= (row.draft ? shownRows : shownRows / 2)) continue;
      const problems = (told.get(row) ?? []).map(({ words }) => words);
      this.#first.push({ number: row.number, refused: !row.draft, fields: row.draft ? fieldsOf(row.draft) : [], problems });
    }
  }
}

const isTaxonomy = (kind: ProblemKind): boolean =>
  kind === 'product-unknown' || kind === 'category-unknown' || kind === 'cause-unknown';

/** A draft in words, in the order in which a person would read it; what it does not say is left out. */
function fieldsOf(draft: Draft): Preview['first'][number]['fields'] {
  const { customer } = draft;
  const said: readonly (readonly [string, string | null])[] = [
    ['Title', draft.title],
    ['Received', draft.receivedAt.toISOString()],
    ['State', draft.state],
    ['Closed', draft.closedAt?.toISOString() ?? null],
    ['What happened', draft.description.length > 200 ? `${draft.description.slice(0, 200)}…` : draft.description],
    ['Customer', [customer.name, customer.email, customer.phone, customer.address].filter(Boolean).join(', ')],
    ['Product', draft.product.join(' > ')],
    ['Category', draft.category.join(' > ')],
    ['Cause', draft.cause.join(' > ')],
    ['How it reached us', channelInWords(draft.channel)],
    ['Severity', draft.severity],
    ['Outcome wanted', draft.outcomeWanted],
    ['Outcome', draft.outcome],
    ['Our answer', draft.response.length > 200 ? `${draft.response.slice(0, 200)}…` : draft.response],
    ['Handler', draft.handlerEmail],
    ['Team', draft.team],
    ['Reference in the source', draft.sourceId],
    ...Object.entries(draft.extra),
  ];
  return said.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}
