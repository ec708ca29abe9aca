// Open questions: what is still worth asking the customer, drawn from what is missing. Each is put so that it cannot be answered with
// yes or no, says why it helps, and where its answer is noted. It is asked no more once answered, or once they were asked and it
// is not known. Not a request for information, which waits for something with a date.
export const questions = {
  reach: {
    asks: 'How can we best reach you, and at what times?',
    because: 'there is no way yet to send them an answer',
    notedIn: 'parties',
  },
  'still-happening': {
    asks: 'How are things today? Is anything still going wrong, or getting worse?',
    because: 'what is still going on may need to be stopped first',
    notedIn: 'answer',
  },
  'outcome-wanted': {
    asks: 'What would you like us to do?',
    because: 'the outcome they want is not known',
    notedIn: 'answer',
  },
  'matters-most': {
    asks: 'What would go furthest towards putting this right for you?',
    because: 'it is not known what matters most to them, and it is not always money',
    notedIn: 'answer',
  },
  dates: {
    asks: 'When did this begin, and what happened after that?',
    because: 'there are no dates yet for what happened to them',
    notedIn: 'chronology',
  },
  impact: {
    asks: 'What has this meant for you day to day: time, money, health, worry?',
    because: 'nothing is noted of the effect on them',
    notedIn: 'answer',
  },
  product: {
    asks: 'Which product or service was it, and what part of it let you down?',
    because: 'product or category is not chosen yet',
    notedIn: 'classify',
  },
  points: {
    asks: 'What are the separate things you would like us to answer?',
    because: 'no points are set out, and each needs its own answer',
    notedIn: 'points',
  },
  evidence: {
    asks: 'What do you have that shows what happened: letters, photographs, messages, names?',
    because: 'no file is kept with the complaint',
    notedIn: 'answer',
  },
  'told-before': {
    asks: 'Whom have you told about this before, and what did they say?',
    because: 'what was promised before may still be owed',
    notedIn: 'answer',
  },
  adjustments: {
    asks: 'What would make it easier for you to deal with us: large print, calls at certain times, somebody with you?',
    because: 'nothing is noted of how they need us to work with them',
    notedIn: 'answer',
  },
  'anything-else': {
    asks: 'What have we not talked about that you would like us to know?',
    because: 'people often keep the hardest thing for last',
    notedIn: 'answer',
  },
} as const satisfies Record<
  string,
  { asks: string; because: string; notedIn: 'answer' | 'chronology' | 'classify' | 'points' | 'parties' }
>;

export type QuestionId = keyof typeof questions;
export const isQuestion = (id: string): id is QuestionId => Object.hasOwn(questions, id);

/** The questions whose answer is noted in words of its own; the others are answered by what the case itself then holds. */
export const isNotedInWords = (id: QuestionId): boolean => questions[id].notedIn === 'answer';

export const knownWays = {
  answered: 'They answered',
  'not-known': 'Asked, and it is not known',
  'not-needed': 'No need to ask here',
} as const;
export type Known = keyof typeof knownWays;

export interface KnownOfCase {
  readonly reachable: boolean;
  readonly outcomeWanted: boolean;
  readonly dates: number;
  readonly classified: boolean;
  readonly points: number;
  readonly files: number;
  readonly adjustments: boolean;
  /** The questions that were asked already, whatever came of it. */
  readonly noted: readonly string[];
}

export interface OpenQuestion {
  readonly id: QuestionId;
  readonly asks: string;
  readonly because: string;
  readonly notedIn: (typeof questions)[QuestionId]['notedIn'];
}

/** What is still worth asking, what helps most first. */
export function openQuestions(known: KnownOfCase): OpenQuestion[] {
  const has: Partial<Record<QuestionId, boolean>> = {
    reach: known.reachable,
    'outcome-wanted': known.outcomeWanted,
    dates: known.dates > 0,
    product: known.classified,
    points: known.points > 0,
    evidence: known.files > 0,
    adjustments: known.adjustments,
  };
  return Object.keys(questions)
    .filter(isQuestion)
    .filter((id) => !has[id] && !known.noted.includes(id))
    .map((id) => ({ id, ...questions[id] }));
}
