// A complaint as one row of a register tells it, before it is known here: names instead of ids, nothing looked up yet.
import type { Severity } from '../complaint.ts';
import type { RowProblem } from './row-problem.ts';
import type { BroughtState } from './values.ts';

export interface DraftCustomer {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly language: string | null;
  readonly preferredChannel: string | null;
}

export interface Draft {
  /** The source's own name for it; '' where the row has none. */
  readonly sourceId: string;
  readonly title: string;
  readonly description: string;
  /** False where the words of the customer are missing and the category or the title stands in. */
  readonly ownWords: boolean;
  readonly points: readonly string[];
  readonly outcomeWanted: string;
  readonly channel: string;
  readonly severity: Severity;
  readonly receivedAt: Date;
  readonly firstMadeAt: Date;
  readonly state: BroughtState;
  readonly closedAt: Date | null;
  readonly outcome: string | null;
  readonly response: string;
  readonly note: string;
  /** From the outermost level in; empty where the row says nothing. */
  readonly product: readonly string[];
  readonly category: readonly string[];
  readonly cause: readonly string[];
  readonly handlerEmail: string;
  readonly team: string;
  readonly legalEntity: string;
  readonly customer: DraftCustomer;
  /** Columns that are kept as facts, and values that could not be used where they belong, by the column's name. */
  readonly extra: Readonly<Record<string, string>>;
}

/** What became of one row: a draft unless it is refused, and everything that is to be told about it. */
export interface ReadRow {
  readonly number: number;
  /** The row as it stands in the file, by column, without what is empty. */
  readonly told: Readonly<Record<string, string>>;
  readonly draft?: Draft;
  readonly problems: readonly RowProblem[];
}
