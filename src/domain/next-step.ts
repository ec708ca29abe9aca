// The next step on a complaint, in words, with the reason: the one thing that helps it on most now. It looks only at what is
// known of the case, so two people who open it read the same. It reminds; it does not do, and it never blames.
import type { ClockStanding } from './clock-face.ts';
import { type DecidingProgress, decidingStep } from './deciding-progress.ts';
import type { Deed } from './complaint-deed.ts';
import type { ComplaintState, Stage, WaitingOn } from './complaint.ts';
import { dueInSentence } from './due-words.ts';
import { type InvestigationProgress, progressStep } from './investigation-progress.ts';
import type { UnderstandingStanding } from './understanding.ts';

export interface CaseFacts {
  readonly state: ComplaintState;
  readonly handler: string | null;
  readonly waitingOn: WaitingOn;
  readonly acknowledged: boolean;
  /** Points that are still to be answered. */
  readonly points: number;
  /** Whether it was said what it is about; null while there is nothing to choose from. */
  readonly classified: boolean | null;
  /** Whether anybody on the customer's side can be reached at all. */
  readonly reachable: boolean;
  /** Representatives whose authority has not been seen. */
  readonly authorityAwaited: readonly string[];
  /** The clock that runs out first: what is due, when in words, and whether that is close or past. */
  readonly due: {
    readonly what: string;
    readonly when: string;
    readonly standing: ClockStanding;
    /** Whether it asks us to tell the customer how it stands. */
    readonly informs: boolean;
  } | null;
  /** Promises to the customer that are still to be kept, and those of them past their day. */
  readonly promises: { readonly owed: number; readonly late: number };
  /** Letters being written, and sent; and the body outside it was passed on to without the customer being told so. */
  readonly letters: { readonly writing: number; readonly sent: number; readonly untold: string | null };
  readonly mergedInto: string | null;
  readonly understanding: UnderstandingStanding;
  /** Requests to the customer that are still open, and how many of them are late. */
  readonly asked: { readonly open: number; readonly late: number };
  readonly investigation: InvestigationProgress;
  readonly deciding: DecidingProgress;
  /** Other rules under which it has come to nothing yet; whether the customer was asked if they are satisfied; what it teaches. */
  readonly ending: { readonly otherRules: readonly string[]; readonly asked: boolean; readonly lessons: number };
}

export interface NextStep {
  readonly says: string;
  readonly because: string;
  /** What does it, or records that it was done elsewhere, where something here does. */
  readonly deed: Deed | 'take' | 'open-survivor' | null;
  /** The stage where it is done. */
  readonly stage?: Stage;
}

type Rule = (facts: CaseFacts) => NextStep | undefined;

const step = (says: string, because: string, deed: NextStep['deed'] = null): NextStep => ({ says, because, deed });
/** What stands in the place of a next step while what is done with a complaint is restricted. */
export const whileRestricted: NextStep = step(
  'Keep it, and do nothing else with it',
  'its customer had what we do with it restricted. What they say can still be noted; the times of the rules run on.',
);

/** By a letter, or told in another way and then recorded. */
const told = (says: string, because: string, deed: NextStep['deed']): NextStep => ({ says, because, deed, stage: 'respond' });
const inStage = (stage: Stage, says: string, because: string): NextStep => ({ says, because, deed: null, stage });

/** Whoever complained has to know who has it now, also once it is settled here. */
const passedOn: Rule = ({ letters: { untold } }) =>
  untold === null
    ? undefined
    : inStage('respond', `Tell the customer that it went to ${untold}`, 'it was passed on, and they have not been told');

const over: Rule = ({ state, mergedInto }) => {
  if (state === 'merged')
    return step(`Go on with ${mergedInto ?? 'the other complaint'}`, 'this one was merged into it', 'open-survivor');
  if (state === 'closed') return step('Nothing more to do', 'it is closed; reopen it if the customer comes back');
  if (state === 'withdrawn') return step('Nothing more to do', 'the customer withdrew it');
  if (state === 'not-for-us') return step('Nothing more to do', 'it was declined, with the reason and where to go instead');
  return state === 'undone' ? step('Nothing more to do', 'it was taken back with its import') : undefined;
};

const says = (due: NonNullable<CaseFacts['due']>): string => dueInSentence(due.what, due.when);

const overdue: Rule = ({ due, acknowledged }) => {
  if (due?.standing !== 'overdue') return undefined;
  if (!acknowledged) return told('Acknowledge it now', says(due), 'acknowledge');
  return due.informs
    ? told('Tell the customer how it stands', says(due), 'tell-progress')
    : told('Answer it now, or tell the customer when you will', says(due), 'record-answer');
};

const promised: Rule = ({ promises: { late } }) =>
  late === 0
    ? undefined
    : {
        ...step(
          'Keep what was promised, or tell the customer a new date',
          late === 1 ? 'a promise is late' : `${late} promises are late`,
        ),
        stage: 'put-right',
      };

const unheard: Rule = ({ due, acknowledged }) =>
  due?.informs && acknowledged && due.standing === 'at-risk'
    ? told('Tell the customer how it stands', says(due), 'tell-progress')
    : undefined;

