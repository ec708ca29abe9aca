// How complaints passed from hand to hand, told in sentences.
import type { triageHappenings } from '../happenings/triage.ts';
import type { Sentences } from './say.ts';

export const triageSentences: Sentences<keyof typeof triageHappenings> = {
  'complaint-assigned': (facts, { name }) =>
    facts.toPerson === null ? `gave it to the team ${name(facts.toTeam)}` : `gave it to ${name(facts.toPerson)}`,
};
