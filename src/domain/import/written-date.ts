// A date as somebody wrote it, before it is known which number is the day. 04/05/2015 stays open; 4 May 2015, 20150504, a
// serial number of Excel and seconds since 1970 say it themselves. Nothing is decided here (see date-order.ts).

export interface WrittenDate {
  /** Where the year stands when three numbers were written; 'named' when the date says itself which is which. */
  readonly form: 'year-first' | 'year-last' | 'named';
  readonly year: number;
  /** The other two numbers, as they stand; month and day in a named form. */
  readonly first: number;
  readonly second: number;
  /** Seconds since midnight; absent when no time was written. Midnight to the second is most often no time at all. */
  readonly seconds?: number;
  /** Minutes east of UTC, where the text says so. */
  readonly offset?: number;
  /** Monday is 1, where the text names the day of the week. */
  readonly weekday?: number;
}

const longest = 48;
const clock = String.raw`(?:[T,\s]+(?:at\s+)?(?<h>\d{1,2})[:.](?<m>\d{2})(?:[:.](?<s>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?\s?m\.?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const weekdayName = String.raw`(?:(?<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+)?`;
const whole = (pattern: string): RegExp => new RegExp(`^${weekdayName}${pattern}${clock}$`, 'iu');

const numbers = whole(String.raw`(?<x>\d{1,4})(?<mark>[-/.\s])(?<y>\d{1,2})\k<mark>(?<z>\d{1,4})`);
const dayMonthName = whole(
  String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[-\s./]*(?:of\s+|de\s+)?(?<month>\p{L}{3,12})\.?,?[-\s./]*(?:de\s+)?(?<year>\d{4}|\d{2})`,
);
const monthNameDay = whole(String.raw`(?<month>\p{L}{3,12})\.?[-\s]+(?<day>\d{1,2})(?:st|nd|rd|th)?,?[-\s]+(?<year>\d{4})`);
const yearMonthName = whole(String.raw`(?<year>\d{4})[-\s/](?<month>\p{L}{3,12})\.?[-\s/](?<day>\d{1,2})`);
const compact =
  /^(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?:T?(?<h>[01]\d|2[0-3])(?<m>[0-5]\d)(?<s>[0-5]\d)?(?<zone>Z)?)?$/;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

// First letters of the months as English, German, French, Spanish, Italian, Dutch and Portuguese write them.
const months: readonly RegExp[] = [
  /^(?:jan|ene|gen)/i,
  /^(?:f[eé]b|f[eé]v)/iu,
  /^(?:mar|m[aä]r|mrt|maa)/iu,
  /^(?:apr|avr|abr)/i,
  /^(?:may|mai|mag|mei)/i,
  /^(?:jun|juin|giu)/i,
  /^(?:jul|juil|lug)/i,
  /^(?:aug|ao[uû]|ago)/iu,
  /^(?:sep|set)/i,
  /^(?:o[ck]t|out|ott)/i,
  /^nov/i,
  /^(?:d[eé][czs]|dic|dez)/iu,
];

/** Reads a date that was written as text; nothing when it is none. */
export function writtenDate(text: string): WrittenDate | undefined {
  if (text.length < 5 || text.length > longest || !/\d/.test(text)) return undefined;
  const asNumbers = numbers.exec(text)?.groups;
  if (asNumbers) return fromNumbers(asNumbers);
  const packed = compact.exec(text)?.groups;
  if (packed) return named(packed, Number(packed['month']));
  if (/^\d+(?:\.\d+)?$/.test(text)) return fromCount(text);
  const spelt = (dayMonthName.exec(text) ?? monthNameDay.exec(text) ?? yearMonthName.exec(text))?.groups;
  const month = spelt ? months.findIndex((name) => name.test(spelt['month'] ?? '')) + 1 : 0;
  return spelt && month > 0 ? named(spelt, month) : undefined;
}

type Groups = Record<string, string | undefined>;

function fromNumbers(groups: Groups): WrittenDate | undefined {
  const { x = '', y = '', z = '' } = groups;
  const time = timeIn(groups);
  if (!time) return undefined;
  if (x.length === 4 || (x.length === 2 && Number(x) > 31 && z.length <= 2)) {
    return z.length > 2 ? undefined : { form: 'year-first', year: fullYear(x), first: Number(y), second: Number(z), ...time };
  }
  if (x.length > 2 || z.length === 1 || z.length === 3) return undefined;
  return { form: 'year-last', year: fullYear(z), first: Number(x), second: Number(y), ...time };
}

function named(groups: Groups, month: number): WrittenDate | undefined {
  const time = timeIn(groups);
  const day = Number(groups['day']);
  if (!time || day < 1 || day > 31) return undefined;
  return { form: 'named', year: fullYear(groups['year'] ?? ''), first: month, second: day, ...time };
}

// Two digits mean the century in which they are nearest to now, as spreadsheets take them: 00 to 68 and 69 to 99.
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 69 ? 2000 : 1900);
}

/** A count of days since 1900 (Excel's serial number) or of seconds or milliseconds since 1970. */
function fromCount(text: string): WrittenDate | undefined {
  const value = Number(text);
  if (/^\d{5}(?:\.\d+)?$/.test(text) && value >= 20_000 && value < 80_000) return fromInstant((value - 25_569) * 86_400, false);
  if (/^\d{10}$/.test(text) && value > 631_152_000) return fromInstant(value, true);
  if (/^\d{13}$/.test(text) && value > 631_152_000_000) return fromInstant(value / 1000, true);
  return undefined;
}

function fromInstant(since1970: number, utc: boolean): WrittenDate {
  const whole = Math.round(since1970);
  const date = new Date(whole * 1000);
  const seconds = ((whole % 86_400) + 86_400) % 86_400;
  const day = { form: 'named' as const, year: date.getUTCFullYear(), first: date.getUTCMonth() + 1, second: date.getUTCDate() };
  return { ...day, ...(seconds === 0 && !utc ? {} : { seconds }), ...(utc ? { offset: 0 } : {}) };
}

/** The time of day alone, in seconds since midnight: "15:53:50", "3:53 pm". */
export function writtenTime(text: string): number | undefined {
  const groups = /^(?<h>\d{1,2})[:.](?<m>\d{2})(?:[:.](?<s>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?\s?m\.?)?$/i.exec(text)?.groups;
  return groups && timeIn(groups)?.seconds;
}

function timeIn(groups: Groups): Pick<WrittenDate, 'seconds' | 'offset' | 'weekday'> | undefined {
  const named = weekdays.indexOf((groups['weekday'] ?? '').toLowerCase().slice(0, 3)) + 1;
  const weekday = named > 0 ? { weekday: named } : {};
  if (groups['h'] === undefined) return weekday;
  const half = groups['half']?.[0]?.toLowerCase();
  const hour = half ? (Number(groups['h']) % 12) + (half === 'p' ? 12 : 0) : Number(groups['h']);
  const [minute, second] = [Number(groups['m']), Number(groups['s'] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const zone = groups['zone'];
  return { ...weekday, seconds: hour * 3600 + minute * 60 + second, ...(zone === undefined ? {} : { offset: offsetOf(zone) }) };
}

function offsetOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
