// Whether a letter that answers a complaint answers all of it: every point, with the finding that was made and reasons, and the
// rights of the customer who does not agree.
import { LETTER_KINDS } from './kind.ts';
import type { PointOfCase } from './case.ts';
import { type GateItem, must, type Reading } from './gate-item.ts';
import { pointInOwnWords } from './own-words.ts';
import { answersIn } from './text.ts';
import { verdictTold, verdictWords } from './words-of-case.ts';

/** Fewer words than this do not tell anybody why. */
const fewestWords = 12;

export function answerItems(reading: Reading): GateItem[] {
  const { rule, pack, text, of } = reading;
  const kind = LETTER_KINDS[rule.kind];
  const third = pack?.thirdParty ?? null;
  const tellsRights = of.lastWord && (kind.answers || rule.kind === 'summary-resolution' || rule.kind === 'deadlock');
  const rights =
    tellsRights && third !== null && !text.includes(third.name.replace(/^the /, ''))
      ? [
          must('rights.missing', `It does not say that the customer may go to ${third.name}.`, {
            to: 'part',
            part: lastPart(reading),
          }),
        ]
      : [];
  if (!kind.answers) return rights;
  const points = of.points.filter(({ finding }) => finding !== 'withdrawn');
  if (points.length === 0)
    return [
      must('points.none', 'The complaint has no points yet, so nothing can be answered point by point. Set them out.', {
        to: 'stage',
        stage: 'understand',
      }),
      ...rights,
    ];
  const told = answersIn(reading.parts.flatMap(({ blocks }) => blocks));
  const part = partOfFindings(reading);
  return [...points.flatMap((point) => pointItems(point, told.get(point.id), part)), ...rights];
}

function pointItems({ id, position, finding }: PointOfCase, told: string | undefined, part: string): GateItem[] {
  if (finding === null)
    return [must('finding.missing', `Point ${position} has no finding yet.`, { to: 'stage', stage: 'investigate' })];
  if (told === undefined)
    return [must('point.unanswered', `Point ${position} is not answered in the letter.`, { to: 'put-in', part, point: id })];
  const said = verdictTold(told);
  if (said === undefined ? contradicts(pointInOwnWords(told), finding) : said !== finding)
    return [
      must(
        'finding.contradicted',
        `On point ${position} the letter says something else than the finding: ${verdictWords(finding)}`,
        { to: 'put-in', part, point: id },
      ),
    ];
  const reasons = said === undefined ? told : told.replace(verdictWords(said), '');
  const many = reasons.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return many >= fewestWords
    ? []
    : [must('reasons.thin', `Say why on point ${position}: what you looked at, and what it showed.`, { to: 'part', part })];
}

/** In own words, only where they say plainly the other thing. */
const contradicts = (own: 'upheld' | 'not-upheld' | undefined, finding: string): boolean =>
  own === 'upheld' ? finding === 'not-justified' : own === 'not-upheld' && (finding === 'justified' || finding === 'partly');

const lastPart = ({ parts }: Reading): string => parts.findLast(({ part }) => !part.locked)?.part.key ?? 'part-0';

/** The part the answers to points stand in: where the first is, or the longest open one. */
function partOfFindings({ parts }: Reading): string {
  const open = parts.filter(({ part }) => !part.locked && part.belongs !== false);
  const has = open.find(({ part }) => part.blocks.some((block) => block.kind === 'heading' && block.answers !== undefined));
  const named = open.find(({ part }) =>
    part.elements.some((one) => ['explanation', 'reasons', 'outcome', 'findings'].includes(one)),
  );
  return (has ?? named ?? open[0])?.part.key ?? 'part-0';
}
