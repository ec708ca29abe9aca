// A cue: something in a customer's own words that tells, by itself, that a contact may be or become a complaint. A closed list;
// what each looks like in English stands in cue-patterns.ts.
export const cues = [
  'repeated-contact',
  'unanswered-question',
  'threat-to-leave',
  'wants-a-manager',
  'outside-help',
  'risk-of-harm',
  'vulnerability',
  'urgency',
  'patience-wearing-thin',
  'says-complaint',
  'mock-praise',
  'says-unhappy',
] as const;

export type Cue = (typeof cues)[number];

/** What a colleague reads beside the words. */
export const cueInWords: Readonly<Record<Cue, string>> = {
  'repeated-contact': 'has been in touch about this before',
  'unanswered-question': 'is still waiting for an answer',
  'threat-to-leave': 'speaks of leaving or cancelling',
  'wants-a-manager': 'wants somebody more senior',
  'outside-help': 'names an ombudsman, a regulator, a lawyer, a court or the press',
  'risk-of-harm': 'may come to harm: read this first',
  vulnerability: 'tells of circumstances that may need support',
  urgency: 'cannot wait long',
  'patience-wearing-thin': 'is polite, and patience is wearing thin',
  'says-complaint': 'says in as many words that it is a complaint',
  'mock-praise': 'praises what went wrong, which is not meant as praise',
  'says-unhappy': 'says in as many words that they are unhappy',
};

/** Words that showed a cue: characters `from` up to, not including, `to` of the text. */
export interface CueFound {
  readonly cue: Cue;
  readonly from: number;
  readonly to: number;
}
