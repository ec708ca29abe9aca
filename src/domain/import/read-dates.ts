// The dates of one row: received, closed, due, first made. A row that cannot say when it was received, or says the future, is
// refused; other dates that cannot be are set aside as facts and told, because the complaint is real all the same.
import type { Moment } from './date-reading.ts';
import type { ImportField } from './field.ts';
import type { RowCells } from './row-cells.ts';
import { problem } from './row-problem.ts';
import { writtenTime } from './written-date.ts';

export interface Calendar {
  readonly toInstant: (moment: Moment) => Date;
  readonly now: Date;
  /** The organisation's day in which `now` lies. */
  readonly today: string;
}

export interface RowDates {
  readonly receivedAt: Date;
  readonly firstMadeAt: Date;
  readonly closedAt: Date | null;
}

export function readDates(row: RowCells, calendar: Calendar): RowDates | undefined {
  const received = receipt(row, calendar);
  if (!received) return undefined;
  const receivedAt = calendar.toInstant(received);
  checkDue(row, received, calendar);
  checkLater(row, received, calendar);
  return { receivedAt, firstMadeAt: firstMade(row, received, calendar) ?? receivedAt, closedAt: closing(row, received, calendar) };
}

function receipt(row: RowCells, calendar: Calendar): Moment | undefined {
  const found = row.moment('receivedAt');
  if (found === undefined) {
    row.tell('received-missing', 'receivedAt', 'The row does not say when the complaint was received. Add the date.');
    return undefined;
  }
  if (found === 'unreadable') {
    row.tell(
      'received-unreadable',
      'receivedAt',
      `“${row.text('receivedAt')}” cannot be read as a date like the others of this column. Correct it.`,
    );
    return undefined;
  }
  const moment = withTime(row, found);
  if (isAfterNow(moment, calendar)) {
    row.tell(
      'received-in-future',
      'receivedAt',
      `“${row.text('receivedAt')}” lies in the future. A complaint cannot have been received then; correct the date.`,
    );
    return undefined;
  }
  if (moment.day < '1970')
    row.tell(
      'received-long-ago',
      'receivedAt',
      `“${row.text('receivedAt')}” is long ago. Check that it is not a default of the source.`,
    );
  return moment;
}

function withTime(row: RowCells, moment: Moment): Moment {
  const text = row.text('receivedTime');
  if (text === '' || moment.seconds !== undefined) return moment;
  const seconds = writtenTime(text);
  if (seconds !== undefined) return { ...moment, seconds };
  row.tell('time-unreadable', 'receivedTime', `“${text}” is not a time of day, so only the day of receipt was taken.`);
  row.keepAside('receivedTime');
  return moment;
}

const isAfterNow = (moment: Moment, { toInstant, now, today }: Calendar): boolean =>
  moment.seconds === undefined ? moment.day > today : toInstant(moment) > now;

/** Compared by the day where either has no time of day: midnight is no proof of an order within a day. */
function isBefore(one: Moment, other: Moment, { toInstant }: Calendar): boolean {
  return one.seconds === undefined || other.seconds === undefined ? one.day < other.day : toInstant(one) < toInstant(other);
}

function closing(row: RowCells, received: Moment, calendar: Calendar): Date | null {
  const closed = readable(row, 'closedAt');
  if (!closed) return null;
  const said = `“${row.text('closedAt')}”`;
  if (isBefore(closed, received, calendar)) {
    row.tell(
      'closed-before-received',
      'closedAt',
      `Closed on ${said}, before it was received on “${row.text('receivedAt')}”. The closing date was left out and kept as an extra fact.`,
    );
  } else if (isAfterNow(closed, calendar)) {
    row.tell(
      'closed-in-future',
      'closedAt',
      `Closed on ${said}, which lies in the future. The closing date was left out and kept as an extra fact.`,
    );
  } else {
    const [closedAt, receivedAt] = [calendar.toInstant(closed), calendar.toInstant(received)];
    return closedAt < receivedAt ? receivedAt : closedAt;
  }
  row.keepAside('closedAt');
  return null;
}

// What is due is worked out here by the rules; the source's own date is kept as a fact.
function checkDue(row: RowCells, received: Moment, calendar: Calendar): void {
  const due = readable(row, 'dueAt');
  if (!due) return;
  row.keepAside('dueAt');
  if (isBefore(due, received, calendar))
    row.tell(
      'due-before-received',
      'dueAt',
      `Due on “${row.text('dueAt')}”, before it was received on “${row.text('receivedAt')}”. Both are kept as they are.`,
    );
}

// Dates we keep as facts without knowing what they are. In most rows they follow the receipt, so a row where one does not is odd.
function checkLater(row: RowCells, received: Moment, calendar: Calendar): void {
  for (const column of row.layout.later) {
    const other = row.extraMoment(column);
    if (other && isBefore(other, received, calendar)) {
      const words = `“${column}” is “${row.extra[column]}”, before it was received on “${row.text('receivedAt')}”. Both are kept as they are.`;
      row.problems.push(problem('later-date-before-received', column, words));
    }
  }
}

function firstMade(row: RowCells, received: Moment, calendar: Calendar): Date | null {
  const first = readable(row, 'firstMadeAt');
  if (!first) return null;
  if (!isBefore(received, first, calendar)) return calendar.toInstant(first);
  row.tell(
    'first-made-after-received',
    'firstMadeAt',
    `First made on “${row.text('firstMadeAt')}”, after it was received on “${row.text('receivedAt')}”. The day of receipt was taken.`,
  );
  row.keepAside('firstMadeAt');
  return null;
}

function readable(row: RowCells, field: ImportField): Moment | undefined {
  const found = row.moment(field);
  if (found !== 'unreadable') return found;
  row.tell(
    'date-unreadable',
    field,
    `“${row.text(field)}” cannot be read as a date like the others of this column. It was kept as an extra fact.`,
  );
  row.keepAside(field);
  return undefined;
}
