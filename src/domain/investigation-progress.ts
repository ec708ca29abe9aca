// How far an investigation has come, as the rail of stages and the next step tell it: points found on, what others were asked for, the
// right of reply, the look of a second person. Only what the case itself shows; who should do what is said by the plan.
import type { ContributionStanding } from './contribution.ts';
import type { QualityState } from './quality-check.ts';

export interface InvestigationProgress {
  /** Positions of points that are not withdrawn and have no finding. */
  readonly unfound: readonly number[];
  readonly found: number;
  /** Of those found on: justified, in whole or in part, or settled without a finding. */
  readonly justified: number;
  /** Pieces of evidence that stand. */
  readonly evidence: number;
  /** Where each thing asked of others stands. */
  readonly contributions: readonly ContributionStanding[];
  /** Colleagues complained about who have not been heard. */
  readonly unheard: readonly string[];
  readonly quality: QualityState;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const how = (all: readonly ContributionStanding[], ...wanted: readonly ContributionStanding[]): number =>
  all.filter((one) => wanted.includes(one)).length;

export interface ProgressItem {
  readonly is: boolean;
  readonly words: string;
}

/** What is done and what is missing, in the order of the work. A complaint answered without findings owes none now. */
export function progressItems(progress: InvestigationProgress, answered: boolean): ProgressItem[] {
  const { unfound, found, evidence, contributions, unheard, quality } = progress;
  const [late, awaited] = [how(contributions, 'overdue'), how(contributions, 'overdue', 'due', 'waiting')];
  const came = how(contributions, 'received');
  return [
    ...(evidence > 0 ? [{ is: true, words: `${count(evidence, 'piece', 'pieces')} of evidence` }] : []),
    ...(came > 0 ? [{ is: true, words: `${count(came, 'contribution', 'contributions')} received` }] : []),
    ...(awaited > 0
      ? [
          {
            is: false,
            words: `${count(awaited, 'contribution', 'contributions')} waited for${late > 0 ? `, ${late} overdue` : ''}`,
          },
        ]
      : []),
    ...unheard.map((name) => ({ is: false, words: `${name} not heard yet` })),
    ...(found > 0 ? [{ is: true, words: `${count(found, 'point', 'points')} found on` }] : []),
    ...(unfound.length > 0 && !(answered && found === 0)
      ? [{ is: false, words: `No finding on ${unfound.length === 1 ? 'point' : 'points'} ${unfound.join(', ')}` }]
      : []),
    ...qualityItem(quality),
  ];
}

function qualityItem(quality: QualityState): ProgressItem[] {
  const words: Readonly<Record<QualityState, ProgressItem | null>> = {
    'not-asked': null,
    asked: { is: false, words: 'Waits for a second person' },
    passed: { is: true, words: 'Checked by a second person' },
    'sent-back': { is: false, words: 'Sent back by a second person' },
    outdated: { is: false, words: 'Changed since a second person checked it' },
  };
  const found = words[quality];
  return found ? [found] : [];
}

/**
 * What helps the investigation on most now, with the reason; undefined when nothing of it is left. `mayFind`: whether findings may be
 * made yet.
 */
export function progressStep(progress: InvestigationProgress, mayFind: boolean): { says: string; because: string } | undefined {
  const { unfound, contributions, unheard, quality } = progress;
  const late = how(contributions, 'overdue');
  if (late > 0)
    return { says: 'Ask again for what has not come', because: `${count(late, 'contribution is', 'contributions are')} overdue` };
  if (quality === 'sent-back')
    return { says: 'Look again at what was sent back', because: 'a second person found something missing' };
  const [first] = unfound;
  const [who] = unheard;
  if (first !== undefined && who !== undefined)
    return { says: `Ask ${who} for their reply`, because: 'they are complained about and have not been heard' };
  if (first !== undefined && !mayFind)
    return { says: 'Gather what the findings will rest on', because: 'the customer still has time to answer our understanding' };
  if (first !== undefined) return { says: `Find on point ${first}`, because: whyFind(progress) };
  if (quality === 'asked') return { says: 'Wait for the second person', because: 'they were asked to check the investigation' };
  return quality === 'outdated'
    ? { says: 'Ask for another check', because: 'a finding changed since a second person looked' }
    : undefined;
}

function whyFind({ unfound, found, contributions }: InvestigationProgress): string {
  const awaited = how(contributions, 'due', 'waiting');
  if (awaited > 0) return `${count(awaited, 'contribution is', 'contributions are')} still to come; what is here may be enough`;
  if (contributions.length > 0) return 'everything asked of others is in';
  return found === 0 ? 'no point has a finding yet' : `${count(unfound.length, 'point has', 'points have')} no finding yet`;
}
