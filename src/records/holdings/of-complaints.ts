// What every table of a complaint holds on the customer it is about. The list is closed by the compiler, as the list of what becomes
// of them is: a new table with complaint_id that is not named here does not compile, and test/rights/everything-held.test.ts finds a
// column of words that is not told.
import type { ComplaintTable } from '../erasing/fates.ts';
import { courseOfComplaints } from './of-the-course.ts';
import type { Held, NotHeld } from './held.ts';

const figures: NotHeld = { none: 'Dates and codes by which clocks and returns are counted; the clocks themselves are told.' };
const ties: NotHeld = { none: 'Says which rows belong together; the rows themselves are told.' };
const colleagues: NotHeld = { none: 'About the colleagues at work on it, and gone after a while.' };

export const heldByComplaints: { readonly [Table in ComplaintTable]: Held<Table> | NotHeld } = {
  ...courseOfComplaints,
  complaint_search: { none: 'The same words once more, cut up for searching.' },
  complaint_clock_pause: { what: 'Time that did not count', at: ['from_at'], tell: { clock: 'Clock', reason: 'Why', to_at: 'Until' } },
  time_request: { what: 'More time asked for', at: ['asked_at'], by: 'asked_by', tell: { clock: 'Clock', reason: 'Why', to_day: 'Until', state: 'Standing' } },
  complaint_clock_extension: {
    what: 'More time taken',
    at: ['at'],
    by: 'given_by',
    tell: { clock: 'Clock', reason: 'Why', to_day: 'Until', told_channel: 'How they were told' },
  },
  complaint_clock: { what: 'Clock', at: ['started_at'], tell: { clock: 'Clock', rule_pack: 'Rules', due_day: 'Due', met_at: 'Met', stopped_because: 'Why it stopped' } },
  complaint_milestone: { what: 'What happened', at: ['at'], by: 'recorded_by', tell: { what: 'What', channel: 'How', text: 'Words' } },
  complaint_regime: { what: 'Rules that apply', at: ['chosen_at'], by: 'chosen_by', tell: { rule_pack: 'Rules', because: 'Why', type: 'Kind', type_because: 'Why that kind', complainant: 'Complainant', outcome: 'Outcome' } },
  complaint_regime_point: ties,
  regime_choice: { what: 'Rules corrected', at: ['made_at'], by: 'made_by', tell: { rule_pack: 'Rules', reason: 'Why' } },
  complaint_retention: { what: 'How long it is kept', at: ['reckoned_at'], tell: { keep_until: 'Until', why: 'Why', cites: 'Rule', kept_longer_until: 'Kept longer until', kept_longer_because: 'Why longer' } },
  legal_hold: { what: 'Legal hold', at: ['placed_at'], by: 'placed_by', tell: { reason: 'Why', asked_by: 'Who asked for it', lifted_at: 'Lifted', lifted_because: 'Why lifted' } },
  disposal_complaint: figures,
  return_complaint: figures,
  return_fact: { what: 'Fact for a return', at: ['noted_at'], by: 'noted_by', tell: { fact: 'What', value: 'Value' } },
  complaint_access: { what: 'Who may open it', at: ['given_at'], by: 'given_by', tell: { person_id: 'Colleague' } },
  complaint_decider: figures,
  complaint_subject: { what: 'Colleague it is about', at: ['named_at'], by: 'named_by', tell: { person_id: 'Colleague' } },
  presence: colleagues,
  viewing: { what: 'Looked at last', at: ['last_at'], tell: { person_id: 'Colleague' } },
  notification: colleagues,
  processing_restriction: { what: 'Restriction of what is done with it', at: ['placed_at'], by: 'placed_by', tell: { ground: 'Why', goes_on: 'What goes on all the same', goes_on_at: 'Since', told_before: 'How they were told before it ended', lifted_because: 'Why it ended', lifted_at: 'Ended' } },
  erased_mark: { none: 'A keyed hash of what was erased, which tells nothing.' },
  data_request_item: { none: 'What was collected for an earlier request: the same things, as they were then.' },
  complaint_origin: { what: 'Row of the register it came from', tell: { cells: 'As it stood there', extra: 'What had no place' } },
  complaint_link: { what: 'Link to another complaint', at: ['made_at'], by: 'made_by', tell: { other_id: 'Complaint', kind: 'Kind', reason: 'Why' } },
  complaint_wording: { what: 'Wording corrected', at: ['changed_at'], by: 'changed_by', tell: { field: 'What', was: 'Was', becomes: 'Became' } },
  complaint_party: { what: 'Person on the complaint', of: 'customer_id', at: ['authority_seen_at'], tell: { customer_id: 'Who', role: 'As', relationship: 'Relationship', authority: 'Authority' } },
  complaint_point: { what: 'Point of the complaint', tell: { text: 'Words', category_id: 'Category', withdrawn_at: 'Withdrawn' } },
  contact: { what: 'Contact', of: 'customer_id', at: ['received_at'], by: 'logged_by', tell: { kind: 'Kind', channel: 'How', direction: 'Which way', subject: 'Subject', text: 'Words', product_id: 'About', state: 'Standing', settled_how: 'How it was settled', outcome: 'What became of it', answered_at: 'Thanked', external_id: 'Name elsewhere' } },
  outgoing_message: { what: 'Message sent', of: 'customer_id', at: ['sent_at', 'made_at'], by: 'made_by', tell: { kind: 'Kind', name: 'To', address: 'Address', subject: 'Subject', text: 'Words', state: 'Standing', because: 'Why it was left unsent', answer: 'What their server said' } },
  incoming_mail: { what: 'E-mail that came in', at: ['sent_at', 'came_at'], tell: { from_name: 'From', from_address: 'Address', subject: 'Subject', text: 'Words', state: 'Standing', because: 'Why it ended there' } },
  customer_session: { none: 'That they are signed in to our pages, for a short time; a digest.' },
  way_in: { none: 'A secret link or code of theirs, kept as its digest.' },
  receipt_code: { none: 'A secret code of theirs, kept as its digest.' },
  note: { what: 'Note', at: ['at'], by: 'author_id', tell: { text: 'Words' } },
  attachment: { what: 'File', at: ['added_at'], by: 'added_by', file: 'digest', tell: { file_name: 'Name', kind: 'Kind', sent_as: 'Sent as', description: 'What it is', removed_at: 'Removed', removed_reason: 'Why removed' } },
  handover: { what: 'Handed over', at: ['at'], by: 'by_person', tell: { kind: 'Kind', from_person: 'From', to_person: 'To', to_team: 'To the team', reason: 'Why', settled_how: 'What came of it' } },
  escalation: { what: 'Escalated', at: ['at'], by: 'by_person', tell: { kind: 'Kind', to_person: 'To', to_team: 'To the team', reasons: 'Why', words: 'Words', advice: 'Advice' } },
  letter: { what: 'Letter', of: 'recipient_id', at: ['sent_at', 'changed_at'], by: 'changed_by', tell: { kind: 'Kind', state: 'Standing', content: 'Words', dated: 'Dated', sent_how: 'Sent', outside: 'To the body', proof: 'Proof', sent_document: 'As it was sent' } },
  letter_version: { what: 'Earlier wording of a letter', at: ['kept_at'], by: 'kept_by', tell: { content: 'Words' } },
  lateness: { what: 'Why it was late', at: ['given_at'], by: 'given_by', tell: { clock: 'Clock', due_day: 'Was due', words: 'Words' } },
}; // biome-ignore format: a list is read as one
