// What is known of a register once all its rows have gone by: how many there are, what each column holds and is likely to be,
// and in which order its dates stand. It is found once, when the file comes in, and kept with the import.
import { z } from 'zod';
import { type ColumnProfile, fewValues, newProfile, noticeValue } from './column-profile.ts';
import { guessColumns, type SeenColumn } from './column-guess.ts';
import { mostlyFollows } from './date-evidence.ts';
import { decideDateOrder } from './date-order.ts';
import { DateReading, dayNumber, monthAndDay } from './date-reading.ts';
import { Target } from './mapping.ts';
import { channelMeant, severityMeant, stateMeant } from './values.ts';

/** A row of the register: a cell a column, and what is wrong with it as a whole, if anything. */
export interface RegisterRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly trouble?: string | undefined;
  readonly oddity?: string | undefined;
}

const DateWords = z.object({
  reading: DateReading,
  sure: z.boolean(),
  because: z.string(),
  swap: z.object({ low: z.number(), of: z.number(), because: z.string() }).optional(),
  /** Its dates hardly ever lie before the date of receipt (as guessed), so those that do are told. */
  follows: z.boolean(),
  /** A date of the column as it is written, to ask about. */
  example: z.string(),
});

export const SeenValue = z.object({
  value: z.string(),
  count: z.number(),
  status: z.string(),
  channel: z.string(),
  severity: z.string(),
});

export const AnalysedColumn = z.object({
  name: z.string(),
  filled: z.number(),
  blank: z.number(),
  /** How many of its times are exactly midnight. */
  midnight: z.number(),
  samples: z.array(z.string()),
  guess: z.object({ target: Target, because: z.string() }),
  dates: DateWords.nullable(),
  /** The values of a column that holds few different ones, with what each means as status, channel and severity ('' where unknown). */
  values: z.array(SeenValue),
});
export type AnalysedColumn = z.output<typeof AnalysedColumn>;

export const Analysis = z.object({ rows: z.number(), troubled: z.number(), columns: z.array(AnalysedColumn) });
export type Analysis = z.output<typeof Analysis>;

/** `today` in days since 1970. */
export async function analyse(
  columns: readonly string[],
  rows: AsyncIterable<readonly RegisterRow[]>,
  today: number,
): Promise<Analysis> {
  const profiles = columns.map(newProfile);
  let [count, troubled] = [0, 0];
  for await (const batch of rows) {
    for (const { cells, trouble } of batch) {
      count += 1;
      if (trouble !== undefined) troubled += 1;
      else for (const [index, profile] of profiles.entries()) noticeValue(profile, cells[index] ?? '');
    }
  }
  const seen = columns.map((name, index) => seenColumn(name, profiles[index] ?? newProfile(), today));
  const guesses = guessColumns(seen);
  const received = seen[guesses.findIndex(({ target }) => target === 'receivedAt')];
  const receipts = received && daysOf(received);
  const follows = (column: SeenColumn): boolean =>
    receipts !== undefined &&
    column !== received &&
    column.profile.dates.numbers.length > 0 &&
    mostlyFollows(receipts, daysOf(column));
  return { rows: count, troubled, columns: seen.map((column, index) => analysed(column, guesses[index], follows(column))) };
}

function seenColumn(name: string, profile: ColumnProfile, today: number): SeenColumn {
  const { readable } = profile.dates;
  return {
    name,
    profile,
    dates: readable > 0 && readable >= profile.filled * 0.3 ? decideDateOrder(profile.dates, today) : undefined,
  };
}

function daysOf({ profile, dates }: SeenColumn): (number | undefined)[] {
  if (!dates) return [];
  return profile.firstDates.map((date) => {
    const [month, day] = date ? monthAndDay(date, dates.reading) : [0, 0];
    return date && dayNumber(date.year, month, day);
  });
}

function analysed(
  { name, profile, dates }: SeenColumn,
  guess: AnalysedColumn['guess'] | undefined,
  follows: boolean,
): AnalysedColumn {
  const values = fewValues(profile).filter(([value]) => value.length <= 100);
  return {
    name,
    filled: profile.filled,
    blank: profile.blank,
    midnight: profile.dates.midnight,
    samples: profile.samples,
    guess: guess ?? { target: 'extra', because: 'it is like no field we know' },
    dates: dates ? { ...dates, follows, example: profile.samples.find((sample) => /\d/.test(sample)) ?? '' } : null,
    values: values.map(([value, count]) => ({
      value,
      count,
      status: stateMeant(value) ?? '',
      channel: channelMeant(value) ?? '',
      severity: severityMeant(value) ?? '',
    })),
  };
}
