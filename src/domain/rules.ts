// All rules the program was started with: packs, the letters that come with them, and calendars, each by id.
// Invariant: handed to every command; nothing reads them from anywhere else, and nothing changes them while the program runs.
// Not the organisation's own choices and holidays, which are in its database (local-choices.ts, adjustCalendar).
import type { Calendar } from './calendar.ts';
import type { GuidanceText } from './guidance.ts';
import type { LetterBody } from './letter-body.ts';
import type { RulePack } from './rule-pack.ts';

export interface Rules {
  readonly packs: ReadonlyMap<string, RulePack>;
  /** By pack id, then by letter id. */
  readonly letters: ReadonlyMap<string, ReadonlyMap<string, LetterBody>>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** Guidance as it comes with the program, by id, in order. */
  readonly guidance: ReadonlyMap<string, GuidanceText>;
}
