// Something new in contacts as they come: what is planted is found within a few contacts; where nothing is new, alarms stay below
// what was agreed to.
import { describe, expect, it } from 'vitest';
import { EmergenceWatch, everything, type Proposal } from './emerging.ts';
import type { ContactSeen } from './themes-of.ts';
import { hourMs } from './usual-level.ts';

const monday = Date.UTC(2026, 0, 5);
const dayMs = 24 * hourMs;
const hourOfWeek = (at: number) => Math.floor((at - monday) / hourMs) % 168;

/** Even numbers between 0 and 1 from a seed (mulberry32): every run reads the same contacts. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words = Array.from({ length: 400 }, (_, at) => `matter${String.fromCodePoint(97 + (at % 26), 97 + Math.floor(at / 26))}`);
/** A word by Zipf's law: the first often, the last hardly ever. */
const wordBy = (number: number) => words[Math.floor(words.length ** number) - 1] ?? 'matter';

/** A count by chance around its mean (Knuth). */
function poisson(mean: number, number: () => number): number {
  let count = -1;
  for (let product = 1; product > Math.exp(-mean); count += 1) product *= number();
  return count;
}

/** Ordinary weeks: more than twice as many by day as by night, fewer at weekends; six words each. */
function ordinary(days: number, aDay: number, seed: number): ContactSeen[] {
  const number = numbersFrom(seed);
  const contacts: ContactSeen[] = [];
  for (let hour = 0; hour < days * 24; hour += 1) {
    const busy = (hour % 24 >= 8 && hour % 24 < 20 ? 1.4 : 0.6) * (Math.floor(hour / 24) % 7 < 5 ? 1.2 : 0.5);
    for (let more = poisson((aDay / 24) * busy, number); more > 0; more -= 1) {
      const text = Array.from({ length: 6 }, () => wordBy(number())).join(' ');
      contacts.push({ id: `c${contacts.length}`, at: monday + (hour + number()) * hourMs, text });
    }
  }
  return contacts.toSorted((a, b) => a.at - b.at);
}

const read = (contacts: readonly ContactSeen[], falseAlarmsAMonth = 1): Proposal[] => {
  const watch = new EmergenceWatch({ hourOfWeek, falseAlarmsAMonth });
  return contacts.flatMap((contact) => watch.read(contact) ?? []);
};

describe('Seeing something new', () => {
  const fault = (count: number, from: number): ContactSeen[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `f${at}`,
      at: from + at * 20 * 60_000,
      text: `${wordBy(at / count)} the direct debit was taken twice ${wordBy(1 - at / count)}`,
      attributes: { product: 'Broadband' },
    }));

  it('finds a new fault within ten contacts, and names it by its words', () => {
    const from = monday + 40 * dayMs + 10 * hourMs;
    const contacts = [...ordinary(60, 60, 1), ...fault(30, from)].toSorted((a, b) => a.at - b.at);
    const found = read(contacts).filter(({ words: named }) => named.some((word) => word.includes('debit')));
    expect(found).toHaveLength(1);
    const before = fault(30, from).filter(({ at }) => at <= (found[0]?.at ?? 0)).length;
    expect(before).toBeLessThanOrEqual(10);
  });
  it('is silent on a fault told five times by one person', () => {
    const from = monday + 40 * dayMs + 10 * hourMs;
    const theirs = fault(8, from).map((contact) => ({ ...contact, from: 'the same person' }));
    expect(read([...ordinary(60, 60, 1), ...theirs].toSorted((a, b) => a.at - b.at))).toEqual(read(ordinary(60, 60, 1)));
  });
  it('is silent on one person who writes forty times beside a few who happen to use the same word', () => {
    const one = (at: number): ContactSeen => ({
      ...fault(1, monday + 50 * dayMs)[0]!,
      id: `s${at}`,
      from: 'one person',
      text: 'spoiled melons offered',
    });
    const many = Array.from({ length: 40 }, (_, at) => ({ ...one(at), at: monday + 50 * dayMs + at * 300_000 }));
    const few = [1, 2, 3].map((at) => ({
      ...one(100 + at),
      from: `other ${at}`,
      text: `melons ${wordBy(at / 4)}`,
      at: monday + (46 + at) * dayMs,
    }));
    expect(read([...ordinary(60, 40, 3), ...few, ...many].toSorted((a, b) => a.at - b.at))).toEqual([]);
  });

  it('calls a theme that rises slowly over days one thing, however it is put', () => {
    const put = [
      'the envelope held a letter for a stranger',
      'a stranger has a letter in my envelope',
      'envelope and letter of a stranger',
    ];
    const rising = [1, 1, 2, 2, 3, 4, 5, 6, 7, 9].flatMap((many, day) =>
      Array.from({ length: many }, (_, at): ContactSeen => {
        return { id: `r${day}-${at}`, at: monday + (45 + day) * dayMs + at * hourMs, text: `${put[at % 3]} ${wordBy(at / many)}` };
      }),
    );
    const found = read([...ordinary(60, 40, 5), ...rising].toSorted((a, b) => a.at - b.at));
    expect(found).toHaveLength(1);
    expect(found[0]?.words).toEqual(expect.arrayContaining(['envelope', 'stranger']));
  });

  it('calls a day on which everything comes more often one alarm of everything', () => {
    const usual = ordinary(50, 60, 3);
    const flood = ordinary(1, 400, 4).map((contact) => ({ ...contact, id: `x${contact.id}`, at: contact.at + 44 * dayMs }));
    const found = read([...usual, ...flood].toSorted((a, b) => a.at - b.at)).filter(({ at }) => at >= monday + 44 * dayMs);
    expect(found.length).toBeLessThanOrEqual(3);
    expect(found[0]?.themes[0]).toBe(everything);
  });
  it('says nothing in the first two weeks, when nothing is usual yet', () => {
    expect(read([...ordinary(12, 60, 5), ...fault(8, monday + 5 * dayMs)].toSorted((a, b) => a.at - b.at))).toEqual([]);
  });
  it('raises no more false alarms than were agreed to, over six half years of ordinary weeks', () => {
    const alarms = Array.from({ length: 6 }, (_, seed) => read(ordinary(182, 40, 100 + seed), 1).length);
    const months = 6 * 6;
    expect(alarms.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(months);
  }, 120_000);
});
