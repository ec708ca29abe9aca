// Another help desk, whose contacts are read here for the signs of a complaint: known by a name, in by a token of its own, with a way
// to be told what was seen. Its conversations become contacts of ours. Not a channel: customers do not reach us by it, a program does.
import type { SignalLevel } from '../signal/signal.ts';

/** What it is known by: in its token's place, in files brought in, and as the source of its contacts. */
export const deskNamePattern = /^[a-z][a-z0-9-]{1,39}$/;

/** An address of ours, or a domain of ours: bob@example.org, example.org. */
export const ourAddressPattern = /^([^\s@<>",;]{1,64}@)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;

export const deskTokenPrefix = 'desk_';

/** At most so many contacts at once, and so many bytes. */
export const mostAtOnce = 1000;
export const largestBatch = 8 * 1024 * 1024;
/** How many posts a minute one desk may make. */
export const postsAMinute = 600;

/** What its header's value and the secret we sign with are sealed for: each opens for its own desk alone. */
export const deskKeyFor = (desk: string): string => `key of the desk ${desk}`;
export const deskSecretFor = (desk: string): string => `secret of the desk ${desk}`;

export const deskEvents = {
  raised: 'Signs were seen',
  confirmed: 'A colleague confirmed the signs',
  dismissed: 'A colleague dismissed the signs',
  settled: 'It is known what came of it',
  'became-complaint': 'It became a complaint',
} as const;
export type DeskEvent = keyof typeof deskEvents;
export const deskEventNames = Object.keys(deskEvents) as [DeskEvent, ...DeskEvent[]];

export const tellingStates = ['waiting', 'under-way', 'taken', 'failed'] as const;
export type TellingState = (typeof tellingStates)[number];

const order: readonly SignalLevel[] = ['slight', 'clear', 'strong'];

/** Whether signs of this level are told to a desk that wants to hear of them from another on. */
export const isToldFrom = (from: SignalLevel, level: SignalLevel): boolean => order.indexOf(level) >= order.indexOf(from);

/** What became of one contact that was posted. */
export const deskAnswers = {
  kept: 'Kept as a new contact',
  changed: 'Kept: what is new in it is read',
  known: 'Known already; nothing was new',
  'passed-over': 'Not for us, by the mapping',
  refused: 'Not kept',
} as const;
export type DeskAnswer = keyof typeof deskAnswers;
export const deskAnswerNames = Object.keys(deskAnswers) as [DeskAnswer, ...DeskAnswer[]];
