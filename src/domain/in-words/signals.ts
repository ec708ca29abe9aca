// What happens to signals, told in sentences.
import type { signalHappenings } from '../happenings/signals.ts';
import { type Dismissal, dismissals, type SignalOutcome, signalOutcomes } from '../signal/signal.ts';
import type { Sentences } from './say.ts';

const contacts = (count: number): string => (count === 1 ? 'one contact' : `${count} contacts`);
const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
const why = (reason: string): string => (Object.hasOwn(dismissals, reason) ? small(dismissals[reason as Dismissal]) : reason);
const cameOf = (outcome: string): string =>
  Object.hasOwn(signalOutcomes, outcome) ? small(signalOutcomes[outcome as SignalOutcome]) : outcome;

export const signalSentences: Sentences<keyof typeof signalHappenings> = {
  'contacts-read': (facts) =>
    `read ${contacts(facts.contacts)} for early signs${facts.signals > 0 ? `, and found them in ${facts.signals}` : ''}${facts.takenBack ? `; took back those in ${facts.takenBack}` : ''}`,
  'reading-again-begun': (facts) => `put ${contacts(facts.contacts)} on the list to be read again by the new model`,
  'contacts-weighed-again': (facts) =>
    `weighed ${contacts(facts.contacts)} again; circumstances changed for ${facts.changed}${facts.signals > 0 ? `, and ${facts.signals} show signs now` : ''}`,
  'signs-noticed': (facts) => `noted what they noticed in a contact${facts.signs === 0 ? ': nothing any more' : ''}`,
  'signal-confirmed': () => 'confirmed the early signs in a contact',
  'signal-dismissed': (facts) => `dismissed the early signs in a contact: ${why(facts.reason)}`,
  'signal-action-chosen': () => 'chose what to do about the early signs in a contact',
  'signal-action-done': () => 'did something about the early signs in a contact',
  'signal-settled': (facts) => `said what came of the early signs in a contact: ${cameOf(facts.outcome)}`,
  'playbook-step-kept': (facts) => (facts.added ? 'added a step to the playbook' : 'changed a step of the playbook'),
  'playbook-step-retired': () => 'took a step out of the playbook',
  'signal-weights-fitted': (facts) => `fitted the weights of early signs to what became of ${contacts(facts.contacts)}`,
  'signal-weights-used': (facts) =>
    facts.weights === null ? 'went back to the usual weights of early signs' : 'put fitted weights of early signs to use',
  'playbook-ordered': () => 'changed the order of the playbook',
};
