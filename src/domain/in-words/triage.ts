// How complaints passed from hand to hand, told in sentences.
import { type Track, trackNames } from '../complaint.ts';
import type { triageHappenings } from '../happenings/triage.ts';
import { counted, type Sentences, type Told } from './say.ts';

interface Moved {
  readonly toPerson: string | null;
  readonly toTeam: string | null;
}

const to = ({ toPerson, toTeam }: Moved, { name }: Told): string => {
  if (toPerson !== null) return name(toPerson);
  return toTeam === null ? 'nobody' : `the team ${name(toTeam)}`;
};
const track = (name: string): string => (Object.hasOwn(trackNames, name) ? trackNames[name as Track].toLowerCase() : name);
const waitingFor: Readonly<Record<string, string>> = {
  us: 'us',
  customer: 'the customer',
  colleague: 'a colleague',
  'third-party': 'a third party',
};

export const triageSentences: Sentences<keyof typeof triageHappenings> = {
  'complaint-assigned': (facts, told) => `gave it to ${to(facts, told)}`,
  'complaint-taken': (facts) => (facts.next ? 'took it as the next one' : 'took it'),
  'complaint-transferred': (facts, told) => `passed it to ${to(facts, told)}`,
  'complaint-accepted': () => 'accepted it',
  'complaint-handed-back': (facts, told) => `handed it back to ${to(facts, told)}`,
  'complaint-routed': (facts, { name }) => `sent it to the team ${name(facts.team)} by a routing rule`,
  'track-chosen': (facts) => `changed the track from ${track(facts.was)} to ${track(facts.becomes)}`,
  'level-raised': (facts, { name }) =>
    `took it from stage ${facts.was} to stage ${facts.becomes}` +
    (facts.decidedBy === null ? '' : `, to be decided by somebody other than ${name(facts.decidedBy)}`),
  'waiting-on-changed': (facts) => `now waits for ${waitingFor[facts.becomes] ?? facts.becomes}`,
  'routing-changed': (facts) =>
    `changed the routing rules; there ${facts.rules.length === 1 ? 'is' : 'are'} ${counted(facts.rules.length, 'rule', 'rules')}`,
  'workload-limit-changed': (facts) =>
    facts.becomes === null ? 'took the workload limit away' : `set the workload limit to ${facts.becomes}`,
  'handlers-warned': (facts) =>
    `warned handlers: ${counted(facts.soon, 'complaint', 'complaints')} at risk, ${counted(facts.overdue, 'complaint', 'complaints')} overdue`,
  'list-exported': (facts) => `exported a list (${facts.list}, ${facts.format})`,
};
