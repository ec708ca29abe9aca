// What letters about one complaint are made from, as one value: the people, the points with what was found on them, what was
// promised, and the facts of the clocks. The database gives it as JSON (letter_case()) for the rules the letter is written under,
// so that the screen that shows a gate and the command that holds it start from the same facts.
import { z } from 'zod';
import { type ClockCase, readClockCase, under } from '../clock-case.ts';
import { tracks } from '../complaint.ts';
import { fairTimeUnits, type FairTimeUnit } from '../fair-time.ts';
import { writtenWorking } from '../interest-kept.ts';
import { OutsideBody } from '../outside-body.ts';
import { POINT_FINDINGS } from '../overall-outcome.ts';
import { EnteredWording, Recourse } from './entered.ts';

const maybe = z.string().nullable();

export const Recipient = z.object({
  id: z.uuid(),
  name: maybe,
  address: maybe,
  email: maybe,
  phone: maybe,
  preferredChannel: maybe,
  language: maybe,
  adjustments: maybe,
  role: z.enum(['complainant', 'joint-complainant', 'representative']),
  primary: z.boolean(),
  /** A representative of whom no authority has been seen may not be told about the case. */
  mayBeTold: z.boolean(),
  /** They asked us not to say outside who they are. */
  inConfidence: z.boolean(),
});
export type Recipient = z.infer<typeof Recipient>;

export const PointOfCase = z.object({
  id: z.uuid(),
  position: z.number(),
  text: z.string(),
  finding: z.enum(POINT_FINDINGS).nullable(),
  /** Why, in words that may be told to the customer. */
  reasons: z.string(),
});
export type PointOfCase = z.infer<typeof PointOfCase>;

const Facts = z.object({
  complaint: z.uuid(),
  version: z.number(),
  reference: z.string(),
  title: z.string(),
  state: z.string(),
  level: z.number(),
  /** The rules the letter is written under: one of the regimes of the complaint. */
  rulePack: z.string(),
  outcomeWanted: z.string(),
  /** What was complained of, in the words it was made in. */
  asMade: z.string(),
  track: z.enum(tracks),
  organisation: z.object({ name: z.string(), language: z.string(), timeZone: z.string() }),
  entity: z.object({ name: z.string(), address: z.string(), contact: z.string() }),
  handler: z.object({ name: z.string(), email: maybe }).nullable(),
  recipients: z.array(Recipient),
  points: z.array(PointOfCase),
  understanding: maybe,
  /** Our understanding as it is being written, not sent yet; null while none is. */
  understandingDraft: maybe,
  understandingSent: z.boolean(),
  /** How long the organisation gives to answer it; null where it is as the program came. */
  fairTime: z.object({ length: z.number(), unit: z.enum(Object.keys(fairTimeUnits) as [FairTimeUnit]) }).nullable(),
  /** What we do or offer, each in words that may be told to the customer. */
  remedies: z.array(
    z.object({
      text: z.string(),
      money: z.array(z.object({ basis: z.string(), minor: z.number(), currency: z.string(), working: writtenWorking.nullish() })),
    }),
  ),
  /** What was promised and is not kept yet. */
  promises: z.array(z.object({ text: z.string(), due: maybe })),
  /** What we ask the customer for, and by when. */
  requests: z.array(z.object({ id: z.uuid(), text: z.string(), due: maybe })),
  /** Somebody with the authority has decided that we admit liability. */
  liabilityAdmitted: z.boolean(),
  /** What was learnt, in the words it was told to colleagues. */
  lesson: maybe,
  declined: z.object({ reason: z.string(), goTo: z.string() }).nullable(),
  /** The body outside that it, or a part of it, was passed on to last. */
  passedOn: OutsideBody.nullable(),
  /** Prescribed wordings, and the way to the independent body, as the organisation entered them. */
  wordings: z.array(EnteredWording),
  recourse: Recourse.nullable(),
  clockCase: z.unknown(),
});

export interface LetterCase extends Omit<z.output<typeof Facts>, 'clockCase'> {
  /** When the matter of these rules was received. */
  readonly receivedAt: Date;
  /** Looked at under these rules. */
  readonly clocks: ClockCase;
}

/** Reads the facts as the database gives them. Throws when they are not of that shape: that is a bug. */
export function readLetterCase(given: unknown): LetterCase {
  const { clockCase, ...facts } = Facts.parse(given);
  const clocks = under(readClockCase(clockCase), facts.rulePack);
  return { ...facts, receivedAt: regimeOf({ clocks })?.receivedAt ?? clocks.receivedAt, clocks };
}

/** The regime the letter is written under; undefined when it does not apply to the complaint any more. */
export const regimeOf = ({ clocks }: Pick<LetterCase, 'clocks'>) =>
  clocks.regimes.find(({ rulePack }) => rulePack === clocks.rulePack);

/** Whether it is written under the main rules: what it says is said of the complaint itself. */
export const isUnderMain = (of: Pick<LetterCase, 'clocks'>): boolean =>
  of.clocks.regimes.length === 0 || regimeOf(of)?.main === true;

/** How the recipient is spoken to: their name as they gave it, or a neutral form. */
export const salutation = ({ name }: Pick<Recipient, 'name'>): string => name ?? 'Sir or Madam';

/** Who complains, before whoever speaks for them. */
export const complainantOf = ({ recipients }: Pick<LetterCase, 'recipients'>): Recipient | undefined =>
  recipients.find(({ role, primary }) => primary && role !== 'representative') ??
  recipients.find(({ role }) => role !== 'representative');

/** The rules it is written under, where they are not the main ones. */
export const besideMain = (of: Pick<LetterCase, 'clocks' | 'rulePack'>, pack: { readonly name: string } | undefined) =>
  isUnderMain(of) ? null : { rulePack: of.rulePack, name: pack?.name ?? of.rulePack };
