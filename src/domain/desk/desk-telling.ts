// What another help desk is told of a contact of its own: that there are signs and which words show them, what a colleague made of them,
// what came of it. As data, and as a note in words; where the desk's own API is told, filled into a body it declared.
import { cueInWords } from '../language/signals/cue.ts';
import { markInWords } from '../signal/reading-in-words.ts';
import { levelInWords, type SignalLevel, sureInWords } from '../signal/signal.ts';
import { type DeskEvent, deskEvents } from './desk.ts';
import { filled, filledThroughout, type Json } from './json-pointer.ts';

export interface TellingFacts {
  readonly event: DeskEvent;
  readonly source: string;
  readonly theirId: string;
  readonly contact: string;
  readonly link: string;
  readonly text: string;
  readonly level: SignalLevel | null;
  readonly says: readonly string[];
  readonly because: readonly string[];
  readonly cues: readonly { readonly cue: string; readonly from: number; readonly to: number }[];
  readonly definition: { readonly rules: string; readonly says: string; readonly mayBeComplaint: boolean };
  /** Why it was dismissed, or what came of it, in words; the complaint's reference where it became one. */
  readonly outcome: string | null;
  readonly complaint: string | null;
}

export interface Told {
  readonly type: string;
  readonly timestamp: string;
  readonly data: { readonly [name: string]: Json };
}

export function toldOf(facts: TellingFacts, now: Date): Told {
  const { event, level, cues, text, definition, theirId } = facts;
  const shown = cues.map(({ cue, from, to }) => ({ cue, from, to, words: text.slice(from, to), why: markInWords(cue) }));
  return {
    type: `signal.${event}`,
    timestamp: now.toISOString(),
    data: {
      id: theirId,
      source: facts.source,
      contact: facts.contact,
      link: facts.link,
      level,
      how: level === null ? null : levelInWords[level],
      sure: level === null ? null : sureInWords[level],
      says: [...facts.says],
      because: [...facts.because],
      cues: shown,
      definition: { ...definition },
      outcome: facts.outcome,
      complaint: facts.complaint,
      note: noteOf(facts),
    },
  };
}

const mostQuoted = 5;

/** A note for the colleague at the other desk: no numbers, the customer's own words, and where to look. */
export function noteOf({ event, level, says, because, cues, text, definition, outcome, complaint, link }: TellingFacts): string {
  const quoted = cues
    .filter(({ cue }) => Object.hasOwn(cueInWords, cue))
    .slice(0, mostQuoted)
    .map(({ cue, from, to }) => `“${text.slice(from, to)}”: ${markInWords(cue)}.`);
  const seen = event === 'raised' ? [level === null ? '' : `${levelInWords[level]} that this is or may become a complaint.`, ...says, ...quoted, ...because] : [`${deskEvents[event]}.`]; // biome-ignore format: one thought
  const may = event === 'raised' && definition.mayBeComplaint ? [`This may already be a complaint. ${definition.rules}: ${definition.says}`] : []; // biome-ignore format: one thought
  const end = [outcome ?? '', complaint === null ? '' : `Complaint ${complaint}.`, link];
  return [...seen, ...may, ...end].filter((line) => line !== '').join('\n');
}

/** What can be named in an address or a body of the desk's own. */
export const tellingNames = ['id', 'event', 'how', 'note', 'link', 'outcome', 'complaint', 'contact', 'source'] as const;

function named(told: Told, name: string): string {
  const value = name === 'event' ? told.type.replace('signal.', '') : told.data[name];
  return typeof value === 'string' ? value : '';
}

/** The body as the desk declared it; without one, what is told as it is. */
export const bodyOf = (told: Told, declared: Json | null): Json =>
  declared === null ? { ...told } : filledThroughout(declared, (name) => named(told, name));

/** The address with its names filled in; what is filled in cannot lead anywhere else. */
export const addressOf = (told: Told, url: string): string => filled(url, (name) => encodeURIComponent(named(told, name)));
