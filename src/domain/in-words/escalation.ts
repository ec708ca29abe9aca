// Escalation inside, told in sentences.
import { type EscalationReason, escalationReasons } from '../escalation.ts';
import type { escalationHappenings } from '../happenings/escalation.ts';
import { inSentence, listed, type Sentences } from './say.ts';

const reason = (name: string): string => inSentence(escalationReasons[name as EscalationReason]);

export const escalationSentences: Sentences<keyof typeof escalationHappenings> = {
  'complaint-escalated': ({ person, team, reasons }, { name }) => {
    const whom = person === null ? `the team ${name(team)}` : name(person);
    return `escalated it to ${whom}: ${listed(reasons.map(reason))}`;
  },
  'escalation-taken-up': ({ was }, { name }) =>
    `took it up and decides now${was === null ? '' : `; ${name(was)} handled it until then`}`,
  'escalation-handed-back': ({ person }, { name }) =>
    `handed the escalation back with advice${person === null ? '' : `; ${name(person)} decides`}`,
  'specialist-unit-marked': ({ specialist }) =>
    specialist ? 'marked it as a specialist unit' : 'no longer marks it as a specialist unit',
};
