// The year an assessment is about, when it is due, and what moved since the one before.
import { everyDay } from '../calendar.ts';
import { addDays, addMonths, day, type Day, yearOf } from '../day.ts';
import { dueOf, type ReturnDue } from '../returns/due.ts';
import type { RulePack } from '../rule-pack.ts';
import type { AssessmentAnswer, AssessmentVerdict } from './definition.ts';
import type { EvidenceFigure } from './evidence.ts';

export interface Year {
  readonly from: Day;
  readonly to: Day;
}

/** The year after the last assessed; with none before, the last that ended with March. */
export function nextYear(last: Year | undefined, today: Day): Year {
  if (last) return { from: addDays(last.to, 1), to: addDays(addMonths(addDays(last.to, 1), 12), -1) };
  const ended = yearOf(today) - (today > day(`${yearOf(today)}-03-31`) ? 0 : 1);
  return { from: day(`${ended - 1}-04-01`), to: day(`${ended}-03-31`) };
}

/** By the clock of the rules; where they set none, a year after the end of the year it is about. */
export function assessmentDue(pack: RulePack, { from, to }: Year): ReturnDue {
  const byRule = dueOf(pack, { dueClock: pack.assessment?.dueClock ?? null }, { from, to }, everyDay('UTC'));
  return byRule ?? { on: addMonths(to, 12), why: 'The rules set no day. Once a year is usual: a year after the end of this one.' };
}

export interface Moved {
  readonly question: string;
  readonly verdict: { readonly was: AssessmentVerdict | null; readonly is: AssessmentVerdict | null } | null;
  readonly figures: readonly { readonly name: string; readonly was: string; readonly is: string }[];
}

interface Assessed {
  readonly questions: readonly { readonly id: string; readonly evidenceFrom: readonly string[] }[];
  readonly answers: readonly AssessmentAnswer[];
  readonly figures: readonly EvidenceFigure[];
}

/** Questions on which the verdict or a figure is another than the year before. */
export function whatMoved(was: Assessed, is: Assessed): Moved[] {
  const verdictIn = ({ answers }: Assessed, id: string) => answers.find(({ question }) => question === id)?.verdict ?? null;
  return is.questions.flatMap(({ id, evidenceFrom }) => {
    const [before, now] = [verdictIn(was, id), verdictIn(is, id)];
    const figures = evidenceFrom.flatMap((evidence) => {
      const figure = is.figures.find((one) => one.evidence === evidence);
      const earlier = was.figures.find((one) => one.evidence === evidence);
      return figure && earlier && figure.says !== earlier.says ? [{ name: figure.name, was: earlier.says, is: figure.says }] : [];
    });
    const verdict = before === now ? null : { was: before, is: now };
    return verdict === null && figures.length === 0 ? [] : [{ question: id, verdict, figures }];
  });
}
