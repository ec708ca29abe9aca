// The short blanks of a letter: names, dates, references. They stay blanks while it is written and are filled each time it is
// shown or sent, so that a corrected name or a moved date is right in every letter that has not gone yet.
// Not the long ones (findings, remedy …): those are put in as words when the letter is begun, and are the writer's from then on.
import { type Calendar } from '../calendar.ts';
import { clocksOf } from '../complaint-clocks.ts';
import { type Day, dateInWords, dayInWords, dayOf, instantAt, parseDay } from '../day.ts';
import { answerBy, usualFairTime } from '../fair-time.ts';
import type { LetterRule, RulePack } from '../rule-pack.ts';
import type { Rules } from '../rules.ts';
import { bodyInWords } from '../outside-body.ts';
import { packAsEntered } from './entered.ts';
import { milestoneOf } from './stage.ts';
import { complainantOf, type LetterCase, salutation } from './case.ts';
import type { Reader } from './reader.ts';

/** What a short blank says now; null when nobody knows yet. */
export type Fills = ReadonlyMap<string, string | null>;

/** The rules the letter is written under, with what the organisation entered put into them. */
export function packOf(of: LetterCase, rules: Rules): RulePack | undefined {
  const pack = rules.packs.get(of.rulePack);
  return pack && packAsEntered(pack, of);
}

export interface Filling {
  readonly of: LetterCase;
  readonly rule: LetterRule;
  readonly rules: Rules;
  readonly reader: Reader | null;
  /** The date on the letter. */
  readonly on: Day;
  readonly newDate: string | null;
}

export function fillsFor(filling: Filling): Fills {
  const { of, rules, reader, on } = filling;
  const third = packOf(of, rules)?.thirdParty ?? null;
  const newDate = filling.newDate === null ? null : parseDay(filling.newDate);
  const { dues, calendar } = datesAt(filling);
  const windows = (third?.windows ?? []).flatMap((id) => dues.get(id) ?? []).toSorted();
  const until = windows.at(-1) ?? null;
  const contact = [of.handler?.email].filter(Boolean).join(', ');
  return new Map<string, string | null>([
    ['customer.name', reader === null ? null : salutation(reader)],
    ...outsideFills(filling),
    ['organisation.name', of.entity.name],
    ['organisation.contact', of.entity.contact || null],
    ['handler.name', of.handler?.name ?? null],
    ['handler.contact', contact || of.entity.contact || null],
    ['complaint.reference', of.reference],
    ['complaint.received', dateInWords(dayOf(of.receivedAt, calendar.timeZone))],
    ['letter.date', dateInWords(on)],
    ['understanding.answer-by', dateInWords(correctBy(filling))],
    ['delay.new-date', newDate && dayInWords(newDate)],
    ['third-party.name', third?.name ?? null],
    ['third-party.website', third?.website ?? null],
    ['third-party.contact', third?.contact ?? third?.website ?? null],
    ['third-party.until', until && dateInWords(until)],
    ...[...dues].map(([clock, due]) => [`due ${clock}`, due && dayInWords(due)] as const),
  ]);
}

/** What a body outside is told of who complains; and, to the customer, who it was passed on to once that is known. */
function outsideFills({ of, rule, reader }: Filling): [string, string | null][] {
  const whoComplains = complainantOf(of);
  if (rule.to !== 'outside') return of.passedOn === null ? [] : [['forwarding.to', bodyInWords(of.passedOn)]];
  if (whoComplains === undefined || whoComplains.inConfidence)
    return [
      ['forwarding.to', reader?.name ?? null],
      ['complainant.name', 'a customer of ours who asked us not to say who they are'],
      ['complainant.contact', 'through us'],
    ];
  const { name, address, email, phone } = whoComplains;
  const reach = bodyInWords({ name: '', address: address ?? '', email: email ?? '', phone: phone ?? '' });
  return [
    ['forwarding.to', reader?.name ?? null],
    ['complainant.name', name],
    ['complainant.contact', reach || null],
  ];
}

/** The last day on which the customer may correct our understanding, if the letter is dated so. */
export function correctBy({ of, rule, rules, on }: Pick<Filling, 'of' | 'rule' | 'rules' | 'on'>): Day {
  const { calendar } = datesAt({ of, rule, rules, on });
  return answerBy(on, of.fairTime ?? usualFairTime[of.track], calendar);
}

/** The last days that blanks of the letter give: 'due response', 'third-party.until', 'delay.new-date'. */
export function duesFor(filling: Filling): ReadonlyMap<string, Day> {
  const known = [...datesAt(filling).dues].flatMap(([clock, due]) => (due === null ? [] : [[`due ${clock}`, due] as const]));
  return new Map(known);
}

/** Dates in words that clocks or the letter itself keep, with and without the day of the week. */
export function daysKept(dues: ReadonlyMap<string, Day>, newDate: string | null): string[] {
  const told = newDate === null ? null : parseDay(newDate);
  return [...dues.values(), ...(told === null ? [] : [told])].map(dateInWords);
}

/** The last day of every clock as it will stand once the letter has gone. */
export function datesAt({ of, rule, rules, on }: Pick<Filling, 'of' | 'rule' | 'rules' | 'on'>): {
  dues: Map<string, Day | null>;
  calendar: Calendar;
} {
  const at = instantAt(on, '12:00', of.clocks.timeZone);
  const sets = milestoneOf(rule, of.level, rules.packs.get(of.rulePack));
  const sent = sets === null ? [] : [{ what: sets, at, rulePack: null }];
  const { answers, calendar } = clocksOf({ ...of.clocks, milestones: [...of.clocks.milestones, ...sent] }, rules);
  return { dues: new Map(answers.map(({ rule: clock, answer }) => [clock.id, answer.due ?? answer.target])), calendar };
}
