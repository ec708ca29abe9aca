// The words of a row that stand for something here: its status, the way it came in, how serious it is.
import type { Severity } from '../complaint.ts';
import type { RowCells } from './row-cells.ts';
import { type BroughtState, channelMeant, channelNamed, onlySaysClosed, severityMeant, stateMeant } from './values.ts';

interface RowState {
  readonly state: BroughtState;
  readonly closedAt: Date | null;
  readonly outcome: string | null;
}

/** The status decides; without one, a complaint with a closing date is closed. The two may contradict each other: it is told. */
export function readState(row: RowCells, closedAt: Date | null): RowState {
  const said = row.text('status');
  const state = stateSaid(row, said, closedAt !== null || row.all('closedAt').length > 0);
  const outcome = row.atMost('outcome', 200) || null;
  const isOver = state !== 'open' && state !== 'answered';
  if (isOver) {
    if (closedAt === null && row.has('closedAt') && row.all('closedAt').length === 0)
      row.tell(
        'closed-without-date',
        'closedAt',
        `The status is “${said}”, but the row has no closing date. The complaint is closed without one.`,
      );
    return {
      state,
      closedAt,
      outcome: outcome ?? (row.has('outcome') || onlySaysClosed(said) || said === '' ? null : said.slice(0, 200)),
    };
  }
  if (closedAt === null) return { state, closedAt, outcome };
  row.tell(
    'closed-though-open',
    'closedAt',
    `The status is “${said}”, yet the row has the closing date “${row.text('closedAt')}”. The complaint stays open; the date was kept as an extra fact.`,
  );
  row.keepAside('closedAt');
  return { state, closedAt: null, outcome };
}

function stateSaid(row: RowCells, said: string, hasClosingDate: boolean): BroughtState {
  const otherwise = hasClosingDate ? 'closed' : 'open';
  if (said === '') {
    if (row.has('status') && !hasClosingDate)
      row.tell('status-missing', 'status', 'The row has no status and no closing date, so the complaint was taken as open.');
    return otherwise;
  }
  const meant = own(row.layout.mapping.meanings.status, said) ?? stateMeant(said);
  if (meant) return meant;
  row.tell('status-unknown', 'status', `“${said}” is not a status we know, so the complaint was taken as ${otherwise}.`);
  row.keepAside('status');
  return otherwise;
}

export function readChannel(row: RowCells): string {
  const said = row.text('channel');
  if (said === '') return 'other';
  const meant = own(row.layout.mapping.meanings.channel, said) ?? channelMeant(said) ?? channelNamed(said);
  if (meant) return meant;
  row.tell('channel-unknown', 'channel', `“${said}” cannot be the name of a way in, so “another way” was taken.`);
  row.keepAside('channel');
  return 'other';
}

export function readSeverity(row: RowCells): Severity {
  const said = row.text('severity');
  if (said === '') return 'moderate';
  const meant = own(row.layout.mapping.meanings.severity, said) ?? severityMeant(said);
  if (meant) return meant;
  row.tell('severity-unknown', 'severity', `“${said}” is not a severity we know, so moderate was taken.`);
  row.keepAside('severity');
  return 'moderate';
}

const own = <Value>(meanings: Readonly<Record<string, Value>>, said: string): Value | undefined =>
  Object.hasOwn(meanings, said) ? meanings[said] : undefined;
