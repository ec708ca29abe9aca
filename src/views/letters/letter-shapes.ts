// What the screen of one letter is given, as shapes: the letter, the facts its gate is read against, and the versions before.
import { z } from 'zod';
import { approvalStates, type SendBackReason, sendBackReasons } from '#domain/approval.ts';
import { type RemarkKind, remarkKinds } from '#domain/language/remark.ts';
import { Recipient } from '#domain/letter/case.ts';
import { CaseAtTheGate } from '#domain/letter/case-at-the-gate.ts';
import { letterContent } from '#domain/letter/content.ts';
import { FileToEnclose } from '#domain/letter/enclosure.ts';
import { OutsideBody } from '#domain/outside-body.ts';
import { type MessageState, messageStates } from '#domain/outgoing-message.ts';

const messageState = z.enum(Object.keys(messageStates) as [MessageState]);

const when = z.iso.datetime({ offset: true });
const named = z.object({ id: z.uuid(), name: z.string() });

const citation = z.object({
  source: z.string(),
  evidence: z.enum(['V1', 'V2', 'K']),
  sure: z.enum(['high', 'medium', 'low']),
  unconfirmed: z.boolean(),
  url: z.string().optional(),
  note: z.string().optional(),
});

const LetterRuleShape = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  to: z.enum(['customer', 'outside']),
  sends: z.string().nullable(),
  must: z
    .array(
      citation.extend({
        id: z.string(),
        says: z.string(),
        from: z.string().optional(),
        onlyIf: z.string().optional(),
        wordings: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  encloses: z.array(citation.extend({ id: z.string(), name: z.string(), from: z.string() })).readonly(),
});

const WordingShape = z.object({
  id: z.string(),
  name: z.string(),
  versions: z.array(citation.extend({ from: z.string(), text: z.string().nullable() })).readonly(),
});

export const GateItemShape = z.object({
  level: z.enum(['must', 'look']),
  code: z.string(),
  says: z.string(),
  cites: z.string().optional(),
  mend: z.object({ to: z.string(), part: z.string().optional(), point: z.string().optional(), stage: z.string().optional() }),
});

export const LetterPage = z.object({
  id: z.uuid(),
  version: z.number().int(),
  state: z.enum(['draft', 'sent', 'discarded']),
  content: letterContent,
  recipient: z.uuid().nullable(),
  /** The body outside it goes to, as it is written to. */
  outside: OutsideBody.nullable(),
  changedBy: named.nullable(),
  changedAt: when,
  sent: z
    .object({
      at: when,
      dated: z.string(),
      how: z.enum(['post', 'email', 'phone']),
      by: named.nullable(),
      proof: z.string(),
      attachment: z.uuid(),
      text: z.string(),
      /** How far the e-mail came that it went with, where Redress sent it. */
      message: z
        .object({ id: z.uuid(), version: z.number().int(), state: messageState, at: when, answer: z.string(), address: z.string() })
        .nullable(),
    })
    .nullable(),
  /** Whether Redress itself sends its letters that go by e-mail. */
  mailed: z.boolean(),
  texted: z.boolean().describe('Whether text messages can be sent'),
  versions: z.array(z.object({ number: z.number().int(), by: z.string().nullable(), at: when, content: letterContent })),
  rule: LetterRuleShape,
  /** The name of the rules it is written under, where the complaint has several, or these apply no more. */
  regime: z.string().nullable(),
  /** They are the main ones: an answer answers the complaint itself. */
  main: z.boolean(),
  wordings: z.array(WordingShape),
  thirdParty: z.object({ name: z.string() }).nullable(),
  clocks: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What short blanks say today, and the last days they give. */
  fills: z.record(z.string(), z.string().nullable()),
  dues: z.record(z.string(), z.string()),
  today: z.string(),
  receivedOn: z.string(),
  recipients: z.array(Recipient),
  /** Bodies outside to choose from, where it goes to one: those of the rules, then those of the organisation's own list. */
  bodies: z.array(OutsideBody.extend({ about: z.string() })),
  /** The files of the complaint that may go along, and why some may not now. */
  files: z.array(FileToEnclose),
  /** The facts of the case that the gate holds the letter against. */
  facts: CaseAtTheGate,
  /** The clocks that would give more time by it, and what their rules ask for. */
  offered: z.array(
    z.object({
      clock: z.string(),
      name: z.string(),
      due: z.string(),
      most: z.string().nullable(),
      reasons: z.array(z.string()).readonly(),
      consent: z.boolean(),
      approval: z.enum(['manager', 'senior']).nullable(),
      cites: z.string(),
      not: z.string().nullable(),
    }),
  ),
  /** Whose word it has already, for more time. */
  approved: z.object({ manager: z.boolean(), senior: z.boolean() }),
  /** What stands round its words on paper. */
  frame: z.object({ from: z.array(z.string()), reference: z.string(), title: z.string() }),
  promises: z.array(z.string()),
  liabilityAdmitted: z.boolean(),
  answers: z.boolean(),
  jargon: z.array(z.object({ term: z.string(), better: z.string() })),
  /** The last time a colleague was asked to approve it. */
  approval: z
    .object({
      id: z.uuid(),
      state: z.enum(approvalStates),
      covers: z.boolean(),
      askedBy: z.string().nullable(),
      decidedBy: z.string().nullable(),
      reason: z.enum(Object.keys(sendBackReasons) as [SendBackReason]).nullable(),
      words: z.string(),
    })
    .nullable(),
  /** How it reads: remarks on its words, and the age at which it is read with ease. */
  remarks: z.array(
    z.object({
      kind: z.enum(Object.keys(remarkKinds) as [RemarkKind]),
      part: z.string(),
      block: z.number().int(),
      line: z.number().int(),
      from: z.number().int(),
      to: z.number().int(),
      found: z.string(),
      why: z.string(),
      instead: z.string().optional(),
    }),
  ),
  readingAge: z.object({ words: z.number(), sentences: z.number(), fleschKincaid: z.number(), smog: z.number() }).nullable(),
  /** What the gate finds in the letter as it was last kept. */
  gate: z.array(GateItemShape),
  allowed: z.array(z.string()),
});
export type LetterPage = z.infer<typeof LetterPage>;
