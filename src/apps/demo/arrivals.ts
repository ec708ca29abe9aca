// What comes in, and when: more from year to year as teams joined, fewer at weekends and over Christmas, boilers in winter,
// and in the last three weeks a burst about one update of a smart meter. Every text is used again only after the others of
// its theme, so that the complaints at work now all read differently.
import { type Day, weekdayOf } from '#domain/day.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { OfficeHours } from './office-hours.ts';
import type { Told } from './texts.ts';

export const daysOfHistory = 730;
/** The days since an update of the meters, and how many complain of it a day. */
export const burst = { theme: 'smart-meter', days: 20, aDay: 2 };

export type Channel = 'phone' | 'email' | 'web' | 'letter' | 'chat' | 'in-person' | 'social' | 'sms' | 'referral';

export interface Arrival {
  readonly told: Told;
  readonly channel: Channel;
  readonly received: Date;
}

/** How much a theme comes up in a month of the year (1 to 12), beside the number of its texts. */
const seasons: Readonly<Record<string, readonly number[]>> = {
  'boiler-repair': [2.6, 2.2, 1.4, 0.8, 0.4, 0.3, 0.3, 0.3, 0.7, 1.5, 2.2, 2.6],
  'energy-bill': [1.8, 1.6, 1.3, 1, 0.7, 0.6, 0.6, 0.6, 0.8, 1.1, 1.4, 1.5],
  prepayment: [2, 1.8, 1.4, 0.9, 0.5, 0.4, 0.4, 0.4, 0.7, 1.2, 1.6, 2],
  'card-use': [0.7, 0.7, 0.8, 1, 1.1, 1.4, 1.9, 1.9, 1.1, 0.8, 0.9, 1.3],
  'home-install': [0.6, 0.6, 0.9, 1.2, 1.5, 1.5, 1.4, 1.3, 1.2, 1, 0.8, 0.6],
};
/** Energy and home came to the house later than the bank; the smart meter comes up in its burst alone. */
const joined: Readonly<Record<string, number>> = {
  'smart-meter': 0,
  'energy-bill': 500,
  prepayment: 500,
  switching: 500,
  'boiler-repair': 400,
  'missed-appointment': 400,
  'home-damage': 400,
  'home-install': 400,
};
/** What comes up more often than it has texts, and less often. */
const weights: Readonly<Record<string, number>> = {
  'energy-bill': 2.2,
  'boiler-repair': 2.2,
  'missed-appointment': 2.2,
  prepayment: 2,
  branch: 1.6,
  'poor-service': 1.6,
  'loan-interest': 0.6,
  'debt-calls': 0.6,
};
const channelsByDay = { phone: 38, email: 22, web: 18, letter: 8, chat: 7, 'in-person': 4, social: 2, sms: 1 } as const;
const channelsByNight = { email: 45, web: 45, social: 8, chat: 2 } as const;

export function arrivals(told: readonly Told[], hours: OfficeHours, chance: Chance): Arrival[] {
  const shelf = new Shelf(told, chance);
  const all: Arrival[] = [];
  for (let ago = daysOfHistory; ago >= 0; ago -= 1) {
    const day = hours.daysAgo(ago);
    const many = wholeNumber(usualNumber(day, ago, hours), chance);
    for (let one = 0; one < many; one += 1) all.push(arrival(shelf.about(shelf.theme(day, ago)), { day, hours, chance }));
    if (ago >= burst.days) continue;
    const more = wholeNumber(burst.aDay * (hours.worked(day) ? 1.1 : 0.5), chance);
    for (let one = 0; one < more; one += 1) all.push(arrival(shelf.about(burst.theme), { day, hours, chance }));
  }
  return all.toSorted((a, b) => a.received.getTime() - b.received.getTime());
}

/** Some that will not be answered in time, or just: their ages are around what the rules of their team allow. */
export function heldUp(told: readonly Told[], hours: OfficeHours): Arrival[] {
  const chance = chanceFrom('held up');
  const shelf = new Shelf(told, chance);
  const eightWeeks = [55, 55, 56, 56, 57, 59, 62].map((ago) => [ago, chance.pick(atTheBank)] as const);
  const twentyDays = [27, 28, 28, 29, 30, 33].map((ago) => [ago, chance.pick(atHome)] as const);
  return [...eightWeeks, ...twentyDays].map(([ago, theme]) =>
    arrival(shelf.about(theme), { day: hours.daysAgo(ago), hours, chance }),
  );
}
const atTheBank = ['mortgage-help', 'fraud-claim', 'loan-interest', 'account-closed', 'credit-report'];
const atHome = ['energy-bill', 'boiler-repair', 'home-install', 'switching'];

function usualNumber(day: Day, ago: number, hours: OfficeHours): number {
  const grown = 0.42 + 3 * (1 - ago / daysOfHistory) ** 2.2;
  if (!hours.worked(day)) return grown * 0.28;
  const holiday = day.slice(5) >= '12-22' || day.slice(5) <= '01-02';
  return grown * ([1.35, 1.1, 1, 0.95, 0.85][weekdayOf(day) - 1] ?? 1) * (holiday ? 0.5 : 1);
}

const wholeNumber = (expected: number, chance: Chance): number => Math.floor(expected) + (chance.happens(expected % 1) ? 1 : 0);

function arrival(told: Told, when: { day: Day; hours: OfficeHours; chance: Chance }): Arrival {
  const { day, hours, chance } = when;
  const byNight = !hours.worked(day) || chance.happens(0.14);
  const channel: Channel = byNight ? chance.weighed(channelsByNight) : chance.weighed(channelsByDay);
  const received = byNight ? hours.at(day, 7 * 60 + chance.roll() * 15 * 60) : hours.someTime(day, chance);
  return { told, channel, received: channel === 'letter' ? hours.at(day, 9 * 60 + chance.between(0, 20)) : received };
}

/** The texts, by theme, each theme's in an order that comes round. */
class Shelf {
  readonly #byTheme = new Map<string, Told[]>();
  readonly #chance: Chance;

  constructor(told: readonly Told[], chance: Chance) {
    this.#chance = chance;
    for (const one of told) {
      const texts = this.#byTheme.get(one.theme) ?? [];
      texts.splice(chance.between(0, texts.length), 0, one);
      this.#byTheme.set(one.theme, texts);
    }
  }

  theme(day: Day, ago: number): string {
    const month = Number(day.slice(5, 7));
    const likely = [...this.#byTheme].map(([theme, texts]) => {
      const there = ago <= (joined[theme] ?? daysOfHistory);
      return [theme, there ? texts.length * (weights[theme] ?? 1) * (seasons[theme]?.[month - 1] ?? 1) : 0] as const;
    });
    return this.#chance.weighed(Object.fromEntries(likely));
  }

  about(theme: string): Told {
    const texts = this.#byTheme.get(theme) ?? [];
    const next = texts.shift();
    if (!next) throw new Error(`The demonstration has no text about ${theme}.`);
    texts.push(next);
    return next;
  }
}
