// How a complaint was understood, told in sentences.
import { channelInWords } from '../channel.ts';
import { type Track, trackNames } from '../complaint.ts';
import { dateInWords, parseDay } from '../day.ts';
import type { understandingHappenings } from '../happenings/understanding.ts';
import { isQuestion, questions } from '../open-question.ts';
import { PAUSE_REASONS, type PauseReason } from '../stopped-time.ts';
import { counted, inSentence, type Sentences } from './say.ts';

const by = (channel: string): string => inSentence(channelInWords(channel));
const date = (written: string): string => {
  const day = parseDay(written);
  return day === null ? written : dateInWords(day);
};
const asked = (question: string): string => (isQuestion(question) ? `“${questions[question].asks}”` : 'a question');
const why = (reason: string): string => (Object.hasOwn(PAUSE_REASONS, reason) ? PAUSE_REASONS[reason as PauseReason] : reason);
const clocks = (of: readonly string[]): string => counted(of.length, 'clock', 'clocks');

export const understandingSentences: Sentences<keyof typeof understandingHappenings> = {
  'understanding-written': (facts) => `wrote on version ${facts.number} of our understanding`,
  'understanding-dropped': (facts) => `dropped version ${facts.number} of our understanding, which had not been sent`,
  'understanding-sent': (facts, { when }) =>
    `put version ${facts.number} of our understanding to the customer ${when(facts.at)} (${by(facts.channel)}), ` +
    `with ${counted(facts.points, 'point', 'points')}; they have until ${date(facts.answerBy)} to answer`,
  'understanding-confirmed': (facts, { when }) =>
    `recorded that the customer confirmed version ${facts.number} of our understanding ${when(facts.at)} (${by(facts.channel)})`,
  'understanding-corrected': (facts, { when }) =>
    `recorded that the customer corrected version ${facts.number} of our understanding ${when(facts.at)} (${by(facts.channel)}), ` +
    'and began the next',
  'findings-allowed-unconfirmed': () => 'said why findings need not wait for the customer’s word',
  'answer-noted': (facts) =>
    facts.known === 'answered'
      ? `noted the customer’s answer to ${asked(facts.question)}`
      : `noted that ${asked(facts.question)} ${facts.known === 'not-known' ? 'was asked, and it is not known' : 'need not be asked here'}`,
  'information-asked': (facts, { when }) =>
    `asked the customer for information ${when(facts.at)} (${by(facts.channel)}), by ${date(facts.due)}` +
    (facts.holdsUp ? '; we wait for it' : ''),
  'information-chased': (facts) =>
    `asked the customer again (${by(facts.channel)}): due ${date(facts.due.becomes)}, not ${date(facts.due.was)}`,
  'information-received': (facts, { when }) =>
    `recorded what the customer sent ${when(facts.at)} (${by(facts.channel)})` +
    (facts.files > 0 ? `, with ${counted(facts.files, 'file', 'files')}` : ''),
  'information-request-withdrawn': () => 'withdrew a request to the customer',
  'information-marked-late': (facts) => `marked a request to the customer late; it was due ${date(facts.due)}`,
  'clock-paused': (facts) => `paused ${clocks(facts.clocks)}: ${why(facts.reason)}`,
  'clock-resumed': (facts) => `let ${clocks(facts.clocks)} run again; paused before: ${why(facts.reason)}`,
  'chronology-entry-added': () => 'added to what happened to the customer',
  'chronology-entry-corrected': () => 'corrected an entry of what happened to the customer',
  'chronology-entry-removed': () => 'took an entry out of what happened to the customer',
  'chronology-entry-restored': () => 'put an entry back into what happened to the customer',
  'fair-time-changed': (facts) =>
    `changed the fair time to answer our understanding (${inSentence(trackNames[facts.track as Track])}) from ${facts.was} to ${facts.becomes}`,
};
