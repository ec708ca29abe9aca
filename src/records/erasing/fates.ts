// What becomes of each kind of row of a complaint when it is anonymised, and when it is erased. The list is closed by the compiler:
// a table with complaint_id that is not named here does not compile, and test/retention/nothing-left.test.ts finds a column of words
// that is.
//   remove: the rows go.   empty: the rows stay for figures, their words go.   keep: nothing in them says who or what.
// Anonymising keeps the course of the case in figures: options, offers, promises, times. Erasing keeps only what returns are
// counted from. Order matters: rows go before those they name.
import type { DB } from '#platform/postgres/schema.gen.ts';

/** The tables whose rows belong to a complaint. */
export type ComplaintTable = { [Table in keyof DB]: 'complaint_id' extends keyof DB[Table] ? Table : never }[keyof DB];

export type Fate = 'remove' | 'empty' | 'keep';

export interface Fates<Table extends ComplaintTable> {
  readonly anonymised: Fate;
  readonly erased: Fate;
  /** Columns emptied of their words, where rows stay. */
  readonly words?: readonly (keyof DB[Table] & string)[];
  /** Columns that named a row which goes: they name nothing afterwards. */
  readonly lets?: readonly (keyof DB[Table] & string)[];
}

const gone = { anonymised: 'remove', erased: 'remove' } as const;
const kept = { anonymised: 'keep', erased: 'keep' } as const;
const figures = { anonymised: 'empty', erased: 'empty' } as const;
const course = { anonymised: 'empty', erased: 'remove' } as const;
const courseAsItIs = { anonymised: 'keep', erased: 'remove' } as const;

export const fates: { readonly [Table in ComplaintTable]: Fates<Table> } = {
  complaint_search: gone,
  complaint_origin: gone,
  complaint_wording: gone,
  way_in: gone,
  customer_session: gone,
  presence: gone,
  viewing: gone,
  note: gone,
  notification: gone,
  noted_answer: gone,
  regime_choice: gone,
  legal_hold: gone,
  processing_restriction: gone,
  complaint_access: kept,
  complaint_subject: gone,
  finding_subject: gone,
  finding_evidence: gone,
  fact_evidence: gone,
  evidence_point: gone,
  evidence_weighing: gone,
  fact_change: gone,
  fact: gone,
  evidence: gone,
  contribution_file: gone,
  contribution_chase: gone,
  contribution_link: gone,
  receipt_code: gone,
  reply_waiver: gone,
  contribution: gone,
  chronology_former: gone,
  chronology_entry: gone,
  understanding_answer: gone,
  understanding_waiver: gone,
  understanding: gone,
  information_chase: gone,
  plan_question: gone,
  plan_task: gone,
  incoming_mail: gone,
  outgoing_message: gone,
  letter_version: gone,
  letter: gone,
  negotiation: gone,
  option_opinion_version: gone,
  option_opinion: gone,
  option_risk: gone,
  liability_decision: { ...course, words: ['of_what', 'reason'] },
  approval: { ...course, words: ['note', 'words'] },
  offer_option: courseAsItIs,
  offer: { ...course, words: ['title'] },
  offer_round: { ...course, words: ['words', 'unlike_similar', 'answer'] },
  payment: { ...figures, words: ['method', 'failed_because'], lets: ['proof'] },
  redress_item: { ...figures, words: ['reason'], lets: ['working'] },
  option: {
    ...figures,
    words: ['title', 'detail', 'customer_benefits', 'customer_drawbacks', 'our_benefits', 'our_drawbacks', 'reason'],
  },
  complaint_cost: { ...figures, words: ['words'] },
  promise: gone,
  satisfaction: { ...figures, words: ['words'], lets: ['link_hash', 'open_until'] },
  lesson_recipient: { ...course, words: ['words'] },
  lesson: { ...course, words: ['text', 'thanks'] },
  approach_change: { ...course, words: ['was', 'becomes', 'found'] },
  follow_up: { ...course, words: ['words'] },
  escalation: { ...course, words: ['words', 'advice'] },
  handover: { ...course, words: ['reason'] },
  quality_check: { ...course, words: ['reasons'] },
  checklist_mark: { ...course, words: ['note'] },
  complaint_decider: courseAsItIs,
  information_request: gone,
  contact: gone,
  complaint_party: gone,
  attachment: gone,
  finding: { ...figures, words: ['reasons', 'standard', 'because'] },
  complaint_link: gone,
  complaint_milestone: { ...figures, words: ['text'] },
  complaint_clock: kept,
  time_request: { ...course, words: ['reason'] },
  complaint_clock_extension: { ...figures, words: ['reason'] },
  complaint_clock_pause: kept,
  complaint_regime_point: kept,
  complaint_regime: kept,
  lateness: { ...figures, words: ['words'] },
  complaint_point: { ...figures, words: ['text'] },
  complaint_retention: { ...figures, words: ['kept_longer_because'] },
  disposal_complaint: kept,
  erased_mark: gone,
  return_fact: gone,
  data_request_item: gone,
  return_complaint: { ...figures, lets: ['cells'] },
};

/** The words of the complaint's own row. What it came with from elsewhere names it there, and goes too. */
export const wordsOfComplaint = [
  'title',
  'description',
  'outcome_wanted',
  'severity_reasons',
  'not_for_us_reason',
  'source_id',
  'signposted_to',
  'withdrawn_reason',
] as const satisfies readonly (keyof DB['complaint'])[];
