// Whether a matter counts in a figure, and what the figure comes to over those that count.
import { dayThere, workedDays } from './calendar.ts';
import type { Column, Where } from './definition.ts';
import { type Asked, daysOpen, type Matter } from './matters.ts';

export interface Figure {
  readonly members: number;
  /** Null: nothing to divide by. */
  readonly value: number | null;
}

export function inPopulation(of: string, matter: Matter, { from, to, timeZone }: Asked, clock: string | undefined): boolean {
  const during = (at: number | null | undefined): boolean => {
    if (at === null || at === undefined) return false;
    const day = dayThere(at, timeZone);
    return day >= from && day <= to;
  };
  const openedBefore = matter.openedDay < from;
  const left = matter.left === null ? '9999' : dayThere(matter.left, timeZone);
  if (matter.refused !== (of === 'refused')) return false;
  if (of === 'opened') return during(matter.opened);
  if (of === 'closed') return during(matter.done);
  if (of === 'open-at-start') return openedBefore && left >= from;
  if (of === 'open-at-end') return left > to;
  if (of === 'responded') return during(clock === undefined ? matter.answered : matter.clocks.get(clock)?.met);
  if (of === 'escalated') return during(matter.escalated);
  if (of === 'referred-to-third-party') return during(matter.referred);
  if (of === 'decided-by-third-party') return during(matter.decided);
  if (of === 'refused') return during(matter.row['closed_at'] === '' ? null : matter.left);
  if (of === 'withdrawn') return matter.row['state'] === 'withdrawn' && during(matter.left);
  if (of === 'paid') return matter.paidInPeriod > 0;
  if (of === 'all') return left >= from;
  throw new Error(`Nobody knows who is in '${of}'.`);
}

export function fits(where: Where, of: string, matter: Matter, asked: Asked): boolean {
  const { pack, now } = asked;
  if (where.outcome) {
    const meant = pack.outcomes.filter(({ id }) => where.outcome?.includes(id)).flatMap(({ id, countsAs }) => [id, countsAs]);
    if (!meant.includes(matter.outcome)) return false;
  }
  if (where.type && !where.type.includes(matter.type)) return false;
  if (where.stage !== undefined) {
    const level = (pack.stages ?? []).filter(({ outside }) => outside !== true).findIndex(({ id }) => id === where.stage) + 1;
    if (Number(matter.row['level']) !== level) return false;
  }
  if (where.vulnerable !== undefined && matter.vulnerable !== where.vulnerable) return false;
  if (where.aboutVulnerability !== undefined && (matter.noted['about-vulnerability'] === 'yes') !== where.aboutVulnerability)
    return false;
  if (where.resolvedAtFirstContact !== undefined && (matter.row['track'] === 'first-contact') !== where.resolvedAtFirstContact)
    return false;
  if (where.openedInPeriod === true && !inPopulation('opened', { ...matter, refused: false }, asked, undefined)) return false;
  if (where.within !== undefined) {
    const { due = null, met = null } = matter.clocks.get(where.within) ?? {};
    const done = of === 'closed' ? matter.done : met;
    if (due === null || done === null || done >= due) return false;
  }
  if (where.after !== undefined) {
    const { due = null, met = null, stopped = null } = matter.clocks.get(where.after) ?? {};
    const done = of === 'closed' ? matter.done : (met ?? stopped ?? now);
    if (due === null || done === null || done < due) return false;
  }
  return true;
}

/** The figure over these matters, which are those of one line. */
export function figureOf({ figure, of = 'all', where = {}, what }: Column, among: readonly Matter[], asked: Asked): Figure {
  const clock = where.within ?? where.after;
  const [whole, part] = figure === 'percent' ? halves(where) : [where, {}];
  const members = among.filter((one) => inPopulation(of, one, asked, clock) && fits(whole, of, one, asked));
  const count = members.length;
  const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);
  if (figure === 'money')
    return { members: count, value: sum(members.map((one) => (of === 'paid' ? one.paidInPeriod : one.paid))) };
  if (figure === 'percent')
    return {
      members: count,
      value: count === 0 ? null : (100 * members.filter((one) => fits(part, of, one, asked)).length) / count,
    };
  if (!figure.endsWith('-days')) return { members: count, value: count };
  const days = daysIn(figure, members, asked);
  if (count === 0) return { members: 0, value: null };
  if (figure.startsWith('median-')) return { members: count, value: medianOf(days) };
  if (figure.startsWith('percentile-')) return { members: count, value: percentileOf(days, Number.parseInt(what ?? '', 10)) };
  return { members: count, value: sum(days) / count };
}

/** Of a percentage the clocks are the part; without clocks the outcome is; without either, all of it. */
function halves({ within, after, outcome, ...rest }: Where): [Where, Where] {
  if (within !== undefined || after !== undefined)
    return [
      { ...rest, ...(outcome && { outcome }) },
      { ...(within && { within }), ...(after && { after }) },
    ];
  return outcome ? [rest, { outcome }] : [{}, rest];
}

function daysIn(figure: string, members: readonly Matter[], asked: Asked): number[] {
  if (!figure.endsWith('-working-days')) return members.map((one) => daysOpen(one, asked.timeZone));
  const worked = workedDays(asked.folder, asked.calendar);
  return members.map((one) => (one.done === null ? 0 : worked(one.openedDay, dayThere(one.done, asked.timeZone))));
}

/** By taking the least and the most away until one or two are left. */
export function medianOf(days: readonly number[]): number {
  const inOrder = days.toSorted((a, b) => a - b);
  while (inOrder.length > 2) {
    inOrder.shift();
    inOrder.pop();
  }
  return inOrder.reduce((total, one) => total + one, 0) / inOrder.length;
}

/** The least of them that so many in a hundred do not exceed. */
export function percentileOf(days: readonly number[], nth: number): number {
  return Math.min(...days.filter((one) => days.filter((other) => other <= one).length * 100 >= nth * days.length));
}
