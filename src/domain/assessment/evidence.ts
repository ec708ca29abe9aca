// Live evidence: what the records themselves say on a question, as a share of complaints, a count of them, or a fact of the house.
// Invariant: a closed list over the database's assessment_evidence() and assessment_house(); every figure opens its complaints.
// Not a verdict: whether the organisation complies is for people to say.
import { channelInWords } from '../channel.ts';
import { dateInWords, type Day, parseDay } from '../day.ts';
import { type HouseText, houseTexts, inForceOn } from '../procedure/house-text.ts';
import type { RulePack } from '../rule-pack.ts';

/** Of complaints: those that are as they should be, of those it is about; a count has only the latter. */
const ofComplaints = {
  'live:extensions-told': {
    name: 'More time, told to the customer',
    says: 'times more time was taken; the customer was told in',
    share: true,
  },
  'live:lateness-explained': {
    name: 'Reasons for lateness',
    says: 'times something was done late; a reason was given in',
    share: true,
  },
  'live:promises-kept': { name: 'Promises and remedies kept', says: 'promises were due; kept were', share: true },
  'live:learning-noted': { name: 'Learning noted', says: 'complaints were closed; what was learnt was noted on', share: true },
  'live:satisfaction-asked': {
    name: 'Customers asked how it was handled',
    says: 'complaints were closed; the customer was asked on',
    share: true,
  },
  'live:points-answered': {
    name: 'Every point answered',
    says: 'complaints were answered; every point had a finding on',
    share: true,
  },
  'live:understanding-sent': {
    name: 'Our understanding told',
    says: 'complaints came in; our understanding was sent on',
    share: true,
  },
  'live:another-decider': {
    name: 'Decided by somebody else',
    says: 'complaints were decided again at the next stage; by somebody else',
    share: true,
  },
  'live:represented': { name: 'Brought by a representative', says: 'complaints were brought by a representative', share: false },
  'live:adjustments': {
    name: 'Adjustments recorded',
    says: 'complaints came from customers for whom adjustments are recorded',
    share: false,
  },
} as const;

/** Of the house. */
const ofTheHouse = {
  'live:ways-in': 'The ways in which complaints came',
  'live:procedure-in-force': 'The procedure in force',
  'live:procedure-read': 'The procedure read by staff',
  'live:charter-in-force': 'The charter in force',
} as const;

export const liveEvidence: readonly string[] = [...Object.keys(ofComplaints), ...Object.keys(ofTheHouse)];

export const isOfComplaints = (evidence: string): boolean =>
  Object.hasOwn(ofComplaints, evidence) || evidence.startsWith('clock:') || evidence.startsWith('letter:');

export interface Counted {
  readonly hit: number;
  readonly of: number;
}

export interface HouseFacts {
  readonly channels: readonly { readonly channel: string; readonly complaints: number }[];
  readonly returns: readonly {
    readonly definition: string;
    readonly state: string;
    readonly to: string;
    readonly on: string | null;
  }[];
  readonly texts: readonly { readonly text: HouseText; readonly number: number; readonly from: Day; readonly read: number }[];
  readonly people: number;
}

export interface EvidenceFigure {
  readonly evidence: string;
  readonly name: string;
  readonly says: string;
  /** Null for a fact of the house. */
  readonly hit: number | null;
  readonly of: number | null;
}

export interface Looking {
  readonly pack: RulePack;
  readonly counted: ReadonlyMap<string, Counted>;
  readonly house: HouseFacts;
  readonly today: Day;
}

/** What the records say, in words; null for evidence that is no date and no record (a clock the rule sets no day for). */
export function evidenceFigure(evidence: string, looking: Looking): EvidenceFigure {
  const { hit, of } = looking.counted.get(evidence) ?? { hit: 0, of: 0 };
  const numbers = { evidence, hit, of };
  if (evidence.startsWith('clock:')) {
    const name = looking.pack.clocks.find(({ id }) => `clock:${id}` === evidence)?.name ?? evidence;
    return {
      ...numbers,
      name: `In time: ${name}`,
      says: of === 0 ? 'None was due in the period.' : `${of} due; done in time: ${shareInWords(hit, of)}.`,
    };
  }
  if (evidence.startsWith('letter:')) {
    const name = looking.pack.letters.find(({ id }) => `letter:${id}` === evidence)?.name ?? evidence;
    return {
      ...numbers,
      name: `Sent: ${name}`,
      says: of === 0 ? 'None was sent in the period.' : `${of} sent, each held back until it said all that the rules ask.`,
    };
  }
  if (Object.hasOwn(ofComplaints, evidence)) {
    const { name, says, share } = ofComplaints[evidence as keyof typeof ofComplaints];
    const words = !share
      ? `${of} ${says}.`
      : of === 0
        ? 'Nothing of the kind in the period.'
        : `${of} ${says}: ${shareInWords(hit, of)}.`;
    return { ...numbers, name, says: words };
  }
  return { evidence, hit: null, of: null, ...houseFigure(evidence, looking) };
}

const shareInWords = (hit: number, of: number): string => `${hit} (${((100 * hit) / of).toFixed(1).replace(/\.0$/, '')} %)`;

function houseFigure(evidence: string, { pack, house, today }: Looking): { name: string; says: string } {
  if (evidence.startsWith('return:')) {
    const definition = pack.returns.find(({ id }) => `return:${id}` === evidence);
    const last = house.returns.find((one) => one.definition === definition?.id);
    const name = definition?.name ?? evidence;
    if (!last) return { name, says: 'None was drawn up for this period.' };
    return {
      name,
      says: `The one to ${dayOf(last.to)} ${last.on === null ? 'is not sent in yet' : `was sent in on ${dayOf(last.on)}`}.`,
    };
  }
  if (evidence === 'live:ways-in') {
    const ways = house.channels.map(({ channel, complaints }) => `${channelInWords(channel)} ${complaints}`);
    return { name: ofTheHouse[evidence], says: ways.length === 0 ? 'None came in the period.' : `${ways.join(', ')}.` };
  }
  const text: HouseText = evidence === 'live:charter-in-force' ? 'charter' : 'procedure';
  const current = inForceOn(
    house.texts.filter((one) => one.text === text),
    today,
  );
  const name = ofTheHouse[evidence as keyof typeof ofTheHouse];
  if (!current) return { name, says: `No ${houseTexts[text].name.toLowerCase()} is published.` };
  return evidence === 'live:procedure-read'
    ? { name, says: `Version ${current.number} was read by ${current.read} of ${house.people} who work here.` }
    : { name, says: `Version ${current.number}, published and in force since ${dayOf(current.from)}.` };
}

const dayOf = (text: string): string => {
  const read = parseDay(text);
  return read === null ? text : dateInWords(read);
};
