// The date of a message (RFC 5322 §3.3 with the obsolete forms, and the broken ones that are plain). A time without a zone is UTC.
// What cannot be a date is none: the time it reached us is known anyhow.
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const zones: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  cet: 60,
  cest: 120,
  bst: 60,
  wet: 0,
  west: 60,
  eet: 120,
  eest: 180,
  msk: 180,
  jst: 540,
};

const usual =
  /(\d{1,2})[\s.-]+([a-z]{3})[a-z]*[\s.-]+(\d{2,4})(?:[\s,]+(\d{1,2}):(\d{1,2})(?:[:.](\d{1,2}))?)?(?:\.\d+)?\s*([ap]m)?\s*([+-]\s?\d{1,4}|[a-z]{1,5})?/i;
/** As the ctime of a machine writes it: Tue Nov 24 14:22:01 2026. */
const machine =
  /([a-z]{3})[a-z]*\s+(\d{1,2})\s+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?\s+(?:([a-z]{2,5}|[+-]\d{4})\s+)?(\d{4})(?:\s+([+-]\d{4}))?/i;

export function readDate(header: string | null): Date | null {
  const text = withoutComments((header ?? '').slice(0, 500))
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return null;
  const asUsual = usual.exec(text);
  if (asUsual) {
    const [, day, month, year, hour, minute, second, half, zone] = asUsual;
    const late = half?.toLowerCase() === 'pm' && Number(hour) < 12 ? 12 : 0;
    return made({ year, month, day, hour: String(Number(hour ?? 0) + late), minute, second, zone });
  }
  const byMachine = machine.exec(text);
  if (byMachine) {
    const [, month, day, hour, minute, second, zone, year, after] = byMachine;
    return made({ year, month, day, hour, minute, second, zone: after ?? zone });
  }
  const iso = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)
    ? new Date(text.replace(' ', 'T').replace(/ ([+-]\d{2}):?(\d{2})$/, '$1:$2'))
    : null;
  return iso && !Number.isNaN(iso.getTime()) ? iso : null;
}

/** Comments may hold comments. */
function withoutComments(text: string): string {
  const less = text.replace(/\([^()]*\)/g, ' ');
  return less === text ? text : withoutComments(less);
}

type Fields = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'zone', string | undefined>>;

function made(of: Fields): Date | null {
  const month = months.indexOf((of.month ?? '').toLowerCase());
  const [day, hour, minute, second] = [of.day, of.hour, of.minute, of.second].map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  if (month < 0 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return null;
  const date = new Date(0);
  date.setUTCFullYear(fullYear(of.year ?? ''), month, day);
  date.setUTCHours(hour, minute - minutesEast(of.zone ?? ''), second);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** RFC 5322 §4.3: two digits below 50 are of this century, others and three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length >= 4) return year;
  return digits.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

function minutesEast(zone: string): number {
  const digits = /^([+-])\s?(\d{1,4})$/.exec(zone);
  if (!digits) return zones[zone.toLowerCase()] ?? 0;
  const four =
    (digits[2] ?? '').length <= 2 ? (digits[2] ?? '').padStart(2, '0').padEnd(4, '0') : (digits[2] ?? '').padStart(4, '0');
  const minutes = Number(four.slice(0, 2)) * 60 + Number(four.slice(2));
  return digits[1] === '-' ? -minutes : minutes;
}
