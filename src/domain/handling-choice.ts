// Choices an organisation makes about its handling, each a whole number with its limits: how long a customer may be without
// news, when to ask afterwards how it went, how long a closed complaint may be reopened. The database holds what was chosen;
// these are the words and limits. Not the rules of a regulator: those are in packs and cannot be chosen.
import { uncheckedChoices } from './file-check.ts';
import { levelInWords, type SignalLevel, signalLevels } from './signal/signal.ts';

export const choiceUnits = [
  'days',
  'yes-or-no',
  'by-itself',
  'hour',
  'of-a-hundred',
  'a-month',
  'signal-level',
  'unchecked',
] as const;
export type ChoiceUnit = (typeof choiceUnits)[number];

interface Choice {
  readonly name: string;
  readonly says: string;
  readonly unit: ChoiceUnit;
  readonly least: number;
  readonly most: number;
}

export const handlingChoices = {
  'silence-first-contact': {
    name: 'Longest silence: resolve at first contact',
    says: 'A customer on this track is told how it stands at least this often.',
    unit: 'days',
    least: 1,
    most: 60,
  },
  'silence-early-resolution': {
    name: 'Longest silence: early resolution',
    says: 'A customer on this track is told how it stands at least this often.',
    unit: 'days',
    least: 1,
    most: 60,
  },
  'silence-full-investigation': {
    name: 'Longest silence: full investigation',
    says: 'A customer on this track is told how it stands at least this often.',
    unit: 'days',
    least: 1,
    most: 60,
  },
  'follow-up-days': {
    name: 'Follow-up after closing',
    says: 'When closing, this many days ahead is offered as the day to ask the customer whether it stayed right.',
    unit: 'days',
    least: 1,
    most: 365,
  },
  'reopen-days': {
    name: 'Reopening by the handler',
    says: 'A handler can reopen a closed complaint for this long; after that a manager can.',
    unit: 'days',
    least: 1,
    most: 3650,
  },
  'escalate-at-risk': {
    name: 'Escalate by itself when a date is at risk',
    says: 'Managers of the team are asked to look at a complaint once its most pressing date is at risk.',
    unit: 'yes-or-no',
    least: 0,
    most: 1,
  },
  'acknowledge-by-email': {
    name: 'Acknowledge new complaints',
    says: 'By the way each customer likes: e-mail and text messages can go by themselves; what is to be posted or read out is prepared and stands in My work. The letter is that of their rules, and is held back while anything is missing.',
    unit: 'by-itself',
    least: 0,
    most: 2,
  },
  'inform-stage': {
    name: 'Tell customers when handling moves on',
    says: 'Once we begin to look into a complaint, and once we begin to decide it.',
    unit: 'by-itself',
    least: 0,
    most: 2,
  },
  'inform-promise-kept': {
    name: 'Tell customers that a promise was kept',
    says: 'Where whoever kept it did not tell them already.',
    unit: 'by-itself',
    least: 0,
    most: 2,
  },
  'inform-no-news': {
    name: 'Tell customers that there is no news yet',
    says: 'On the day they should hear from us at the latest: the longest silence of their track, or the day they were told.',
    unit: 'by-itself',
    least: 0,
    most: 2,
  },
  'quiet-from': {
    name: 'Quiet hours: from',
    says: 'From this hour nothing is prepared or sent to customers by itself.',
    unit: 'hour',
    least: 0,
    most: 23,
  },
  'quiet-until': {
    name: 'Quiet hours: until',
    says: 'The same hour as above: there are no quiet hours.',
    unit: 'hour',
    least: 0,
    most: 23,
  },
  'feedback-of-a-hundred': {
    name: 'Ask how it went',
    says: 'Of every hundred people whose question or problem was settled, so many are asked how it went. 0: nobody is asked.',
    unit: 'of-a-hundred',
    least: 0,
    most: 100,
  },
  'feedback-after-days': {
    name: 'Ask how it went: when',
    says: 'So long after it was settled.',
    unit: 'days',
    least: 0,
    most: 60,
  },
  'satisfaction-of-a-hundred': {
    name: 'Ask after closing whether it was put right',
    says: 'Of every hundred people whose complaint was closed, so many are asked by the program, once; they need not be asked by hand before. 0: nobody is asked by itself.',
    unit: 'of-a-hundred',
    least: 0,
    most: 100,
  },
  'satisfaction-after-days': {
    name: 'Ask after closing: when',
    says: 'So long after it was closed.',
    unit: 'days',
    least: 0,
    most: 90,
  },
  'feedback-rest-days': {
    name: 'Ask how it went: rest',
    says: 'Nobody is asked again within this time, after a question or after a complaint.',
    unit: 'days',
    least: 1,
    most: 3650,
  },
  'data-request-second-look': {
    name: 'Second look before data is handed over',
    says: 'What was collected for somebody who asks for their data is looked at by a second person before it can be drawn up.',
    unit: 'yes-or-no',
    least: 0,
    most: 1,
  },
  'signals-from': {
    name: 'Early signs: from which on they are listed',
    says: 'A contact with weaker signs than this is read all the same, and not put before anybody.',
    unit: 'signal-level',
    least: 1,
    most: 3,
  },
  'signals-repeat-days': {
    name: 'Early signs: contact again within',
    says: 'When a customer was in touch before within this time, it speaks for a complaint.',
    unit: 'days',
    least: 1,
    most: 60,
  },
  'signals-read-imported': {
    name: 'Early signs: read imported contacts',
    says: 'What was said in complaints that are imported is read too. It is not told as new.',
    unit: 'yes-or-no',
    least: 0,
    most: 1,
  },
  'watch-false-alarms': {
    name: 'What is new: false alarms agreed to',
    says: 'So many times a month, at most, chance alone may look like a problem. More false alarms are earlier alarms: each costs a minute to look at.',
    unit: 'a-month',
    least: 1,
    most: 60,
  },
  'watch-words': {
    name: 'What is new: watch words',
    says: 'A word, or two words together, that come more often than usual in what customers tell us.',
    unit: 'yes-or-no',
    least: 0,
    most: 1,
  },
  'watch-products': {
    name: 'What is new: watch products',
    says: 'A product or service that customers tell us of more often than usual, whatever their words.',
    unit: 'yes-or-no',
    least: 0,
    most: 1,
  },
  'watch-near': {
    name: 'What is new: watch for nearly the same words',
    says: 'Several customers who say nearly the same within days: a letter passed around, or one fault told by many.',
    unit: 'yes-or-no',
    least: 0,
    most: 1,
  },
  'watch-everything': {
    name: 'What is new: watch how much comes altogether',
    says: 'More contacts than usual for these hours, of no matter in particular.',
    unit: 'yes-or-no',
    least: 0,
    most: 1,
  },
  'affected-kept-days': {
    name: 'Lists of customers whom a problem touched',
    says: 'So long after a problem ended, the list and what was sent to each are erased, with whoever is known by nothing else. The figures stay.',
    unit: 'days',
    least: 1,
    most: 3650,
  },
  'open-unchecked': {
    name: 'Files that were not checked',
    says: 'Whether colleagues may open a file that was not checked for malware. Files in quarantine are never opened; customers and people outside never get one that is held.',
    unit: 'unchecked',
    least: 0,
    most: 2,
  },
} as const satisfies Record<string, Choice>;

