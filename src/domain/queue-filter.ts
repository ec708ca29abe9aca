// What a list of complaints is narrowed to, as it stands in the address bar, in a saved view and in the API: one shape for all
// three, so that a list can be sent to a colleague as its address. What is not said is not asked.
import { z } from 'zod';
import { channelPattern } from './channel.ts';
import { severities, stages, tracks, waitingOn } from './complaint.ts';

/** Of whom: everything one may see, one's own, one's teams', or what nobody has yet. */
export const whoseQueues = ['all', 'mine', 'my-teams', 'unassigned'] as const;
/** open: whatever is still at work. answered and outstanding are parts of it: answered, and answered with promises still to be kept. */
export const queueStates = ['open', 'answered', 'outstanding', 'closed', 'any'] as const;
/** What is due first (the order of the queue), or what came in last. */
export const queueOrders = ['due', 'received'] as const;
export const dueFilters = ['overdue', 'at-risk', 'past-target', 'today', 'this-week'] as const;
export type DueFilter = (typeof dueFilters)[number];

const several = <Word extends string>(words: readonly [Word, ...Word[]]) => z.array(z.enum(words)).min(1).max(20);

/** One or several words as they stand in an address: repeated, or with commas between. */
export const severalInAddress = <Word extends string>(words: readonly [Word, ...Word[]]) =>
  z
    .union([z.array(z.string()), z.string()])
    .transform((given) => (typeof given === 'string' ? given.split(',') : given))
    .pipe(several(words))
    .describe(`One or several of ${words.join(', ')}, with commas between`);

export const queueFilter = z.object({
  whose: z.enum(whoseQueues).optional(),
  state: z.enum(queueStates).optional(),
  stage: several(stages).optional(),
  severity: several(severities).optional(),
  track: several(tracks).optional(),
  waitingOn: several(waitingOn).optional(),
  due: z.enum(dueFilters).optional(),
  news: z.literal('waiting').optional().describe('Customers who are to hear from us today or should have before'),
  channel: z.string().regex(channelPattern).optional(),
  product: z.uuid().optional(),
  category: z.uuid().optional(),
  team: z.uuid().optional(),
  handler: z.uuid().optional(),
  words: z.string().trim().min(1).max(200).optional(),
  order: z.enum(queueOrders).optional(),
});
export type QueueFilter = z.output<typeof queueFilter>;

/** The same as it stands in an address. */
export const queueAddress = queueFilter.extend({
  stage: severalInAddress(stages).optional(),
  severity: severalInAddress(severities).optional(),
  track: severalInAddress(tracks).optional(),
  waitingOn: severalInAddress(waitingOn).optional(),
});

/** Which parts of a list were narrowed, for the record of an export: names only, never the words searched for. */
export function filtersNamed(filter: QueueFilter): string[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return name === 'words' ? ['words'] : [`${name}=${Array.isArray(value) ? value.join(',') : value}`];
  });
}
