// What happens to a complaint itself while it is handled: corrected, sorted, answered, settled. Told in sentences.
import { channelInWords } from '../channel.ts';
import type { Stage } from '../complaint.ts';
import { type AnswerKind, answerKinds, type Outcome, outcomes } from '../milestone.ts';
import { type Authority, authorities, type PartyRole, partyRoles } from '../party.ts';
import { stageNames } from '../stage-names.ts';
import { counted, inSentence, listed, type Sentences } from './say.ts';

type Kinds =
  | 'complaint-logged'
  | 'complaint-corrected'
  | 'severity-changed'
  | 'complaint-classified'
  | 'cause-chosen'
  | 'points-added'
  | 'point-corrected'
  | 'point-withdrawn'
  | 'point-restored'
  | 'party-added'
  | 'party-changed'
  | 'party-removed'
  | 'stage-changed'
  | 'complaint-acknowledged'
  | 'complaint-answered'
  | 'complaint-closed'
  | 'complaint-declined'
  | 'complaint-withdrawn'
  | 'complaint-reopened';

const by = (channel: string): string => inSentence(channelInWords(channel));
const role = (name: string): string => partyRoles[name as PartyRole].toLowerCase();
const stage = (name: string): string => stageNames[name as Stage];
const state = (name: string): string => (name === 'not-for-us' ? 'declined' : name);

const wordingNames: Readonly<Record<string, string>> = {
  title: 'the title',
  description: 'what happened',
  'outcome-wanted': 'the outcome wanted',
};

export const caseSentences: Sentences<Kinds> = {
  'complaint-logged': (facts, { when }) =>
    `logged the complaint, received ${when(facts.receivedAt)} (${by(facts.channel)})` +
    (facts.points > 0 ? `, with ${counted(facts.points, 'point', 'points')}` : ''),
  'complaint-corrected': (facts, { when }) => {
    const { receivedAt, channel, wordings } = facts;
    const parts = [
      ...(receivedAt ? [`the date received from ${when(receivedAt.was)} to ${when(receivedAt.becomes)}`] : []),
      ...(channel ? [`the channel from ${by(channel.was)} to ${by(channel.becomes)}`] : []),
      ...wordings.map(({ field }) => wordingNames[field] ?? field),
    ];
    return `corrected ${listed(parts)}`;
  },
  'severity-changed': (facts) =>
    facts.was === facts.becomes
      ? `gave other reasons for the severity ${facts.becomes}`
      : `changed the severity from ${facts.was} to ${facts.becomes}`,
  'complaint-classified': ({ product, category }, { name }) => {
    const said = (what: string, { was, becomes }: { was: string | null; becomes: string | null }): string =>
      `the ${what} ${was === null ? '' : `from ${name(was)} `}to ${becomes === null ? 'none' : name(becomes)}`;
    return `changed ${listed([...(product ? [said('product', product)] : []), ...(category ? [said('category', category)] : [])])}`;
  },
  'cause-chosen': ({ was, becomes }, { name }) => {
    if (becomes === null) return `took back the cause ${name(was)}`;
    return was === null ? `said what caused it: ${name(becomes)}` : `changed the cause from ${name(was)} to ${name(becomes)}`;
  },
  'points-added': (facts) => `added ${counted(facts.points.length, 'point', 'points')}`,
  'point-corrected': (facts) => `corrected point ${facts.position}`,
  'point-withdrawn': (facts) => `withdrew point ${facts.position}`,
  'point-restored': (facts) => `restored point ${facts.position}`,
  'party-added': (facts, { name }) => `added ${name(facts.customer)} as ${role(facts.role)}`,
  'party-changed': (facts, { name }) => {
    const authority = facts.authority === null ? '' : `, ${authorities[facts.authority as Authority].toLowerCase()}`;
    return `changed ${name(facts.customer)} to ${role(facts.role)}${authority}${facts.primary ? ', spoken with first' : ''}`;
  },
  'party-removed': (facts, { name }) => `took ${name(facts.customer)} off the complaint`,
  'stage-changed': (facts) => `moved it from ${stage(facts.was)} to ${stage(facts.becomes)}`,
  'complaint-acknowledged': (facts, { when }) => `recorded that it was acknowledged ${when(facts.at)} (${by(facts.channel)})`,
  'complaint-answered': (facts, { when }) =>
    `recorded the answer: ${inSentence(answerKinds[facts.how as AnswerKind])}, ${when(facts.at)} (${by(facts.channel)}); ` +
    inSentence(outcomes[facts.outcome as Outcome]),
  'complaint-closed': () => 'closed the complaint',
  'complaint-declined': (facts) =>
    (facts.as === 'not-for-us' ? 'declined it as not for us' : 'declined it as not eligible') +
    (facts.forwarded ? ' and passed it on' : ' and said where to go instead'),
  'complaint-withdrawn': (facts) => `recorded that the customer withdrew it (${by(facts.channel)})`,
  'complaint-reopened': (facts) => `reopened it; it was ${state(facts.was)}`,
};
