// How well what a column holds fits a field: a name alone is not believed where the content says otherwise, and some content
// speaks for itself.
import { averageLength, type ColumnProfile, distinctShare, share } from './column-profile.ts';
import type { DateFinding } from './date-order.ts';
import type { FieldKind, ImportField } from './field.ts';

export interface Content {
  readonly profile: ColumnProfile;
  readonly dates: DateFinding | undefined;
}

export interface Held {
  /** How well the content fits, from 0 (cannot be) to 1. */
  readonly fit: number;
  /** The score the content earns without a fitting name. */
  readonly alone: number;
  readonly words: string;
}

const fits = (fit: number, words = '', alone = 0): Held => ({ fit, alone, words });
const cannot = fits(0);

type Judge = (content: Content, field: ImportField) => Held;

/** Fits where enough of the values are what is wanted; says how many. */
const mostly = ({ profile }: Content, count: number, what: string, { least = 0.5, alone = 0, otherwise = cannot } = {}): Held => {
  const part = share(profile, count);
  return part >= least ? fits(1, `${Math.floor(part * 100)} % of its values are ${what}`, alone) : otherwise;
};

const isMostlyDates = ({ profile }: Content): boolean => share(profile, profile.dates.readable - profile.numbers) >= 0.5;

const judges: Readonly<Record<FieldKind, Judge>> = {
  date: (content, field) => {
    const { readable, numbers } = content.profile.dates;
    if (!content.dates) return cannot;
    const alone = field === 'receivedAt' && numbers.length > 0 ? 0.42 : 0;
    const some = mostly(content, readable, 'dates', { least: 0.3 });
    return mostly(content, readable, 'dates', { least: 0.8, alone, otherwise: { ...some, fit: some.fit / 2 } });
  },
  time: (content) => mostly(content, content.profile.times, 'times of day', { least: 0.8 }),
  email: (content, field) =>
    mostly(content, content.profile.emails, 'e-mail addresses', { least: 0.6, alone: field === 'customerEmail' ? 0.5 : 0 }),
  id: (content) => {
    const { profile } = content;
    const distinct = distinctShare(profile);
    if (distinct < 0.6 || profile.longest > 200 || profile.filled < profile.blank || isMostlyDates(content)) return cannot;
    return distinct >= 0.98 ? fits(1, 'hardly any value occurs twice') : fits(0.4);
  },
  status: (content) => mostly(content, content.profile.states, 'words for open or closed', { alone: 0.56 }),
  channel: (content, field) =>
    mostly(content, content.profile.channels, 'ways to reach us', { alone: field === 'channel' ? 0.45 : 0, otherwise: fits(0.2) }),
  severity: (content) => mostly(content, content.profile.severities, 'grades'),
  phone: (content) => mostly(content, content.profile.phones + content.profile.numbers, 'numbers', { least: 0.6 }),
  words: ({ profile }, field) => {
    const length = averageLength(profile);
    if (length < 60) return fits(0.35);
    return fits(1, `its texts are ${Math.round(length)} letters long`, field === 'description' && length >= 120 ? 0.5 : 0);
  },
  text: ({ profile }) => {
    const length = averageLength(profile);
    if (profile.values.size <= 3 && profile.filled > 20) return cannot;
    return fits(length > 110 ? 0.2 : length >= 12 ? 1 : 0.6);
  },
  name: (content) => {
    const { profile } = content;
    const isNumber = share(profile, profile.numbers) > 0.9;
    return fits(averageLength(profile) > 120 || isMostlyDates(content) || isNumber ? 0.1 : 0.9);
  },
  place: ({ profile }) => fits(averageLength(profile) > 200 || share(profile, profile.states) >= 0.5 ? 0.1 : 0.9),
};

export function contentFit(content: Content, kind: FieldKind, field: ImportField): Held {
  return judges[kind](content, field);
}
