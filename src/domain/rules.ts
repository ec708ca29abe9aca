// All rules the program was started with: packs, the letters that come with them, and calendars, each by id.
// Invariant: handed to every command; nothing reads them from anywhere else, and nothing changes them while the program runs.
// Not the organisation's own choices and holidays, which are in its database (local-choices.ts, adjustCalendar).
import type { Calendar } from './calendar.ts';
import type { GuidanceText } from './guidance.ts';
import type { LetterBody } from './letter-body.ts';
import type { RulePack } from './rule-pack.ts';

/** A pack or a calendar from the organisation's data folder, with what keeps it from being used. */
export interface OwnRules {
  readonly kind: 'pack' | 'calendar';
  readonly id: string;
  /** Null where it cannot be read at all. */
  readonly name: string | null;
  readonly problems: readonly { readonly where: string; readonly what: string; readonly mend: string }[];
}

/** The packs and calendars that complaints and those who answer for them name. */
export interface InUse {
  readonly packs: readonly string[];
  readonly calendars: readonly string[];
}

/** Why the program must not count by these rules: packs or calendars in use that are not there; undefined when all are. */
export function missingRules(rules: Pick<Rules, 'packs' | 'calendars' | 'own'>, inUse: InUse): string | undefined {
  const packs = inUse.packs.filter((id) => !rules.packs.has(id));
  const calendars = inUse.calendars.filter((id) => !rules.calendars.has(id));
  if (packs.length + calendars.length === 0) return undefined;
  const why = (kind: OwnRules['kind'], ids: readonly string[]) =>
    ids.map((id) => {
      const problem = rules.own.find((one) => one.kind === kind && one.id === id)?.problems[0];
      return problem ? `${id} (${problem.where}: ${problem.what})` : `${id} (it is not there)`;
    });
  const said = [
    packs.length > 0 ? `Complaints are handled by rule packs that cannot be used: ${why('pack', packs).join('; ')}.` : '',
    calendars.length > 0 ? `Days are counted in calendars that cannot be used: ${why('calendar', calendars).join('; ')}.` : '',
  ];
  return (
    `${said.filter((one) => one !== '').join(' ')} Nothing was started and no date was changed. ` +
    'Mend it in the folder rulepacks of the data folder, or put it back; redress rulepack check says all that is wrong.'
  );
}

export interface Rules {
  readonly packs: ReadonlyMap<string, RulePack>;
  /** By pack id, then by letter id. */
  readonly letters: ReadonlyMap<string, ReadonlyMap<string, LetterBody>>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** The organisation's own packs and calendars: those with nothing wrong are among the rules, the others wait to be mended. */
  readonly own: readonly OwnRules[];
  /** Guidance as it comes with the program, by id, in order. */
  readonly guidance: ReadonlyMap<string, GuidanceText>;
}
