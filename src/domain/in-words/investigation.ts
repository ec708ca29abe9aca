// How a complaint was looked into, told in sentences.
import { type Track, trackNames } from '../complaint.ts';
import { type CameBy, cameBy } from '../contribution.ts';
import { type Weight, weights } from '../evidence.ts';
import { findingNames } from '../finding.ts';
import type { investigationHappenings } from '../happenings/investigation.ts';
import type { PointFinding } from '../overall-outcome.ts';
import { counted, type Sentences } from './say.ts';

const found = (verdict: string): string => findingNames[verdict as PointFinding].toLowerCase();
const weight = (name: string): string => weights[name as Weight].toLowerCase();
const resting = (evidence: number): string =>
  evidence === 0 ? '' : `, resting on ${counted(evidence, 'piece of evidence', 'pieces of evidence')}`;
const track = (name: string): string => trackNames[name as Track].toLowerCase();
const by = (name: string): string => cameBy[name as CameBy];

export const investigationSentences: Sentences<keyof typeof investigationHappenings> = {
  'finding-made': (facts) => `found point ${facts.position} ${found(facts.verdict)}${resting(facts.evidence)}`,
  'finding-changed': (facts) =>
    (facts.was === facts.becomes
      ? `worded the finding on point ${facts.position} anew, still ${found(facts.becomes)}`
      : `changed the finding on point ${facts.position} from ${found(facts.was)} to ${found(facts.becomes)}`) +
    resting(facts.evidence),
  'evidence-recorded': (facts) =>
    `entered ${facts.digest === null ? 'something seen' : 'a file'} as evidence (${weight(facts.weight)})`,
  'evidence-weighed': (facts) =>
    facts.was === facts.becomes
      ? 'said anew what a piece of evidence bears on and why'
      : `weighed a piece of evidence anew: ${weight(facts.was)} before, ${weight(facts.becomes)} now`,
  'evidence-struck': () => 'struck a piece of evidence, with the reason',
  'fact-recorded': (facts) => `set down a fact as ${facts.standing}`,
  'fact-changed': (facts) =>
    facts.was === facts.becomes ? 'worded a fact anew' : `changed a fact from ${facts.was} to ${facts.becomes}`,
  'fact-struck': () => 'struck a fact, with the reason',
  'contribution-asked': (facts, { name }) =>
    `asked ${facts.person === null ? 'somebody without an account' : name(facts.person)} for ` +
    `${facts.as === 'reply' ? 'their reply' : 'a contribution'}, due ${facts.dueOn}` +
    (facts.byLink ? ', by a link' : '') +
    (facts.files > 0 ? `, showing ${counted(facts.files, 'file', 'files')}` : ''),
  'contribution-chased': (facts) => `chased a contribution, now due ${facts.dueOn}`,
  'contribution-link-renewed': (facts) => `made a new link for a contribution, good for ${counted(facts.days, 'day', 'days')}`,
  'contribution-received': (facts) =>
    facts.by === 'told' ? 'wrote down a contribution that was told to us' : `gave the contribution asked for, ${by(facts.by)}`,
  'contribution-declined': (facts) =>
    facts.by === 'told' ? 'wrote down that a contribution was declined' : `declined to contribute, ${by(facts.by)}`,
  'contribution-withdrawn': () => 'no longer asks for a contribution',
  'contributions-warned': (facts) => `told handlers of ${counted(facts.overdue, 'overdue contribution', 'overdue contributions')}`,
  'reply-waived': (facts, { name }) => `wrote down why the reply of ${name(facts.person)} is not needed`,
  'question-set': () => 'set a question to answer',
  'question-answered': () => 'answered a question of the plan',
  'question-struck': () => 'struck a question of the plan, with the reason',
  'task-set': (facts, { name }) =>
    `set a task${facts.person === null ? '' : ` for ${name(facts.person)}`}${facts.dueOn === null ? '' : `, due ${facts.dueOn}`}`,
  'task-done': () => 'did a task',
  'task-struck': () => 'struck a task, with the reason',
  'check-marked': (facts) =>
    ({ done: 'ticked an item of the checklist', 'not-needed': 'noted that an item of the checklist is not needed' })[facts.as] ??
    'took the tick off an item of the checklist',
  'checklist-changed': (facts) =>
    `changed the checklist for ${track(facts.track)}; it has ${counted(facts.becomes.length, 'item', 'items')}`,
  'quality-check-asked': (facts, { name }) =>
    `asked ${facts.of === null ? 'for a second person' : name(facts.of)} to check the work`,
  'quality-check-passed': () => 'checked the work and passed it',
  'quality-check-sent-back': () => 'checked the work and sent it back, with reasons',
};
