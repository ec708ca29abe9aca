// A regulator's rules for complaints as one value: everything Redress knows about a regime, dated and cited.
// Invariant: closed vocabulary. A new regime is new data; a new word here is code, a test and a decision record.
// Not the reading of pack files, nor their checking: those are in rulepacks/.
import type { Citation, Dated } from './citation.ts';
import type { ClockRule } from './clock-rule.ts';
import type { Condition } from './condition.ts';
import type { Day } from './day.ts';
import type { LetterKindName } from './letter/kind.ts';
import type { RollUp } from './overall-outcome.ts';
import type { RedressRules } from './redress-rule.ts';
import type { ReturnDefinition } from './return-definition.ts';
import type { SuspensionWindow } from './stopped-time.ts';
import type { Length, TimeLimit } from './time-limit.ts';
import type { Trigger } from './trigger.ts';

export type Instrument = {
  readonly document: string;
  readonly reference: string;
  readonly inForce: string;
  readonly evidence: Citation['evidence'];
  readonly sure: Citation['sure'];
  readonly url?: string | undefined;
};

/** A statement with its source: a definition, a duty, a kind of complainant. */
export type Statement = Citation & { readonly id: string; readonly name: string; readonly says: string };

export type CalendarRole = { readonly role: string; readonly says: string; readonly suggests: readonly string[] };

export type StageRule = {
  readonly id: string;
  readonly name: string;
  readonly begins: Trigger;
  readonly ends: readonly Trigger[];
  readonly outside: boolean;
  readonly optional: boolean;
  readonly differentHandler: boolean;
};

/** Wording prescribed word for word. Null text: the pack does not hold it, and an administrator must enter it before use. */
export type LockedWording = {
  readonly id: string;
  readonly name: string;
  readonly when?: Condition | undefined;
  readonly versions: readonly (Citation & Dated & { readonly text: string | null })[];
};

export type LetterElement = Citation & {
  readonly id: string;
  readonly says: string;
  /** Required only of letters sent on or after this day. */
  readonly from?: Day | undefined;
  /** In words, when it is needed; without it, always. */
  readonly onlyIf?: string | undefined;
  /** Prescribed wordings, any one of which provides it; whoever writes the letter chooses the one that is true. */
  readonly wordings: readonly string[];
};

/** Something that goes into the envelope with a letter, and where to get it. */
export type Enclosure = Citation & { readonly id: string; readonly name: string; readonly from: string };

export type LetterRule = {
  readonly id: string;
  readonly name: string;
  /** What it is among all letters, whatever the regulator calls it. */
  readonly kind: LetterKindName;
  readonly file: string;
  /** The customer and whoever speaks for them, or a body outside that the complaint is passed on to. */
  readonly to: 'customer' | 'outside';
  readonly sends: Trigger | null;
  readonly must: readonly LetterElement[];
  readonly encloses: readonly Enclosure[];
};

export type OutcomeRule = {
  readonly id: string;
  readonly name: string;
  readonly countsAs: 'upheld' | 'partly-upheld' | 'not-upheld' | 'other';
};

export type MoneyLimit = Citation &
  Dated & { readonly amount: number | null; readonly currency: string; readonly appliesTo: string };

export type ThirdParty = {
  readonly name: string;
  readonly short: string;
  readonly website?: string | undefined;
  /** How else to reach it: telephone, address. */
  readonly contact?: string | undefined;
  readonly opens: Citation & { readonly says: string; readonly limit: TimeLimit };
  /** Windows among the pack's clocks in which the customer may go there. */
  readonly windows: readonly string[];
  readonly exceptions: readonly string[];
  readonly awardLimits: readonly MoneyLimit[];
  readonly binds: 'us' | 'both' | 'neither' | 'unknown';
};

export type PublicationRule = Citation & {
  readonly id: string;
  readonly says: string;
  readonly threshold: { readonly complaints: number; readonly in: 'half-year' | 'year' } | null;
  readonly fields: readonly string[];
  readonly dueClock: string | null;
};

export type RetentionRule = Citation & {
  readonly id: string;
  readonly says: string;
  readonly when?: Condition | undefined;
  readonly basis: 'rule' | 'own-policy';
  readonly starts: Trigger;
  /** Null where neither rule nor custom fixes a period. */
  readonly limit: TimeLimit | null;
};

/** By when somebody who asks for the data kept on them is answered. */
export type DataRights = Citation & {
  readonly says: string;
  readonly within: Length;
  /** In all, once more time was taken. */
  readonly extendedTo: Length;
  readonly lastDayRoll: 'none' | 'forward';
};

export type SelfAssessmentQuestion = Citation & {
  readonly id: string;
  readonly asks: string;
  /** Clocks, letters or figures that answer it from live records. */
  readonly evidenceFrom: readonly string[];
};

/** The code an organisation assesses itself against under these rules. */
export type Assessment = Citation & {
  readonly name: string;
  /** Which text of the code the questions follow: 'in force from 1 April 2024'. */
  readonly edition: string;
  /** Who signs it off: 'the governing body'. */
  readonly signedBy: string;
  /** The clock of when it is due after the end of its year; null where no rule says. */
  readonly dueClock: string | null;
};

export type RulePack = {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly regulator: string;
  readonly sector: string;
  readonly sure: Citation['sure'];
  readonly voluntary: boolean;
  /** Offered first to an organisation with no regulator of its own. */
  readonly forAnyone: boolean;
  readonly instruments: readonly Instrument[];
  readonly definition: Citation & { readonly says: string; readonly notComplaints: readonly string[] };
  readonly types: readonly { readonly id: string; readonly name: string; readonly says: string }[];
  readonly eligible: readonly Statement[];
  readonly calendars: readonly CalendarRole[];
  readonly clocks: readonly ClockRule[];
  readonly suspensions: readonly SuspensionWindow[];
  readonly stages: readonly StageRule[];
  readonly duties: readonly Statement[];
  readonly recordFields: readonly string[];
  readonly wordings: readonly LockedWording[];
  readonly letters: readonly LetterRule[];
  readonly outcomes: readonly OutcomeRule[];
  readonly rollUp: RollUp;
  readonly payments: readonly { readonly id: string; readonly name: string; readonly says: string }[];
  readonly redress: RedressRules;
  readonly thirdParty: ThirdParty | null;
  readonly returns: readonly ReturnDefinition[];
  readonly publication: readonly PublicationRule[];
  readonly retention: readonly RetentionRule[];
  readonly assessment: Assessment | null;
  readonly dataRights: DataRights | null;
  readonly selfAssessment: readonly SelfAssessmentQuestion[];
  readonly pending: readonly { readonly says: string; readonly expected?: Day | undefined }[];
};
