// All rules the program was started with: the packs by id and the calendars by id. Handed to every command; nothing reads
// them from anywhere else.
import type { Calendar } from './calendar.ts';
import type { RulePack } from './rule-pack.ts';

export interface Rules {
  readonly packs: ReadonlyMap<string, RulePack>;
  readonly calendars: ReadonlyMap<string, Calendar>;
}
