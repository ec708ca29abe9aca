// All rules the program was started with: packs, the letters that come with them, and calendars, each by id.
// Invariant: handed to every command; nothing reads them from anywhere else, and nothing changes them while the program runs.
// Not the organisation's own choices and holidays, which are in its database (local-choices.ts, adjustCalendar).
import type { Calendar } from './calendar.ts';
import type { GuidanceText } from './guidance.ts';
import type { LetterBody } from './letter-body.ts';
import type { RulePack } from './rule-pack.ts';

/** A pack from the organisation's data folder, with what keeps it from being used. */
export interface OwnPack {
  readonly id: string;
  /** Null where it cannot be read at all. */
  readonly name: string | null;
  readonly problems: readonly { readonly where: string; readonly what: string; readonly mend: string }[];
}

/** Why the program must not count by these rules: packs in use that are not there; undefined when all are. */
export function missingPacks({ packs, own }: Pick<Rules, 'packs' | 'own'>, inUse: readonly string[]): string | undefined {
  const missing = inUse.filter((id) => !packs.has(id));
  if (missing.length === 0) return undefined;
  const said = missing.map((id) => {
    const problem = own.find((one) => one.id === id)?.problems[0];
    return problem ? `${id} (${problem.where}: ${problem.what})` : `${id} (it is not there)`;
  });
  return (
    `Complaints are handled by rule packs that cannot be used: ${said.join('; ')}. Nothing was started and no date was changed. ` +
    'Mend the pack in the folder rulepacks of the data folder, or put it back; redress rulepack check says all that is wrong.'
  );
}

export interface Rules {
  readonly packs: ReadonlyMap<string, RulePack>;
  /** By pack id, then by letter id. */
  readonly letters: ReadonlyMap<string, ReadonlyMap<string, LetterBody>>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** The organisation's own packs: those with nothing wrong are among the packs, the others wait to be mended. */
  readonly own: readonly OwnPack[];
  /** Guidance as it comes with the program, by id, in order. */
  readonly guidance: ReadonlyMap<string, GuidanceText>;
}
