// The filter of a list as it stands in the address bar, and how each part of it reads. What the address says is passed on as it
// is: the server judges it, and says so in words when it cannot be used.
import { severities, stages, trackNames, tracks, waitingOn } from '#domain/complaint.ts';
import { stageNames } from '#domain/stage-names.ts';
import { channels } from '#domain/channel.ts';
import { severityWords, waitingWords } from '../../parts/complaint-words.ts';
import type { ListFilter } from '../../api/queue.ts';

const parts = [
  'whose',
  'due',
  'news',
  'state',
  'stage',
  'severity',
  'track',
  'waitingOn',
  'channel',
  'product',
  'category',
  'team',
  'handler',
  'words',
  'order',
];

/** The parts of a filter found in an address. */
export function filterFrom(search: Record<string, unknown>): ListFilter {
  const found = parts.flatMap((part) => {
    const value = search[part];
    return typeof value === 'string' || typeof value === 'number' ? [[part, String(value)] as const] : [];
  });
  return Object.fromEntries(found.filter(([, value]) => value !== ''));
}

/** The filter with one part changed; null takes the part out. */
export function withPart(filter: ListFilter, part: string, value: string | null): ListFilter {
  const { [part]: _, ...rest } = filter;
  return value === null || value === '' ? rest : { ...rest, [part]: value };
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const choices = <Word extends string>(words: readonly Word[], labels: Readonly<Record<Word, string>>): Choice[] =>
  words.map((value) => ({ value, label: labels[value] }));

/** The parts one chooses from lists that are always the same. */
export const fixedParts: readonly { readonly part: string; readonly label: string; readonly choices: readonly Choice[] }[] = [
  {
    part: 'due',
    label: 'Due',
    choices: [
      { value: 'overdue', label: 'Overdue' },
      { value: 'at-risk', label: 'At risk' },
      { value: 'past-target', label: 'Past our internal target' },
      { value: 'today', label: 'Due today' },
      { value: 'this-week', label: 'Due within a week' },
    ],
  },
  { part: 'news', label: 'News', choices: [{ value: 'waiting', label: 'Waiting for news' }] },
  { part: 'stage', label: 'Stage', choices: choices(stages, stageNames) },
  { part: 'severity', label: 'Severity', choices: choices(severities, severityWords) },
  { part: 'waitingOn', label: 'Waiting on', choices: choices(waitingOn, waitingWords) },
  { part: 'track', label: 'Track', choices: choices(tracks, trackNames) },
  { part: 'channel', label: 'Came by', choices: Object.entries(channels).map(([value, label]) => ({ value, label })) },
  {
    part: 'state',
    label: 'State',
    choices: [
      { value: 'open', label: 'Open' },
      { value: 'answered', label: 'Answered' },
      { value: 'outstanding', label: 'Answered, actions outstanding' },
      { value: 'closed', label: 'Closed' },
      { value: 'any', label: 'Open and closed' },
    ],
  },
  {
    part: 'order',
    label: 'Order',
    choices: [
      { value: 'due', label: 'What is due first' },
      { value: 'received', label: 'What came in last' },
    ],
  },
];

/** Whether two filters ask for the same list. */
export function sameFilter(one: ListFilter, other: ListFilter): boolean {
  const written = (filter: ListFilter) => JSON.stringify(Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return written(one) === written(other);
}
