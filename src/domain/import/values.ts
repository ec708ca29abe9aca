// What the words of a register mean here: whether a complaint is closed, how it came in, how serious it is. Only what is sure
// from the word itself; a mapping may say otherwise for any value, and what is not understood is told, never guessed.
import type { ComplaintState, Severity } from '../complaint.ts';
import type { channels } from '../channel.ts';

/** What registers write for nothing. */
const blanks = new Set([
  '',
  'n/a',
  'na',
  'null',
  'none',
  'nan',
  'nil',
  '-',
  '--',
  '#n/a',
  'undefined',
  '(blank)',
  'not provided',
  'not available',
]);
export const isBlank = (value: string): boolean => value.length < 15 && blanks.has(value.toLowerCase());

export const plainly = (value: string): string =>
  value
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Meaning<Value> = readonly (readonly [Value, RegExp])[];

/** The states a register can bring; merged needs another complaint and undone is ours alone. */
export type BroughtState = Exclude<ComplaintState, 'merged' | 'undone'>;
export const broughtStates = ['open', 'answered', 'closed', 'not-for-us', 'withdrawn'] as const satisfies readonly BroughtState[];

const states: Meaning<BroughtState> = [
  ['withdrawn', /^(?:complaint )?(?:withdrawn|cancell?ed|retracted|abandoned)\b/],
  [
    'not-for-us',
    /^(?:not for us|out of (?:scope|jurisdiction|remit)|outside (?:scope|jurisdiction|remit)|ineligible|referred (?:on|elsewhere|out))\b/,
  ],
  [
    'open',
    /^(?:re ?opened|open|new|pending|in progress|in process|in review|under (?:review|investigation)|assigned|unassigned|unresolved|not closed|started|active|ongoing|on hold|awaiting|waiting|escalated|investigating|received|acknowledged|logged|submitted|untimely response|work in progress|wip|todo|to do)\b/,
  ],
  ['answered', /^(?:answered|responded|response sent|replied|final response sent)\b/],
  [
    'closed',
    /^(?:auto )?(?:closed|solved|resolved|complete|completed|done|settled|finished|finalised|finalized|upheld|not upheld|partly upheld|partially upheld|dismissed|rejected|duplicate|archived|ended|concluded|closed without)\b/,
  ],
];

export const stateMeant = (value: string): BroughtState | undefined => meant(states, value);

/** A word that says closed and nothing more; anything longer tells the outcome too. */
export const onlySaysClosed = (value: string): boolean =>
  /^(?:closed|solved|resolved|complete|completed|done|settled|finished|archived|ended|concluded)$/.test(plainly(value));

const waysIn: Meaning<keyof typeof channels> = [
  ['email', /\be ?mails?\b|^mailbox$/],
  ['sms', /\b(?:sms|text message|texts?|whatsapp)\b/],
  ['social', /\b(?:social|twitter|facebook|instagram|linkedin|x com)\b/],
  ['chat', /\b(?:chat|chatbot|messenger)\b/],
  ['phone', /\b(?:phone|telephone|call|calls|tel|voice|ivr|hotline|helpline|mobile phone)\b/],
  ['in-person', /\b(?:in person|person|walk in|walkin|branch|counter|visit|face to face|office)\b/],
  ['web', /\b(?:web|website|internet|online|portal|web form|form|app|mobile|self service|unknown web)\b/],
  ['letter', /\b(?:letter|post|postal|postal mail|mail|fax|written|writing)\b/],
  ['referral', /\b(?:referral|referred|third party|regulator|ombudsman)\b/],
  ['other', /^(?:other|others|unknown|another way|misc|miscellaneous)$/],
];

export const channelMeant = (value: string): string | undefined => meant(waysIn, value);

/** A channel's own name made of what the register calls it: "Drop box" becomes drop-box; nothing where no name can be made. */
export function channelNamed(value: string): string | undefined {
  const name = value
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
  return /^[a-z][a-z0-9-]{1,39}$/.test(name) ? name : undefined;
}

const grades: Meaning<Severity> = [
  ['critical', /^(?:critical|severe|very high|highest|emergency|catastrophic|p1|1 critical)\b/],
  ['high', /^(?:high|major|urgent|serious|significant|p2|2 high)\b/],
  ['moderate', /^(?:moderate|medium|normal|average|standard|minor to moderate|p3|3 medium|3 moderate)\b/],
  ['low', /^(?:low|minor|trivial|lowest|negligible|routine|p4|p5|4 low)\b/],
];

export const severityMeant = (value: string): Severity | undefined => meant(grades, value);

function meant<Value>(meanings: Meaning<Value>, value: string): Value | undefined {
  const plain = plainly(value);
  return meanings.find(([, words]) => words.test(plain))?.[0];
}
