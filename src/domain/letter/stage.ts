// Which decision a letter belongs to: the first, the second, or any. A letter of the second look is not sent before there is
// one, and once there is, the letter of the first no longer answers. Read from the pack's own stages and letters, not from names.
import { type LetterRule, type RulePack } from '../rule-pack.ts';
import { milestoneAt } from '../stage-of-decision.ts';
import type { Trigger } from '../trigger.ts';

type Pack = Pick<RulePack, 'stages' | 'letters' | 'clocks'>;
type Sends = Pick<LetterRule, 'sends'>;

const answering = /^(?:final-response-sent|summary-resolution-sent|stage-response-sent)$/;
const bare = (sends: Trigger): string => sends.replace(/@\d$/, '');

/** Letters that answer the complaint in full. */
export const answersComplaint = (sends: Trigger | null): boolean => sends !== null && answering.test(bare(sends));

const staged = ({ sends }: Sends): number | null => Number(/@(\d)$/.exec(sends ?? '')?.[1] ?? 0) || null;
const inside = ({ stages }: Pack) => stages.filter(({ outside }) => !outside);

/** The decision a letter belongs to, 1 for the first; null where it serves any. */
export function stageOfLetter(letter: Sends, pack: Pack): number | null {
  const { sends } = letter;
  const own = staged(letter);
  if (sends === null || own !== null) return own;
  if (inside(pack).length < 2) return null;
  if (pack.letters.some((one) => one.sends !== null && staged(one) !== null && bare(one.sends) === sends)) return 1;
  const ends = endedBy(letter, pack);
  if (ends.length < 2) return ends[0] ?? null;
  // Where it could end several, it is for the one that no other answer ends.
  const others = pack.letters.filter((one) => answersComplaint(one.sends) && one.sends !== sends);
  const left = ends.filter((stage) => !others.some((one) => onlyEnds(one, pack, stage)));
  return left.length === 1 ? (left[0] ?? null) : null;
}

function endedBy({ sends }: Sends, pack: Pack): number[] {
  return inside(pack).flatMap(({ ends }, index) => (sends !== null && ends.includes(sends) ? [index + 1] : []));
}

function onlyEnds(letter: Sends, pack: Pack, stage: number): boolean {
  const ends = staged(letter) === null ? endedBy(letter, pack) : [staged(letter)];
  return ends.length === 1 && ends[0] === stage;
}

/** Whether the letter may be written while the complaint is at this decision. */
export function servesStage(letter: Sends, level: number, pack: Pack): boolean {
  const stage = stageOfLetter(letter, pack);
  if (stage === null || stage === level) return true;
  if (stage > level)
    return inside(pack)
      .slice(level - 1, stage - 1)
      .every(({ optional }) => optional);
  return !pack.letters.some((one) => sameRole(one, letter) && stageOfLetter(one, pack) === level);
}

function sameRole({ sends: one }: Sends, { sends: other }: Sends): boolean {
  if (one === null || other === null) return false;
  return bare(one) === bare(other) || (answersComplaint(one) && answersComplaint(other));
}

/** Whether we look no further after this letter, so that the customer may go outside: it answers the last decision of our own. */
export function endsOurOwn(letter: Sends, pack: Pack): boolean {
  const stage = stageOfLetter(letter, pack);
  return stage === null || stage >= inside(pack).length;
}

/** The milestone that sending it sets while the complaint is at this decision; null where it sets none. */
export const milestoneOf = ({ sends }: Sends, level: number, pack: Pack | undefined): Trigger | null =>
  sends === null ? null : milestoneAt(sends, level, pack);
