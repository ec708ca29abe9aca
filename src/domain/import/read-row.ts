// Reads one row of a register into a draft of a complaint, with everything that is to be told about it. Pure: the same row
// under the same mapping always reads the same, in the preview as in the import.
import { titleFrom } from '../complaint.ts';
import type { RegisterRow } from './analysis.ts';
import { ownColumns } from './column-guess.ts';
import type { Draft, ReadRow } from './draft.ts';
import type { ImportField } from './field.ts';
import { type Calendar, readDates } from './read-dates.ts';
import { readCustomer } from './read-customer.ts';
import { readChannel, readSeverity, readState } from './read-words.ts';
import { type Layout, RowCells } from './row-cells.ts';
import { problem, type RowProblem } from './row-problem.ts';

const longestDescription = 100_000;

export function readRow(row: RegisterRow, layout: Layout, calendar: Calendar): ReadRow {
  const said = layout.returned ? row.cells.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')) : row.cells;
  const own: readonly string[] = Object.values(ownColumns);
  const told = Object.fromEntries(
    layout.columns.flatMap((name, index) => (said[index] && !own.includes(name) ? [[name, said[index]]] : [])),
  );
  if (row.trouble !== undefined) return { number: row.number, told, problems: [problem('row-unreadable', '', row.trouble)] };
  const cells = new RowCells(layout, said);
  if (row.oddity !== undefined) cells.tell('row-short', '', row.oddity);
  const draft = draftFrom(cells, calendar);
  const refused = cells.problems.some((one: RowProblem) => one.refused);
  return { number: row.number, told, problems: cells.problems, ...(draft && !refused ? { draft } : {}) };
}

function draftFrom(row: RowCells, calendar: Calendar): Draft | undefined {
  const dates = readDates(row, calendar);
  const paths = {
    product: path(row, 'product', 'subProduct'),
    category: path(row, 'category', 'subCategory'),
    cause: path(row, 'cause'),
  };
  const words = readWords(row, [...paths.category, ...paths.product]);
  if (!dates || !words) return undefined;
  const { state, closedAt, outcome } = readState(row, dates.closedAt);
  return {
    ...words,
    ...paths,
    sourceId: row.atMost('sourceId', 200),
    points: row
      .text('points')
      .split(/\n|(?:\s\|\s)/)
      .map((point) => point.trim().slice(0, 2000))
      .filter(Boolean)
      .slice(0, 100),
    outcomeWanted: row.atMost('outcomeWanted', 10_000),
    channel: readChannel(row),
    severity: readSeverity(row),
    ...dates,
    state,
    closedAt,
    outcome,
    response: row.atMost('response', 100_000),
    note: row.atMost('note', 100_000),
    handlerEmail: row.text('handlerEmail'),
    team: row.text('team'),
    legalEntity: row.text('legalEntity'),
    customer: readCustomer(row),
    extra: row.extra,
  };
}

/** The customer's words, and a line of them. Where they are missing, the title or the category stands in. */
function readWords(row: RowCells, about: readonly string[]): Pick<Draft, 'title' | 'description' | 'ownWords'> | undefined {
  const said = row.text('description');
  const titled = row.text('title');
  const description = said || titled || about.join(': ');
  if (description === '') {
    row.tell(
      'nothing-said',
      '',
      'The row does not say what the complaint is about: no description, no title, no category. Add one of them.',
    );
    return undefined;
  }
  if (description.length > longestDescription) {
    row.tell(
      'too-long',
      'description',
      `The description has ${description.length} letters; at most ${longestDescription} can be kept. Shorten it, or check for a missing quotation mark.`,
    );
    return undefined;
  }
  return { title: (said && row.atMost('title', 200)) || titleFrom(description), description, ownWords: said !== '' };
}

/** From the outermost level in. One cell may hold a whole path: "Loans > Personal loan". */
function path(row: RowCells, ...fields: readonly ImportField[]): string[] {
  const levels = fields.flatMap((field) => row.text(field).split(/\s*(?:\s>\s|»|::)\s*/));
  return levels
    .map((level) => level.replaceAll(/\s+/g, ' ').trim().slice(0, 200))
    .filter((level, index, all) => level !== '' && level !== all[index - 1]);
}
