// What is wrong with a row, as a closed list. A refused row makes no complaint; a warned one does, and says what was taken
// otherwise than it was written. Every problem is told with the row's number, so that none is swallowed.

/** true: the row is refused. false: it is brought in, and this is told. */
export const problemKinds = {
  'row-unreadable': { refused: true, name: 'Rows that cannot be read' },
  'received-missing': { refused: true, name: 'Rows without a date of receipt' },
  'received-unreadable': { refused: true, name: 'Dates of receipt that cannot be read' },
  'received-in-future': { refused: true, name: 'Complaints received in the future' },
  'nothing-said': { refused: true, name: 'Rows that do not say what the complaint is about' },
  'too-long': { refused: true, name: 'Texts that are too long' },
  'erased-before': { refused: true, name: 'Complaints that were erased here' },
  'row-short': { refused: false, name: 'Rows with fewer cells than the header' },
  'closed-before-received': { refused: false, name: 'Closed before they were received' },
  'closed-in-future': { refused: false, name: 'Closed in the future' },
  'closed-though-open': { refused: false, name: 'Open, yet with a closing date' },
  'closed-without-date': { refused: false, name: 'Closed, but without a closing date' },
  'due-before-received': { refused: false, name: 'Due before they were received' },
  'later-date-before-received': { refused: false, name: 'Other dates that lie before the receipt' },
  'first-made-after-received': { refused: false, name: 'First made after they were received' },
  'received-long-ago': { refused: false, name: 'Received before 1970' },
  'date-unreadable': { refused: false, name: 'Other dates that cannot be read' },
  'time-unreadable': { refused: false, name: 'Times that cannot be read' },
  'status-unknown': { refused: false, name: 'A status that is not understood' },
  'status-missing': { refused: false, name: 'Rows without a status' },
  'channel-unknown': { refused: false, name: 'A way in that is not understood' },
  'severity-unknown': { refused: false, name: 'A severity that is not understood' },
  'email-unreadable': { refused: false, name: 'Something else where an e-mail address should be' },
  'cut-short': { refused: false, name: 'Texts that were cut short' },
  'product-unknown': { refused: false, name: 'Products that are not in your list' },
  'category-unknown': { refused: false, name: 'Categories that are not in your list' },
  'cause-unknown': { refused: false, name: 'Causes that are not in your list' },
  'handler-unknown': { refused: false, name: 'Handlers who are not colleagues here' },
  'team-unknown': { refused: false, name: 'Teams that are not here' },
  'entity-unknown': { refused: false, name: 'Legal entities that are not here' },
  'changed-since': { refused: false, name: 'Known already, but changed in the file' },
  'same-as-earlier-row': { refused: false, name: 'The same as an earlier row' },
} as const satisfies Record<string, { refused: boolean; name: string }>;

export type ProblemKind = keyof typeof problemKinds;

export interface RowProblem {
  readonly kind: ProblemKind;
  readonly refused: boolean;
  /** The column it is about; '' for the row as a whole. */
  readonly column: string;
  readonly words: string;
}

export const problem = (kind: ProblemKind, column: string, words: string): RowProblem => ({
  kind,
  refused: problemKinds[kind].refused,
  column,
  words,
});

/** One problem a column, as the file of errors lists them: several about the same column are told together. */
export function oneEachColumn(problems: readonly RowProblem[]): RowProblem[] {
  return [...Map.groupBy(problems, ({ column }) => column).values()].flatMap((same) => {
    const worst = same.find(({ refused }) => refused) ?? same[0];
    return worst ? [{ ...worst, words: same.map(({ words }) => words).join(' ') }] : [];
  });
}