const unowned: Rule = ({ handler }) =>
  handler === null ? step('Take it, or give it to a handler', 'nobody owns it yet', 'take') : undefined;

const unacknowledged: Rule = ({ acknowledged, due }) =>
  acknowledged
    ? undefined
    : told(
        'Acknowledge it: the reference, what happens next, and whom to ask',
        due ? says(due) : 'the customer has not yet heard that we have it',
        'acknowledge',
      );

const unauthorised: Rule = ({ authorityAwaited: [name] }) =>
  name === undefined
    ? undefined
    : step(`See ${name}’s authority to speak for the customer`, 'until then we may not tell them about the case', 'change-parties');

const unset: Rule = ({ points, classified }) => {
  if (points === 0) return step('Set out its points', 'each thing complained about needs its own answer', 'change-points');
  return classified !== false ? undefined : step('Say what it is about', 'product and category are not chosen yet', 'classify');
};

const waiting: Rule = ({ waitingOn, deciding }) => {
  if (waitingOn === 'customer' && deciding.open > 0)
    return inStage('decide', 'Wait for the customer’s answer, or ask again', 'the offers lie before them');
  if (waitingOn === 'customer') return step('Wait for the customer, or ask again', 'we asked them for something');
  if (waitingOn === 'colleague') return step('Ask the colleague how far they are', 'we wait for their part');
  return waitingOn === 'third-party' ? step('Wait for the third party', 'it is with them now') : undefined;
};

const unanswered: Rule = ({ asked: { late } }) =>
  late === 0
    ? undefined
    : inStage(
        'understand',
        'Ask the customer again',
        `${late === 1 ? 'what we asked them for has' : `${late} things we asked them for have`} not come`,
      );

const understood: Rule = ({ understanding }) => {
  if (understanding === 'none')
    return inStage('understand', 'Say back to the customer what you understood', 'findings wait until they have had their say');
  if (understanding === 'being-written')
    return inStage('understand', 'Put our understanding to the customer', 'it is being written and has not been sent');
  if (understanding === 'corrected')
    return inStage('understand', 'Send the next version of our understanding', 'the customer corrected the last one');
  return undefined;
};

const lookedInto: Rule = ({ investigation, understanding }) => {
  const found = progressStep(investigation, understanding !== 'waiting');
  return found && inStage('investigate', found.says, found.because);
};

/** What was found justified is put right in the way that serves best, so the ways are weighed before the answer is written. */
const weighed: Rule = ({ investigation: { unfound, justified }, deciding, letters }) =>
  unfound.length > 0 || justified === 0 || deciding.options > 0 || letters.writing > 0
    ? undefined
    : inStage(
        'decide',
        'Weigh what would put it right',
        justified === 1
          ? 'a point was found justified and no option is put down'
          : `${justified} points were found justified and no option is put down`,
      );

const decided: Rule = ({ deciding, state }) => {
  const found = decidingStep(deciding, state === 'answered');
  return found && inStage('decide', found.says, found.because);
};

/** What an answered complaint still asks for before it is closed. */
function ended({ otherRules: [rules], asked, lessons }: CaseFacts['ending']): NextStep {
  if (rules !== undefined)
    return inStage('respond', 'Tell the customer what it came to under the other rules too', `nothing says it yet under ${rules}`);
  if (!asked) return inStage('put-right', 'Ask the customer whether they are satisfied', 'it has been answered');
  if (lessons === 0) return inStage('learn', 'Note what it teaches, or that it teaches nothing', 'it has been answered');
  return step('Close it', 'it has been answered and nothing is outstanding', 'close');
}

const answerable: Rule = ({ state, due, points, letters, investigation, ending, promises: { owed } }) => {
  if (state === 'answered' && owed > 0)
    return {
      ...step('Keep what was promised', owed === 1 ? 'a promise is still to be kept' : `${owed} promises are still to be kept`),
      stage: 'put-right',
    };
  if (state === 'answered') return ended(ending);
  // A clock that asks for news is no reason to answer: telling them how it stands would meet it as well.
  const pressing = due === null || due.informs ? undefined : says(due);
  if (letters.writing > 0)
    return inStage('respond', 'Finish the letter and send it', pressing ?? 'it is being written and has not gone');
  const count = points === 1 ? 'its point' : `its ${points} points`;
  const found = investigation.found > 0 && investigation.unfound.length === 0;
  return told(
    found ? `Answer ${count}` : `Look into ${count} and answer`,
    pressing ?? (found ? 'every point has its finding' : 'everything needed to begin is here'),
    'record-answer',
  );
};

const inOrder: readonly Rule[] = [
  passedOn,
  over,
  overdue,
  promised,
  unowned,
  unacknowledged,
  unauthorised,
  unset,
  unheard,
  unanswered,
  waiting,
  understood,
  lookedInto,
  weighed,
  decided,
];

/** The next step. Answered complaints only need closing: what was missing before no longer holds it up. */
export function nextStep(facts: CaseFacts): NextStep {
  const rules = facts.state === 'answered' ? [passedOn, promised, unanswered, decided, answerable] : [...inOrder, answerable];
  for (const rule of rules) {
    const found = rule(facts);
    if (found) return found;
  }
  return step('Nothing more to do', 'it is settled');
}
