// What a list of complaints is narrowed to, as it stands in the address bar, in a saved view and in the API: one shape for all
// three, so that a list can be sent to a colleague as its address. What is not said is not asked.
import { z } from 'zod';
import { channelPattern } from './channel.ts';
import { severities, stages, tracks, waitingOn } from './complaint.ts';

/** Of whom: everything one may see, one's own, one's teams', or what nobody has yet. */
export const whoseQueues = ['all', 'mine', 'my-teams', 'unassigned'] as const;
export const queueStates = ['open', 'closed', 'any'] as const;
/** What is due first (the order of the queue), or what came in last. */
export const queueOrders = ['due', 'received'] as const;
export const dueFilters = ['overdue', 'at-risk', 'today', 'this-week'] as const;
export type DueFilter = (typeof dueFilters)[number];

/** One or several, as repeated or comma-separated words in an address. */
const several = <Word extends string>(words: readonly [Word, ...Word[]]) =>
  z.preprocess((given) => (typeof given === 'string' ? given.split(',') : given), z.array(z.enum(words)).min(1).max(20)).optional();

export const queueFilter = z.object({
  whose: z.enum(whoseQueues).optional(),
  state: z.enum(queueStates).optional(),
  stage: several(stages),
  severity: several(severities),
  track: several(tracks),
  waitingOn: several(waitingOn),
  due: z.enum(dueFilters).optional(),
  channel: z.string().regex(channelPattern).optional(),
  product: z.uuid().optional(),
  category: z.uuid().optional(),
  team: z.uuid().optional(),
  handler: z.uuid().optional(),
  words: z.string().trim().min(1).max(200).optional(),
  order: z.enum(queueOrders).optional(),
});
export type QueueFilter = z.output<typeof queueFilter>;

/** Which parts of a list were narrowed, for the record of an export: names only, never the words searched for. */
export function filtersNamed(filter: QueueFilter): string[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return name === 'words' ? ['words'] : [`${name}=${Array.isArray(value) ? value.join(',') : value}`];
  });
}