/** A choice among the levels of signals is kept as a number, from 1. */
export const signalLevelChosen = (value: number): SignalLevel => signalLevels[value - 1] ?? 'clear';

/** How far the program goes by itself. */
export const byItself = ['A colleague does it', 'Prepared for a colleague to send', 'Sent by itself'] as const;

export type HandlingChoice = keyof typeof handlingChoices;
export const handlingChoiceNames = Object.keys(handlingChoices) as [HandlingChoice, ...HandlingChoice[]];

/** The value as people say it: '14 days', 'yes'. */
export function choiceInWords(name: HandlingChoice, value: number): string {
  if (handlingChoices[name].unit === 'yes-or-no') return value === 1 ? 'yes' : 'no';
  if (handlingChoices[name].unit === 'by-itself') return `“${byItself[value] ?? value}”`;
  if (handlingChoices[name].unit === 'hour') return `${value}:00`;
  if (handlingChoices[name].unit === 'of-a-hundred') return `${value} of a hundred`;
  if (handlingChoices[name].unit === 'a-month') return `${value} a month`;
  if (handlingChoices[name].unit === 'signal-level') return `“${levelInWords[signalLevelChosen(value)]}”`;
  if (handlingChoices[name].unit === 'unchecked') return `“${uncheckedChoices[value] ?? value}”`;
  return `${value} ${value === 1 ? 'day' : 'days'}`;
}

/** Why the value cannot be chosen, in words; undefined when it can. */
export function wrongChoice(name: HandlingChoice, value: number): string | undefined {
  const { least, most } = handlingChoices[name];
  return value >= least && value <= most ? undefined : `Choose a whole number from ${least} to ${most}.`;
}
