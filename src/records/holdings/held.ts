// How a table holds something on a person: which of its columns are told, under which label, and when it happened. A table whose
// rows say nothing about a customer says why instead. Not what becomes of rows when they are erased: that is erasing/fates.ts.
import type { DB } from '#platform/postgres/schema.gen.ts';

export type Column<Table extends keyof DB> = keyof DB[Table] & string;

export interface Held<Table extends keyof DB> {
  /** What one row is called: 'Note'. */
  readonly what: string;
  /** When it happened; the first of them that is filled. None: it is as old as what it stands in. */
  readonly at?: readonly Column<Table>[];
  /** Who did it: a colleague. */
  readonly by?: Column<Table>;
  /** What is told, each column under its label. Ids are told as names, amounts with their currency, JSON by the words in it. */
  readonly tell: { readonly [Name in Column<Table>]?: string };
  /** The customer it is about or went to: somebody else's is marked as such. */
  readonly of?: Column<Table>;
  /** Has the digest of a file. */
  readonly file?: Column<Table>;
}

/** Why a table's rows are not part of what is held on a customer. */
export interface NotHeld {
  readonly none: string;
}

export const isHeld = <Table extends keyof DB>(one: Held<Table> | NotHeld): one is Held<Table> => 'what' in one;
